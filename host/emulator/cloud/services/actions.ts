import { platformTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Timers } from "../../base/clock.js";
import type { Json } from "../../base/json.js";
import { ACTION_WAIT_MS } from "../base/limits.js";
import { type Device, keyOf } from "../registry/registry.js";

/** The device has not replied to an action in time. */
export class NoReplyError extends Error {
  override readonly name = "NoReplyError";
}

/** Actions that devices have been asked for and have not replied to yet. */
export class Actions {
  private readonly waiting = new Map<string, (reply: Json) => void>();

  constructor(private readonly timers: Timers) {}

  /** The device's reply to what `send` sends. @throws NoReplyError when none comes within 10 s. */
  async ask(
    device: Device,
    clientToken: string,
    send: () => void,
  ): Promise<Json> {
    const key = `${keyOf(device)} ${clientToken}`;
    const replied = new Promise<Json>((resolve) =>
      this.waiting.set(key, resolve),
    );
    send();
    const reply = await this.timers.within(ACTION_WAIT_MS, replied, undefined);
    this.waiting.delete(key);
    if (!reply) throw new NoReplyError(text(platformTexts.noReply));
    return reply;
  }

  /** A reply has come; one that nobody waits for is passed over. */
  replied(device: Device, reply: Json): void {
    this.waiting.get(`${keyOf(device)} ${reply.clientToken}`)?.(reply);
  }
}
