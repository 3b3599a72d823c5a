import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { Port, PortListener } from "../../javascript/port.js";
import { bridgeCloses } from "../bridge/closes.js";
import { BRIDGE_PATH } from "../bridge/path.js";
import { t } from "../speak.js";
import type { Source } from "./source.js";

/** The token with which `tcat page` has served this page; none where it has not. */
export function bridgeToken(): string | undefined {
  const token = location.hash.slice(1);
  return /^http:$/.test(location.protocol) && token !== "" ? token : undefined;
}

/** Why a connection has ended, in words. */
function reasonOf({ code, reason }: CloseEvent): Error {
  if (code === bridgeCloses.taken) return new Error(t(pageTexts.bridgeTaken));
  return new Error(reason === "" ? t(pageTexts.bridgeRefused) : reason);
}

/** A connection to the bridge, which is one opening of its port. */
class BridgePort implements Port {
  readonly #socket: WebSocket;
  #listener: PortListener | undefined;
  /** What came before anybody listened. */
  readonly #early: Uint8Array[] = [];
  #ended: Error | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  write(bytes: Uint8Array): void {
    this.#socket.send(bytes as Uint8Array<ArrayBuffer>);
  }

  listen(listener: PortListener): void {
    this.#listener = listener;
    for (const bytes of this.#early.splice(0)) listener.received(bytes);
    if (this.#ended) listener.closed(this.#ended);
  }

  close(): void {
    this.#socket.close();
  }

  received(bytes: Uint8Array): void {
    if (this.#listener) this.#listener.received(bytes);
    else this.#early.push(bytes);
  }

  closed(why: Error): void {
    this.#ended = why;
    this.#listener?.closed(why);
  }
}

/** Opens the bridge's port: it is open when the bridge has named it. */
function openBridge(
  token: string,
  signal: AbortSignal,
  named: (name: string) => void,
): Promise<Port> {
  const url = `ws://${location.host}${BRIDGE_PATH}?token=${encodeURIComponent(token)}`;
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const port = new BridgePort(socket);
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => socket.close(), { once: true });
    socket.onclose = (event) => {
      const why = reasonOf(event);
      reject(why);
      port.closed(why);
    };
    socket.onmessage = ({ data }) => {
      if (typeof data !== "string") {
        port.received(new Uint8Array(data));
        return;
      }
      named(String(JSON.parse(data).port));
      resolve(port);
    };
  });
}

/** The port behind `tcat page`. */
export function bridgeSource(token: string): Source {
  const source = {
    name: t(pageTexts.bridge),
    isExample: false,
    open: (signal: AbortSignal) =>
      openBridge(token, signal, (name) => {
        source.name = name;
        source.isExample = name === "emulator";
      }),
  };
  return source;
}
