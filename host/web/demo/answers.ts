import { bcc } from "../../javascript/bcc.js";
import { byteStringBytes } from "../../javascript/bytes.js";
import type { ByteCall } from "../../javascript/call.js";
import { commandNamed } from "../commands/commandnamed.js";
import { IMAGE_BYTES, IMAGE_MD5, IMAGE_VERSION, imagePart } from "./image.js";

const REGION = "ap-guangzhou";
const CACHE_BYTES = 716_800;
/** Most subscriptions of a module. */
const MOST_TOPICS = 10;

type CommandCall = Extract<ByteCall, { command: string }>;

/** What a module keeps: lines are told, not sent, from here. */
export class DemoAnswers {
  #device: readonly string[] | undefined;
  #offset = 0;
  readonly topics = new Map<string, number>();
  connected = false;

  /** The device's product and name, where it is set. */
  get place(): string {
    const [product = "DEMO", name = "demo"] = this.#device ?? [];
    return `${product}/${name}`;
  }

  /** Lines that answer a command of the set; where nothing else is known, those of the document's example. */
  to({ command, form, args }: CommandCall): readonly string[] {
    switch (`${command} ${form}`) {
      case "TCDEVINFOSET set":
        if (this.connected) return ["+CME ERROR:208"];
        this.#device = args.slice(1).map(String);
        break;
      case "TCDEVINFOSET read":
        return this.#deviceInfo();
      case "TCMQTTCONN set":
        this.connected = true;
        break;
      case "TCMQTTDISCONN exec":
        if (!this.connected) return ["+CME ERROR:208"];
        this.connected = false;
        this.topics.clear();
        break;
      case "TCMQTTSTATE read":
        return [`+TCMQTTSTATE:${this.connected ? 1 : 0}`, "OK"];
      case "TCMQTTSUB read":
        return [
          ...[...this.topics].map(
            ([topic, qos]) => `+TCMQTTSUB:"${topic}",${qos}`,
          ),
          "OK",
        ];
      case "TCMQTTSUB set":
        if (!this.connected) return ["+CME ERROR:208"];
        if (this.topics.size >= MOST_TOPICS) return ["+CME ERROR:208"];
        this.topics.set(String(args[0]), Number(args[1]));
        break;
      case "TCMQTTUNSUB set":
        this.topics.delete(String(args[0]));
        break;
      case "TCFWINFO read":
        this.#offset = 0;
        return [
          "OK",
          `+TCFWINFO:"${IMAGE_VERSION}",${IMAGE_BYTES},"${IMAGE_MD5}",${CACHE_BYTES}`,
        ];
      case "TCREADFWDATA set":
        return this.#read(Number(args[0]));
    }
    const described = commandNamed(command)?.[form];
    return described?.example.slice(1) ?? ["ERROR"];
  }

  #deviceInfo(): readonly string[] {
    if (!this.#device) return ["+CME ERROR:207"];
    const [product = "", name = "", secret = "", region = REGION] =
      this.#device;
    return [
      `+TCDEVINFOSET:1,"${product}","${name}",${bcc(byteStringBytes(secret))},"${region}"`,
      "OK",
    ];
  }

  #read(length: number): readonly string[] {
    const part = imagePart(this.#offset, length);
    if (part === "") return ["+CME ERROR:203"];
    this.#offset += part.length;
    return ["OK", `+TCREADFWDATA:${part.length},${part}`];
  }
}
