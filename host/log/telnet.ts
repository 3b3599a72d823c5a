const IAC = 0xff;
const SE = 0xf0;
const SB = 0xfa;
const WILL = 0xfb;
const DONT = 0xfe;

/** Whether a stream negotiates as telnet does, so that RFC 2217 settings may be among its bytes. */
export function isTelnet(bytes: Uint8Array): boolean {
  for (let i = 0; i + 2 < bytes.length; i++)
    if (bytes[i] === IAC) {
      const command = bytes[i + 1] ?? 0;
      return command >= SB && command <= DONT;
    }
  return false;
}

/** Takes telnet's commands and their arguments out of what comes in pieces; a doubled 0xFF is one. */
export function withoutTelnet(): (bytes: Uint8Array) => Uint8Array {
  let state: "data" | "iac" | "option" | "settings" | "settings iac" = "data";
  return (bytes) => {
    const data: number[] = [];
    for (const byte of bytes)
      switch (state) {
        case "data":
          if (byte === IAC) state = "iac";
          else data.push(byte);
          break;
        case "iac":
          if (byte === IAC) data.push(byte);
          state =
            byte === SB
              ? "settings"
              : byte >= WILL && byte <= DONT
                ? "option"
                : "data";
          break;
        case "option":
          state = "data";
          break;
        case "settings":
          if (byte === IAC) state = "settings iac";
          break;
        case "settings iac":
          state = byte === SE ? "data" : "settings";
          break;
      }
    return Uint8Array.from(data);
  };
}
