/**
 * The numbers that cross the boundary of the module. A number is never reused: a new meaning takes
 * a new number, and what is no longer used leaves a gap.
 */
export const abiVersion = { major: 1, minor: 1 } as const;

/** Forms of a command. */
export const forms = { test: 0, read: 1, set: 2, exec: 3 } as const;

/** What `poll` returns, and what the event record holds then; 0 is no event. */
export const events = {
  none: 0,
  /** `OK` to a command with a later result. */
  accepted: 1,
  /** A data line: text and length of its fields, to be pulled by `field`. */
  data: 2,
  done: 3,
  /** Reason, code, subcode; the text of a CME error in words where the flags say so. */
  failed: 4,
  /** A message begins: its topic, and the payload's length in `number`. */
  messageBegin: 5,
  /** A piece of a payload or of firmware data. */
  slice: 6,
  messageEnd: 7,
  disconnected: 8,
  reconnecting: 9,
  reconnected: 10,
  /** Status text, code, subcode. */
  ota: 11,
  /** Command number, status text, code, subcode. */
  provisioning: 12,
  /** Status text. */
  wifi: 13,
  ready: 14,
  /** A line that fits nothing: its text. */
  line: 15,
  /** `number` bytes could not be framed; a payload that had begun is void. */
  damaged: 16,
  /** Firmware data begins, its length in `number`. */
  firmwareBegin: 17,
  /** Firmware data is whole; `number` is 1 where its slices are hexadecimal digits. */
  firmwareEnd: 18,
  /** The host writes these bytes to the UART. */
  transmit: 19,
  /** The host writes the payload, `number` bytes, and reports it by `progress`. */
  payload: 20,
} as const;

/** Why a command failed. */
export const reasons = {
  cme: 1,
  fail: 2,
  error: 3,
  busy: 4,
  timeout: 5,
  aborted: 6,
  reset: 7,
} as const;

/** Why a call was not sent: the low byte of what `start` and `line` return. */
export const refusals = {
  busy: 1,
  "unknown-command": 2,
  "bad-form": 3,
  missing: 4,
  "too-many": 5,
  "bad-type": 6,
  "out-of-range": 7,
  "too-long": 8,
  "bad-character": 9,
  "line-too-long": 10,
} as const;

/** Bits of the event record's flags: a code, a subcode, the words of a CME error that has no code. */
export const flags = { code: 1, subcode: 2, text: 4 } as const;

/** What `field` returns. */
export const fields = { none: 0, text: 1, number: 2 } as const;

/**
 * The low half of what `configure` takes; none of its bits is the default. The first three leave a
 * character unescaped. The high half is the quiet time in milliseconds, 0 for the default.
 */
export const options = {
  keepBackslash: 1,
  keepQuote: 2,
  keepComma: 4,
  firmwareRaw: 8,
  firmwareHex: 16,
} as const;

/** Words of 4 bytes in the record that `layout` points to. */
export const layoutWords = [
  "ring",
  "ringSize",
  "head",
  "tail",
  "lost",
  "gap",
  "event",
  "input",
  "inputSize",
] as const;

/** Words of 4 bytes in the event record. */
export const eventWords = [
  "text",
  "length",
  "number",
  "reason",
  "flags",
  "code",
  "subcode",
  "command",
] as const;

/** Default limits in milliseconds (tests/replay/README.md, "A command's life"). */
export const limits = {
  /** Every phase that is named by none of the others. */
  phase: 5_000,
  /** A later result, plain commands and lines. */
  result: 25_000,
  /** The result of provisioning, which waits for a person. */
  provisioning: 310_000,
  /** Quiet after an `OK` without data that ends a list. */
  listQuiet: 300,
  /** The same for the list that the module asks the cloud for. */
  bindQuiet: 5_000,
  /** For TCSAP's second `OK`. */
  secondOk: 300,
  /** For the answer to `+++`: the end of a command that was given up, or the watch behind it. */
  leave: 300,
  /** Watch behind any other command that was given up. */
  watch: 1_000,
  /** Quiet after which an unfinished line or message is damaged, where `configure` sets none. */
  quiet: 500,
} as const;

/** What a host lets its user set in place of `limits.quiet`, in milliseconds. */
export const quietRange = { least: 10, most: 60_000 } as const;

/** Sizes in bytes. */
export const sizes = {
  /** A command line, escapes and CRLF counted; longer ones are refused. */
  commandLine: 256,
  /** A received line before its LF, one CR not counted; longer ones are damaged. */
  receivedLine: 512,
  /** A message's payload; a longer one is a damaged line. */
  message: 16_384,
  /** Firmware data of one read; more is a damaged line. */
  firmware: 4_096,
  /** A payload to publish; a longer one is refused. */
  payload: 2_048,
} as const;

/** Texts that the core compares received lines with, and those it sends. */
export const texts = {
  fail: "FAIL",
  ok: "OK",
  cmeError: "+CME ERROR",
  cmeErr: "+CME ERR",
  errCode: "ERR CODE:0x",
  firmware: "TCREADFWDATA",
  publish: "TCMQTTPUB",
  gatewayOnline: "TCGWONLINE",
  prompt: ">",
  leave: "+++\r\n",
} as const;

/** Lists in which the core looks a text up; the place in the list, from 1, is what it finds. */
export const textLists = {
  /** Whole lines that come unasked. */
  unasked: ["ready", "WIFI CONNECTED", "WIFI GOT IP", "WIFI DISCONNECT"],
  /** Names that come unasked, without their `+`. */
  urcs: [
    "TCMQTTDISCON",
    "TCMQTTRECONNECTING",
    "TCMQTTRECONNECTED",
    "TCOTASTATUS",
    "TCSTARTSMART",
    "TCSAP",
  ],
  /** How provisioning went. */
  statuses: ["WIFI_CONNECT_SUCCESS", "WIFI_CONNECT_FAILED"],
  /** Whole lines that end a command. */
  endings: ["OK", "ERROR", "busy p...", "busy s..."],
} as const;

/**
 * Heads after which bytes are counted: letters stand for themselves, 1 for any spaces, 2 for a
 * topic and its closing quote, 3 for digits and a comma, 0 for the end.
 */
export const heads = {
  message: '+TCMQTTRCVPUB:\x01"\x02,\x01\x03\x01"\0',
  firmware: "+TCREADFWDATA:\x01\x03\0",
} as const;
