/**
 * All that the client takes of its surroundings beyond ECMAScript: what pages, workers, Deno, Bun and Node have alike.
 * `npx tsc -p host/javascript` compiles this folder with these declarations in place of anybody's.
 */

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(
    type: "abort",
    listener: () => void,
    options?: { readonly once?: boolean },
  ): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
declare const AbortSignal: { any(signals: AbortSignal[]): AbortSignal };

declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(bytes: Uint8Array): string;
}

interface MessagePort {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}

declare const performance: { now(): number };
declare function atob(base64: string): string;
declare function setTimeout(work: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Node, Deno and Bun have it, pages do not. */
declare const setImmediate: ((work: () => void) => unknown) | undefined;

declare namespace WebAssembly {
  class Module {
    constructor(bytes: BufferSource);
    static exports(module: Module): readonly { readonly name: string }[];
  }
  interface Instance {
    readonly exports: object;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  // What the loader's own declarations name.
  type BufferSource = Uint8Array<ArrayBuffer> | ArrayBuffer;
  type Imports = object;
  type Exports = object;
  type ExportValue = unknown;
  type Table = unknown;
}
