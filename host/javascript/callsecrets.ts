import { sizes } from "../../assembly/protocol/abi.js";
import { BlankStream, type StreamContext } from "./blankstream.js";
import type { ByteCall } from "./call.js";
import { lineName } from "./call.js";
import type { Sent } from "./echo.js";
import {
  type CommandCall,
  callName,
  describedArguments,
  escaped,
  fits,
  hiddenPart,
  hideLine,
  hideText,
  shownName,
} from "./hide.js";
import { beginningLength } from "./known.js";
import { Runs } from "./runs.js";
import type { ByteSession } from "./sessionconfig.js";
import { callsOf, withBcc } from "./sessionlines.js";

const NOTHING: readonly string[] = [];
const FORMS = { test: "=?", read: "?", set: "=", exec: "" } as const;

/** The call that runs, or that ended last. */
interface Running {
  readonly name: string;
  readonly shownName: string;
  readonly line: Sent;
}

/** A command that a session may send, and the texts of it that are not shown. */
interface Own extends Running {
  readonly hidden: readonly string[];
}

/** What of calls is a secret, and of the lines that they lead to. */
export class CallSecrets {
  readonly #specials: string;
  protected readonly runs: Runs;
  /** Texts of the call that are not shown, as they are and as they are sent. */
  protected hidden = NOTHING;
  protected running: Running | undefined;
  /** What a session may send of itself, by its line. */
  #own = new Map<string, Own>();
  /** The line sent last: its echo may come. */
  #echo: Sent | undefined;
  protected doubtful = false;

  /** @param specials the characters that are escaped in arguments */
  constructor(specials = '\\",', runs = new Runs()) {
    this.#specials = specials;
    this.runs = runs;
  }

  /**
   * What a call hides is hidden from here on, until its end with all that may be a broken echo of it.
   * @param name what it is called where it is shown
   */
  learn(call: ByteCall, name = callName(call)): void {
    this.hidden = NOTHING;
    if ("line" in call) this.#learnLine(call.line);
    else this.#learnCommand(call, name);
    this.doubtful = this.hidden.length > 0;
  }

  /** The same of what is not sent: what runs now is not touched. */
  remember(call: ByteCall): void {
    const [hidden, doubtful] = [this.hidden, this.doubtful];
    this.learn(call);
    [this.hidden, this.doubtful] = [hidden, doubtful];
  }

