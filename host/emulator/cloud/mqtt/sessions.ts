import { Readable } from "node:stream";
import type { AedesPublishPacket, Client } from "aedes";
import memoryPersistence from "aedes-persistence";
import type { Clock } from "../../base/clock.js";
import {
  OFFLINE_BYTES,
  OFFLINE_MESSAGES,
  OFFLINE_MS,
  SUBSCRIPTIONS,
} from "../base/limits.js";

/** A message that waits for its device, and since when. */
interface Kept {
  readonly packet: AedesPublishPacket & { messageId?: number };
  readonly bytes: number;
  readonly at: number;
}

/** What waits for one device: in order, found by message and by packet id, so that a return costs what it brings. */
class Queue {
  private readonly kept = new Map<string, Kept>();
  private readonly ids = new Map<number, string>();
  private bytes = 0;

  /** Drops the oldest beyond the bounds; how many. */
  add(packet: AedesPublishPacket, at: number): number {
    const key = keyOf(packet);
    if (this.kept.has(key)) return 0;
    const bytes = packet.payload.length + packet.topic.length;
    this.kept.set(key, { packet: { ...packet }, bytes, at });
    this.bytes += bytes;
    let dropped = 0;
    for (const oldest of this.kept.keys()) {
      const fits =
        this.kept.size <= OFFLINE_MESSAGES && this.bytes <= OFFLINE_BYTES;
      if (fits) break;
      this.remove(oldest);
      dropped++;
    }
    return dropped;
  }

  /** It has been sent under a packet id. One that was dropped in the meantime is sent all the same, and not kept. */
  sent(packet: AedesPublishPacket, id: number): void {
    const kept = this.kept.get(keyOf(packet));
    if (!kept) return;
    if (kept.packet.messageId !== undefined)
      this.ids.delete(kept.packet.messageId);
    kept.packet.messageId = id;
    this.ids.set(id, keyOf(packet));
  }

  /** It has been acknowledged. */
  acknowledged(id: number): AedesPublishPacket | undefined {
    const key = this.ids.get(id);
    return key === undefined ? undefined : this.remove(key);
  }

  /** All that is not too old at `now`. */
  waiting(now: number): AedesPublishPacket[] {
    for (const [key, { at }] of this.kept)
      if (now - at > OFFLINE_MS) this.remove(key);
    return [...this.kept.values()].map(({ packet }) => packet);
  }

  private remove(key: string): AedesPublishPacket | undefined {
    const kept = this.kept.get(key);
    if (!kept) return undefined;
    this.kept.delete(key);
    this.bytes -= kept.bytes;
    const { messageId } = kept.packet;
    if (messageId !== undefined) this.ids.delete(messageId);
    return kept.packet;
  }
}

const keyOf = ({ brokerId, brokerCounter }: AedesPublishPacket): string =>
  `${brokerId} ${brokerCounter}`;

interface Filter {
  readonly topic: string;
  readonly qos: number;
}

/** aedes' persistence, and what the cloud itself asks of it. */
export interface Sessions {
  /** Those who have subscribed to what matches the topic with QoS 1, without a clean session. */
  subscriptionsByTopic(
    topic: string,
  ): Promise<readonly { readonly clientId: string }[]>;
}

export interface SessionsOptions {
  readonly clock: Clock;
  /** Whether the client of this id may subscribe to the filter; what it may not is not stored. */
  readonly may: (clientId: string, filter: string) => boolean;
  /** The oldest messages of a client have been dropped, so that newer ones have room. */
  readonly dropped: (clientId: string, messages: number) => void;
}

type Id = Pick<Client, "id">;
/** What the types of the library do not say: it is a function, whose methods return promises without a callback. */
interface Memory extends Sessions {
  addSubscriptions(client: Id, filters: readonly Filter[]): Promise<void>;
  subscriptionsByClient(client: Id): Promise<readonly Filter[]>;
  cleanSubscriptions(client: Id): Promise<void>;
}
const makeMemory = memoryPersistence as unknown as () => Memory;

/**
 * What the broker keeps for clients that have not asked for a clean session. Subscriptions are kept as aedes does it;
 * messages in queues with a bound, where aedes' own has none.
 */
export function keepSessions(options: SessionsOptions): Sessions {
  const { clock, may, dropped } = options;
  const memory = makeMemory();
  const store = memory.addSubscriptions.bind(memory);
  const known = memory.subscriptionsByClient.bind(memory);
  const forget = memory.cleanSubscriptions.bind(memory);
  const queues = new Map<string, Queue>();
  const stored = new WeakSet<readonly Filter[]>();
  const addTo = (id: string, packet: AedesPublishPacket) => {
    const queue = queues.get(id) ?? new Queue();
    queues.set(id, queue);
    const lost = queue.add(packet, clock.now());
    if (lost > 0) dropped(id, lost);
  };
  return Object.assign(memory, {
    // aedes calls once for each filter of a packet, each time with all of them.
    addSubscriptions: async ({ id }: Id, filters: readonly Filter[]) => {
      if (stored.has(filters)) return;
      stored.add(filters);
      const before = new Set((await known({ id })).map(({ topic }) => topic));
      let room = SUBSCRIPTIONS - before.size;
      await store(
        { id },
        filters.filter(
          ({ topic }) => may(id, topic) && (before.has(topic) || room-- > 0),
        ),
      );
    },
    cleanSubscriptions: async (client: Id) => {
      queues.delete(client.id);
      await forget(client);
    },
    outgoingEnqueue: async (
      { clientId }: { clientId: string },
      packet: AedesPublishPacket,
    ) => addTo(clientId, packet),
    outgoingEnqueueCombi: async (
      clients: readonly { clientId: string }[],
      packet: AedesPublishPacket,
    ) => {
      for (const { clientId } of clients) addTo(clientId, packet);
    },
    outgoingUpdate: async (
      { id }: Id,
      packet: AedesPublishPacket & { messageId: number },
    ) => queues.get(id)?.sent(packet, packet.messageId),
    outgoingClearMessageId: async (
      { id }: Id,
      { messageId }: { messageId: number },
    ) => queues.get(id)?.acknowledged(messageId),
    outgoingStream: ({ id }: Id) =>
      Readable.from(queues.get(id)?.waiting(clock.now()) ?? []),
  });
}
