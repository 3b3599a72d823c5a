import { Code } from "../base/codes.js";
import { type Json, parseObject } from "../base/json.js";
import type { MqttLink } from "./mqttlink.js";

/** A pair of system topics: `$sys/operation` and `$sys/operation/result`, say. */
export interface Channel {
  readonly up: string;
  readonly down: string;
}

/** Questions of the module itself to the cloud, over the link that the MCU has opened. */
export class Requests {
  private waiting: ((reply: Json) => void) | undefined;

  constructor(private readonly link: MqttLink) {}

  /**
   * Asks and waits for a reply that `fits`; the code of `FAIL` when none comes in the link's time limit. One question
   * at a time: the module runs one command.
   */
  async ask<T>(
    channel: Channel,
    question: object,
    fits: (reply: Json) => T | undefined,
  ): Promise<T | { code: number }> {
    const { link } = this;
    const { device } = link;
    if (!device) return { code: Code.state };
    const place = `/${device.productId}/${device.deviceName}`;
    const answered = new Promise<T>((resolve) => {
      this.waiting = (reply) => {
        const fitting = fits(reply);
        if (fitting !== undefined) resolve(fitting);
      };
    });
    const code = await link.listen(channel.down + place, (payload) => {
      const reply = parseObject(payload);
      if (reply) this.waiting?.(reply);
    });
    if (code !== 0) return { code };
    const payload = Buffer.from(JSON.stringify(question));
    const sent = await link.publish(channel.up + place, payload, 0);
    if (sent !== 0) return { code: sent };
    const reply = await link.within(answered);
    this.waiting = undefined;
    return reply ?? { code: Code.timeout };
  }
}