  #learnLine(line: string): void {
    const rest = hiddenPart(line).slice(0, sizes.commandLine);
    if (rest !== "") this.#hide(rest);
    for (const [, text = ""] of rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      this.#hide(text);
      this.#hide(text.replace(/\\(.)/g, "$1"));
    }
  }

  #learnCommand(call: CommandCall, shown: string): void {
    if (call.args.length > 0) this.#learnArguments(call);
    if (shown !== call.command) this.#hide(call.command.slice(shown.length));
  }

  #learnArguments(call: CommandCall): void {
    const described = describedArguments(call);
    const fitting = fits(call, described);
    call.args.forEach((arg, i) => {
      const secret = described?.[i]?.secret === true;
      if (typeof arg === "string" && (secret || !fitting))
        this.#hide(arg, secret);
    });
  }

  #hide(text: string, described = false): void {
    const forms = new Set([text, escaped(text, this.#specials)]);
    for (const form of forms) this.runs.learn(form, described);
    this.hidden = [...this.hidden, ...forms];
  }

  /** The same, and how the call is shown. */
  call(call: ByteCall): ByteCall {
    this.learn(call);
    const shown = this.#shown(call);
    this.running = this.#runningOf(call, shown);
    return shown;
  }

  #runningOf(call: ByteCall, shown: ByteCall): Running {
    const nameOf = (one: ByteCall) =>
      "line" in one ? lineName(one.line) : one.command;
    return {
      name: nameOf(call),
      shownName: nameOf(shown),
      line: { text: this.#encode(call), shown: this.#encode(shown) },
    };
  }

  /**
   * A session's configuration without its secrets; it replays to the same steps.
   * @param taken where it was not, none of its lines is sent: those of what runs may be
   */
  session(config: ByteSession, taken: boolean): ByteSession {
    const before = this.#own;
    this.#own = new Map();
    const shown = this.#shownSession(config);
    if (!taken) this.#own = before;
    return shown;
  }

  #shownSession(config: ByteSession): ByteSession {
    const { device, product, wifi, topics, version } = callsOf(config);
    const args = (call: CommandCall): readonly unknown[] => {
      const shown = this.#learnOwn(call);
      return "line" in shown ? [] : shown.args;
    };
    return {
      ...config,
      ...(device && { device: args(device).slice(1) }),
      ...(product && { product: args(product).slice(1) }),
      ...(wifi && { wifi: args(wifi) }),
      ...(config.topics && { topics: topics.map(args) }),
      ...(version && { version: args(version)[1] }),
    };
  }

  /** A call that a session may make later: what runs now is not touched. */
  #learnOwn(call: CommandCall): ByteCall {
    const [hidden, doubtful] = [this.hidden, this.doubtful];
    this.learn(call);
    const blanked = this.#shown(call);
    const described = describedArguments(call);
    const shown =
      "line" in blanked
        ? blanked
        : {
            ...blanked,
            args: blanked.args.map((arg, i) => {
              const secret = described?.[i]?.secret && call.args[i];
              return typeof arg === "string" && typeof secret === "string"
                ? withBcc(arg, secret)
                : arg;
            }),
          };
    const own = { ...this.#runningOf(call, shown), hidden: this.hidden };
    this.#own.set(own.line.text, own);
    [this.hidden, this.doubtful] = [hidden, doubtful];
    return shown;
  }

  #shown(call: ByteCall): ByteCall {
    if ("line" in call) return { line: hideLine(call.line, beginningLength) };
    const described = describedArguments(call);
    const fitting = fits(call, described);
    const args = call.args.map((arg, i) => {
      const { secret, noWildcards } = described?.[i] ?? {};
      // In a secret's place any number is refused alike.
      if (typeof arg === "number") return secret === true ? 0 : arg;
      // Whatever it is, it is refused, and holds what it likes.
      if (typeof arg !== "string") return null;
      return fitting && secret !== true
        ? this.#shownText(arg)
        : hideText(arg, this.#specials, noWildcards);
    });
    const name = shownName(call.command);
    const rest = hideText(call.command.slice(name.length), "");
    return { ...call, command: name + rest, args };
  }

  /** An argument that may be shown, but for what it repeats of a secret. */
  #shownText(text: string): string {
    const blanked = this.text(text);
    if (blanked === text) return text;
    return [...text]
      .map((c, i) => {
        const shown = blanked[i] ?? "";
        if (shown === c || !this.#specials.includes(c)) return shown;
        return [...this.#specials].find((other) => other !== c) ?? c;
      })
      .join("");
  }

  /** The line of a call as the core sends it. */
  #encode(call: ByteCall): string {
    if ("line" in call) return call.line;
    const args = call.args.map((arg) =>
      typeof arg === "string"
        ? `"${escaped(arg, this.#specials)}"`
        : // What is neither is refused, and in no line.
          String(typeof arg === "number" ? arg : ""),
    );
    if (call.payload !== undefined) args.push(`${call.payload}`);
    return `AT+${call.command}${FORMS[call.form]}${args.join(",")}`;
  }

  /** The line that a call leads to, and how it is shown; what it hides is remembered. */
  lineOf(call: ByteCall): Sent {
    return {
      text: this.#encode(call),
      shown: this.#encode(
        new CallSecrets(this.#specials, this.runs).call(call),
      ),
    };
  }

  /** A line that is sent, or what ends a payload. */
  transmitted(text: string): string {
    const line = text.replace(/\r\n$/, "");
    if (line !== this.running?.line.text) {
      const own = this.#own.get(line);
      if (own) {
        this.running = own;
        this.hidden = own.hidden;
        this.doubtful = own.hidden.length > 0;
      } else if (hiddenPart(line) === "") return text;
      // Nobody called it.
      else this.call({ line });
    }
    this.#echo = this.running?.line;
    return `${this.#echo?.shown}${text.slice(line.length)}`;
  }

  /** The command has ended. What was given up may still be answered. */
  ended(givenUp: boolean): void {
    if (!givenUp) this.doubtful = false;
  }

  /** Blanks received bytes as they come. */
  received(): BlankStream {
    return new BlankStream(this.context());
  }

  protected context(): StreamContext {
    const secrets = this;
    return {
      runs: this.runs,
      lines: true,
      get echo() {
        return secrets.#echo;
      },
      get doubtful() {
        return secrets.doubtful;
      },
    };
  }

  /** A whole text. */
  text(text: string): string {
    return BlankStream.blank(text, { runs: this.runs });
  }
}
