/** What the console says. */
export const texts = {
  examples: `
  tcat console --port /dev/ttyUSB0
  tcat console --port tcp://127.0.0.1:2323 --quiet 2000`,
  words: [
    "  TCMQTTPUBL and TCMQTTPUBRAW ask for their bytes; a text in quotes in the place of the length is sent as them.",
    "  raw TEXT      sends anything; \\r, \\n, \\xNN as in C, CRLF follows unless \\c ends it",
    "  record FILE   writes a trace for tcat replay, secrets blanked; record alone ends it",
    "  exit, quit    leave, as Ctrl-D does; help or ? shows this; Tab completes",
  ],
  ask: (length: number) => `${length} bytes (hex:00ff… for any)> `,
  more: (length: number) => `${length} bytes more> `,
  tooMany: (given: number, wanted: number) =>
    `  ${given} bytes, and ${wanted} are wanted: nothing was sent`,
  givenUp: "  given up: nothing was sent",
  badHex: "  hex: takes pairs of hexadecimal digits, such as hex:0d0a",
  recording: (file: string) => `  recording to ${file}`,
  recorded: "  the recording has ended",
  notRecording: "  nothing is recorded: give a file",
  rawWhat: "  raw takes what is to be sent",
} as const;
