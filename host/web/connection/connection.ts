import { computed, signal } from "@preact/signals";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { Client } from "../../javascript/client.js";
import type { Port } from "../../javascript/port.js";
import { record } from "../files/transcript.js";
import { received } from "../messages/received.js";
import { t } from "../speak.js";
import { live } from "../timeline/current.js";
import type { Source } from "./source.js";

/** How it stands with the port. */
export interface State {
  readonly is: "closed" | "opening" | "greeting" | "open" | "lost";
  readonly name: string;
  /** What went wrong last. */
  readonly why?: string;
}

const CLOSED: State = { is: "closed", name: "" };

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The page's connection to a module: one at a time. */
class Connection {
  readonly state = signal<State>(CLOSED);
  readonly client = signal<Client | undefined>(undefined);
  /** Whether the module takes commands. */
  readonly isOpen = computed(() => this.state.value.is === "open");
  readonly isExample = signal(false);
  #attempt: AbortController | undefined;

  /** Opens a port in place of the one before, and again after each loss. */
  open(source: Source): void {
    this.close();
    const attempt = new AbortController();
    this.#attempt = attempt;
    const now = (is: State["is"], why?: string) => {
      if (attempt.signal.aborted) return;
      const { name } = source;
      this.state.value = { is, name, ...(why !== undefined && { why }) };
    };
    const client = new Client((signal) => this.#open(source, signal, now), {
      trace: (one) => {
        if (attempt.signal.aborted) return;
        record(one);
        live.timeline.take(one);
        live.changed();
      },
    });
    this.client.value = client;
    client
      .on("plugged", () => now("open"))
      .on("unplugged", (cause) => now("lost", cause?.message))
      .on("message", ({ topic, payload }) => received.keep(topic, payload));
  }

  /** One opening; what comes of it is told. */
  async #open(
    source: Source,
    signal: AbortSignal,
    now: (is: State["is"], why?: string) => void,
  ): Promise<Port> {
    const { is, why } = this.state.peek();
    if (is !== "lost") now("opening", why);
    try {
      const port = await source.open(signal);
      this.isExample.value = source.isExample;
      now("greeting");
      return {
        write: (bytes) => port.write(bytes),
        listen: (listener) => port.listen(listener),
        close: () => {
          if (this.state.peek().is === "greeting")
            now("lost", t(pageTexts.noAnswer));
          return port.close?.();
        },
      };
    } catch (error) {
      now("lost", messageOf(error));
      throw error;
    }
  }

  /** Ends it; what it has shown stays. */
  close(): void {
    this.#attempt?.abort();
    const client = this.client.value;
    this.client.value = undefined;
    this.state.value = CLOSED;
    client?.close();
  }
}

export const connection = new Connection();
