import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Emulator,
  listenPty,
  listenTcp,
} from "../../host/emulator/index.js";

export const plugKinds = ["pty", "tcp"] as const;
export type PlugKind = (typeof plugKinds)[number];

/** A module's UART where a program finds it by the same words each time that it is plugged in. */
export interface Plug {
  readonly words: readonly string[];
  plug(): Promise<void>;
  unplug(): Promise<void>;
  /** Unplugs it for good. */
  close(): Promise<void>;
}

async function pty(module: Emulator): Promise<Plug> {
  const folder = mkdtempSync(join(tmpdir(), "tcat-soak-"));
  const link = join(folder, "tty");
  let listener = await listenPty(module, { link });
  const unplug = () => listener.close();
  return {
    words: ["pty", link],
    plug: async () => {
      listener = await listenPty(module, { link });
    },
    unplug,
    close: async () => {
      await unplug();
      rmSync(folder, { recursive: true });
    },
  };
}

async function tcp(module: Emulator): Promise<Plug> {
  let listener = await listenTcp(module);
  const { host, port } = listener;
  const unplug = () => listener.close();
  return {
    words: ["tcp", host, `${port}`],
    plug: async () => {
      listener = await listenTcp(module, { host, port });
    },
    unplug,
    close: unplug,
  };
}

/** Plugs a module in for the first time. */
export const plugIn: Readonly<
  Record<PlugKind, (module: Emulator) => Promise<Plug>>
> = { pty, tcp };
