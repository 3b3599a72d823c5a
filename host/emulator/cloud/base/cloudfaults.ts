/** Faults of the cloud by name, each with the name of its number; `times` goes with any. */
export const cloudFaults = {
  cutFile: "bytes",
  failFile: "status",
  wrongMd5: undefined,
  dropEvery: "messages",
  failRegistration: undefined,
  ackFirst: undefined,
} as const;
