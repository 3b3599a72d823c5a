/** Engines that run the core outside of V8 and wasmtime. */
export const engines = ["classic", "fast", "wasm2c"] as const;
export type Engine = (typeof engines)[number];

/** Emulated boards and the engines that fit each, the usual one first. */
export const boardEngines = {
  netduinoplus2: ["classic", "fast"],
  stm32vldiscovery: ["wasm2c"],
  "mps2-an386": ["classic", "fast", "wasm2c"],
} as const satisfies Record<string, readonly [Engine, ...Engine[]]>;
export type Board = keyof typeof boardEngines;

/**
 * QEMU as the board with a firmware; semihosting's log goes to its standard error, its streams are its standard ones.
 * @param serial where its first UART goes, as QEMU's `-serial` takes it
 */
export const qemu = (
  board: string,
  firmware: string,
  serial: string,
  ...more: readonly string[]
): [string, ...string[]] => [
  "qemu-system-arm",
  ...["-M", board, "-nographic", "-monitor", "none", "-serial", serial],
  ...["-semihosting-config", "enable=on,target=native"],
  ...["-kernel", firmware, ...more],
];
