import { parseDocumentLine } from "../../log/parse.js";
import { DemoAnswers } from "./answers.js";

/** Milliseconds until an answer comes, between messages of the cloud, and of the steps of an update. */
const ANSWER = 15;
const MESSAGES = 2_000;
const OFFER = 3_000;
const DOWNLOAD = 1_500;

/** What ESP-AT answers besides the set. */
const basics: Readonly<Record<string, readonly string[]>> = {
  AT: ["OK"],
  ATE0: ["OK"],
  ATE1: ["OK"],
  "AT+GMR": ["AT version:2.1.0.0-dev", "SDK version:v4.0.1", "OK"],
  "AT+CWSTATE?": ['+CWSTATE:2,"demo"', "OK"],
  "AT+CWJAP?": ['+CWJAP:"demo","02:00:00:00:00:01",6,-48', "OK"],
  "AT+CWMODE=1": ["OK"],
};

/** A payload that a prompt has asked for. */
interface Awaited {
  readonly command: string;
  readonly topic: string;
  readonly length: number;
}

/**
 * A module for who has none, within the page: it answers the set's commands as the document's examples do, keeps its
 * device and its topics, and its cloud sends back what is published, some readings, and an update. It is no emulator
 * (`tcat page --emulate` has that): nothing goes wrong here. Texts are byte strings.
 */
export class DemoModule {
  readonly #send: (bytes: string) => void;
  readonly #answers = new DemoAnswers();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #received = "";
  #awaited: Awaited | undefined;
  #echoes = true;
  #readings = 0;

  constructor(send: (bytes: string) => void) {
    this.#send = send;
    this.#every();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  receive(bytes: string): void {
    this.#received += bytes;
    for (;;) {
      const taken = this.#awaited ? this.#takePayload() : this.#takeLine();
      if (!taken) return;
    }
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
  }

  #say(...lines: readonly string[]): void {
    for (const line of lines) this.#send(`${line}\r\n`);
  }

  #takeLine(): boolean {
    if (this.#received.startsWith("+++")) {
      this.#received = this.#received.slice(3).replace(/^\r\n/, "");
      return true;
    }
    const end = this.#received.indexOf("\n") + 1;
    if (end === 0) return false;
    const line = this.#received.slice(0, end).trim();
    this.#received = this.#received.slice(end);
    if (line === "") return true;
    if (this.#echoes) this.#say(line);
    if (/^ATE[01]$/.test(line)) this.#echoes = line === "ATE1";
    this.#after(ANSWER, () => this.#answer(line));
    return true;
  }

  #answer(line: string): void {
    if (line === "AT+RST") {
      this.#say("OK");
      this.#after(OFFER, () => this.#say("ready"));
      return;
    }
    const call = parseDocumentLine(line);
    if ("line" in call) {
      this.#say(
        ...(basics[line] ?? (/^AT\+CW/.test(line) ? ["OK"] : ["ERROR"])),
      );
      return;
    }
    const { command, form, args, payload } = call;
    const publishes = command.startsWith("TCMQTTPUB") && form === "set";
    if (publishes && !this.#answers.connected) {
      this.#say("+CME ERROR:208");
      return;
    }
    if (publishes && payload !== undefined) {
      this.#awaited = { command, topic: String(args[0]), length: payload };
      this.#send("OK\r\n\r\n>");
      return;
    }
    this.#say(...this.#answers.to(call));
    if (publishes) this.#deliver(String(args[0]), String(args[2]));
    if (command === "TCOTASET" && form === "set" && args[0] === 1)
      this.#offer();
  }

  #takePayload(): boolean {
    const { command, topic, length } = this.#awaited ?? {
      command: "",
      topic: "",
      length: 0,
    };
    if (this.#received.startsWith("+++")) {
      this.#awaited = undefined;
      return true;
    }
    if (this.#received.length < length) return false;
    const payload = this.#received.slice(0, length);
    this.#received = this.#received.slice(length);
    this.#awaited = undefined;
    this.#after(ANSWER, () => {
      this.#say(`+${command}:OK`);
      this.#deliver(topic, payload);
    });
    return true;
  }

  /** The cloud sends a message to who has subscribed to its topic. */
  #deliver(topic: string, payload: string): void {
    if (!this.#answers.topics.has(topic)) return;
    this.#after(ANSWER, () =>
      this.#say(`+TCMQTTRCVPUB:"${topic}",${payload.length},"${payload}"`),
    );
  }

  /** Readings of a sensor, over and over. */
  #every(): void {
    this.#after(MESSAGES, () => {
      const n = this.#readings++;
      const temperature = Math.round(215 + 25 * Math.sin(n / 5)) / 10;
      const humidity = Math.round(48 + 6 * Math.cos(n / 7));
      const [topic] = this.#answers.topics.keys();
      if (topic !== undefined && this.#awaited === undefined)
        this.#deliver(
          topic,
          JSON.stringify({ n, temperature, air: { humidity } }),
        );
      this.#every();
    });
  }

  /** The cloud offers an update, and the module downloads it. */
  #offer(): void {
    this.#after(OFFER, () => {
      this.#say("+TCOTASTATUS:ENTERUPDATE");
      this.#after(DOWNLOAD, () => this.#say("+TCOTASTATUS:UPDATESUCCESS"));
    });
  }
}
