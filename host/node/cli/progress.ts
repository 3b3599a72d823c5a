import cliProgress from "cli-progress";
import { type Phrase, say } from "../../javascript/language.js";
import { NAME_WIDTH, padded, TIME_WIDTH, type Timeline } from "./timeline.js";

const BAR_WIDTH = 32;
/** Redraws a second. */
const FPS = 20;
/** Where there is no terminal: a line each time so much more has come. */
const STEP = 0.25;

/** How far something long has come: a bar on a terminal, a few lines elsewhere. */
export class Progress {
  /** Whether somebody sees it move. */
  readonly watched: boolean;
  private readonly bar: cliProgress.SingleBar | undefined;
  private told = 0;

  /** @param total bytes */
  constructor(
    private readonly line: Timeline,
    private readonly name: Phrase,
    private readonly total: number,
  ) {
    this.watched = process.stdout.isTTY === true && !line.isJson;
    if (!this.watched) return;
    const margin = " ".repeat(TIME_WIDTH);
    this.bar = new cliProgress.SingleBar({
      format: `${margin}    ${padded(say(name), NAME_WIDTH)} {bar} {percentage} %`,
      stream: process.stdout,
      barsize: BAR_WIDTH,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      // The terminal is left as it is: Ctrl-C has nothing to put back.
      hideCursor: false,
      linewrap: true,
      fps: FPS,
    });
    this.bar.start(total, 0);
  }

  /** So many bytes in all have come. */
  update(done: number): void {
    if (this.bar) {
      this.bar.update(done);
      return;
    }
    const reached = Math.floor(done / this.total / STEP) * STEP;
    if (reached <= this.told) return;
    this.told = reached;
    this.line.note(`${say(this.name)}: ${100 * reached} %`);
  }

  /** The bar stays as it is; what is printed next stands below it. */
  stop(): void {
    this.bar?.stop();
  }
}
