/** Why the bridge closes a page's connection: codes of a WebSocket that are free for applications. */
export const bridgeCloses = {
  /** The port was there and is gone. */
  lost: 4000,
  /** The port cannot be opened. */
  notOpened: 4001,
  /** Another page has it. */
  taken: 4002,
} as const;
