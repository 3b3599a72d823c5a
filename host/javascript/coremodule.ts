/**
 * A core as a program gives it: bytes of it, or a `WebAssembly.Module`, as `WebAssembly.compile` makes one. That is any
 * object to the compiler, for no typings but a page's declare it; every other object is refused.
 */
export type CoreModule = Uint8Array | object;
