import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Requests answered before others have their turn. */
const AT_ONCE = 4;
/** Requests of one connection that wait for their answer; with more it is closed. */
const PIPELINED = 32;

/** Has requests answered a few at a time: whoever sends thousands in one piece keeps nobody else waiting. */
export class Pace {
  private readonly waiting: (() => void)[] = [];
  private readonly counts = new WeakMap<Socket, number>();

  /** Runs `answer` when it is its turn. */
  admit({ socket }: IncomingMessage, answer: () => void): void {
    const count = (this.counts.get(socket) ?? 0) + 1;
    this.counts.set(socket, count);
    if (count > PIPELINED) {
      socket.destroy();
      return;
    }
    this.waiting.push(() => {
      this.counts.set(socket, (this.counts.get(socket) ?? 1) - 1);
      if (!socket.destroyed) answer();
    });
    if (this.waiting.length === 1) setImmediate(() => this.run());
  }

  private run(): void {
    for (const answer of this.waiting.slice(0, AT_ONCE)) answer();
    this.waiting.splice(0, AT_ONCE);
    if (this.waiting.length > 0) setImmediate(() => this.run());
  }
}
