import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import { HttpError } from "../http/httperror.js";
import type { Cloud } from "./cloud.js";
import { type DeviceId, keyOf } from "./registry/registry.js";
import type { ListedDevice } from "./told.js";

/** Those who listen at once; more are refused. */
const LISTENERS = 16;

/** Tells which devices have changed, as server-sent events, each a device as the list has it. */
export class Live {
  /** Connections that are told: on one that is, nothing else is ever answered. */
  private readonly listening = new Set<Socket>();

  constructor(private readonly cloud: Cloud) {}

  /** @throws HttpError when as many listen as there may be */
  tell(response: ServerResponse): void {
    const { socket } = response.req;
    if (this.listening.size >= LISTENERS || this.listening.has(socket))
      throw new HttpError(
        503,
        text(controlTexts.tooManyListen, { most: LISTENERS }),
      );
    this.listening.add(socket);
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.flushHeaders();
    const listener = new Listener(response, (id) => this.cloud.listed(id));
    const stop = this.cloud.onChange((id) => listener.changed(id));
    // The response itself is told nothing of it where it waits behind another one.
    socket.once("close", () => {
      this.listening.delete(socket);
      stop();
    });
  }
}

/** One who listens. A device that changes often is told as often as the other side reads, and as it is then. */
class Listener {
  private readonly waiting = new Map<string, DeviceId>();

  constructor(
    private readonly response: ServerResponse,
    private readonly listed: (id: DeviceId) => ListedDevice,
  ) {
    response.on("drain", () => this.write());
  }

  changed(id: DeviceId): void {
    if (this.waiting.size === 0) setImmediate(() => this.write());
    this.waiting.set(keyOf(id), id);
  }

  private write(): void {
    const { response, waiting } = this;
    for (const [key, id] of waiting) {
      if (response.writableNeedDrain || response.destroyed) return;
      waiting.delete(key);
      response.write(`data: ${JSON.stringify(this.listed(id))}\n\n`);
    }
  }
}
