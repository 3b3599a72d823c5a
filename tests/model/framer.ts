/** Bytes to lines, prompts, messages and firmware lines, one byte at a time (tests/replay/README.md, "Framing"). */

/** Who hears what has been framed. */
export interface Frames {
  line(text: string): void;
  prompt(): void;
  message(topic: string, payload: string): void;
  /** A firmware line that is whole, for the read that was running at its head and still is. */
  firmware(length: number, bytes: string): void;
  /** One byte of firmware data for the read that runs. */
  firmwareByte(): void;
  damaged(dropped: number): void;
  /** The read that runs, if one does. */
  reading(): object | undefined;
}

const LONGEST_LINE = 512;
const LONGEST_MESSAGE = 16_384;
const LONGEST_FIRMWARE = 4096;
/** So many bytes decide whether longer firmware data is hexadecimal. */
const DECIDING = 512;

const LF = "\n";
const CR = "\r";
const isBlank = (char: string): boolean =>
  char !== LF && (char <= " " || char === "\xff");
const isHexadecimal = (char: string): boolean => /^[0-9a-f]$/i.test(char);

const MESSAGE = /^\+TCMQTTRCVPUB: *"(.*?)", *([0-9]+), *"$/s;
const FIRMWARE = /^\+TCREADFWDATA: *([0-9]+),$/;
const MALFORMED = /^(\+TCMQTTRCVPUB([,:]|$)|\+TCREADFWDATA: *[0-9])/;

type Place = "line" | "message" | "firmware" | "closing" | "damaged";

/** Where in the received bytes the wire is. */
export class Framer {
  readonly #frames: Frames;
  readonly #firmware: "auto" | "raw" | "hex";
  readonly #quiet: number;
  #place: Place = "line";
  #text = "";
  #count = 0;
  #last = 0;
  #topic = "";
  #length = 0;
  #kind: "raw" | "hex" | undefined;
  #reader: object | undefined;
  #closed = false;

  constructor(
    frames: Frames,
    { firmware, quiet }: { firmware: "auto" | "raw" | "hex"; quiet: number },
  ) {
    this.#frames = frames;
    this.#firmware = firmware;
    this.#quiet = quiet;
  }

  /** Whether a line, a message, firmware data or a damaged stretch has begun. */
  get begun(): boolean {
    return this.#place !== "line" || this.#text !== "";
  }

  /** When what has begun is damaged, if no byte comes. */
  get deadline(): number | undefined {
    return this.begun ? this.#last + this.#quiet : undefined;
  }

  /** What has begun is damaged: it had no byte for too long, or its LF came. */
  giveUp(): void {
    const dropped = this.#count;
    this.#reset();
    this.#frames.damaged(dropped);
  }

  lose(count: number, now: number): void {
    this.#count += count;
    this.#place = "damaged";
    this.#last = now;
  }

  byte(char: string, now: number): void {
    if (!this.begun) {
      if (char === LF || isBlank(char)) return;
      if (char === ">") {
        this.#frames.prompt();
        return;
      }
    }
    this.#last = now;
    this.#count++;
    if (this.#place === "line") this.#lineByte(char);
    else if (this.#place === "message") this.#messageByte(char);
    else if (this.#place === "firmware") this.#firmwareByte(char);
    else if (this.#place === "closing") this.#closingByte(char);
    else if (char === LF) this.giveUp();
  }

  #reset(): void {
    this.#place = "line";
    this.#text = "";
    this.#count = 0;
  }

  #lineByte(char: string): void {
    if (char === LF) {
      this.#endLine();
      return;
    }
    this.#text += char;
    const { length } = this.#text;
    // One CR may stand behind the longest line.
    if (length > LONGEST_LINE + 1 || (length > LONGEST_LINE && char !== CR))
      this.#place = "damaged";
    else if (char === '"') this.#messageHead();
    else if (char === ",") this.#firmwareHead();
  }

  #endLine(): void {
    const text = this.#text.replace(/\r+$/, "");
    if (MALFORMED.test(text)) {
      this.giveUp();
      return;
    }
    this.#reset();
    this.#frames.line(text);
  }

  #messageHead(): void {
    const [, topic, digits] = MESSAGE.exec(this.#text) ?? [];
    if (topic === undefined || Number(digits) > LONGEST_MESSAGE) return;
    this.#topic = topic;
    this.#begin("message", Number(digits));
    if (this.#length === 0) this.#place = "closing";
  }

  #firmwareHead(): void {
    const digits = FIRMWARE.exec(this.#text)?.[1];
    if (digits === undefined) return;
    if (Number(digits) > LONGEST_FIRMWARE) {
      this.#place = "damaged";
      return;
    }
    this.#begin("firmware", Number(digits));
    this.#kind = this.#firmware === "auto" ? undefined : this.#firmware;
    this.#reader = this.#frames.reading();
  }

  #begin(place: Place, length: number): void {
    this.#place = place;
    this.#length = length;
    this.#text = "";
    this.#closed = false;
  }

  #messageByte(char: string): void {
    this.#text += char;
    if (this.#text.length === this.#length) this.#place = "closing";
  }

  /** Behind a payload: its quote, then CRs, then LF. */
  #closingByte(char: string): void {
    if (this.#closed && char === LF) {
      const payload = this.#text;
      this.#reset();
      this.#frames.message(this.#topic, payload);
    } else if (char === LF) this.giveUp();
    else if (!this.#closed && char === '"') this.#closed = true;
    else if (!this.#closed || char !== CR) this.#place = "damaged";
  }

  get #read(): boolean {
    return (
      this.#reader !== undefined && this.#reader === this.#frames.reading()
    );
  }

  /** Tells raw from hexadecimal, where this byte does. */
  #decide(char: string): void {
    if (this.#kind !== undefined) return;
    const taken = this.#text.length;
    if (taken >= Math.min(this.#length, DECIDING))
      this.#kind = isHexadecimal(char) ? "hex" : "raw";
    else if (!isHexadecimal(char)) this.#kind = "raw";
    else if (this.#length > DECIDING && taken === DECIDING - 1)
      this.#kind = "hex";
  }

  #firmwareByte(char: string): void {
    this.#decide(char);
    const wanted = this.#kind === "hex" ? 2 * this.#length : this.#length;
    if (this.#text.length < wanted) {
      if (this.#kind !== "hex" || isHexadecimal(char)) {
        this.#text += char;
        if (this.#read) this.#frames.firmwareByte();
      } else if (char === LF) this.giveUp();
      else this.#place = "damaged";
    } else if (char === LF) this.#endFirmware();
    else if (char !== CR) this.#place = "damaged";
  }

  #endFirmware(): void {
    if (!this.#read) {
      this.giveUp();
      return;
    }
    const encoding = this.#kind === "hex" ? "hex" : "latin1";
    const bytes = Buffer.from(this.#text, encoding).toString("latin1");
    this.#reset();
    this.#frames.firmware(this.#length, bytes);
  }
}
