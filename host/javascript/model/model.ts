import { checkMilliseconds } from "../given.js";
import { type Heard, hearAction, hearControl, hearWanted } from "./calls.js";
import {
  busy,
  Code,
  checkAny,
  checkMembers,
  outOfRange,
  type Refusal,
} from "./check.js";
import type { Descriptor } from "./descriptor.js";
import { JsonObject } from "./json.js";
import type { Output, Refused, RequestName, Topic } from "./output.js";
import { type Answer, type Call, Owed } from "./owed.js";
import { type Post, writeEvents, writePosts } from "./posts.js";
import { PAYLOAD_BYTES, Properties } from "./properties.js";
import { readJson } from "./readjson.js";
import { REPLY_MEMBERS, repliedTo } from "./replies.js";
import { Reports } from "./reports.js";
import {
  type Request,
  type RequestOptions,
  Requests,
  TOKEN_MOST,
} from "./requests.js";
import { objectOf, ordered, type Values, valuesOf } from "./values.js";
import { bytesIn, writeJson } from "./writejson.js";

/** As long as the member can be until 2286: the clock may be set when a message goes out. */
const LONGEST_TIME = '"timestamp":9999999999999,';

export interface ModelOptions extends RequestOptions {
  /** Milliseconds between two reports at least; 0. */
  readonly reportInterval?: number;
  /** Milliseconds since 1970 at a time that the model is told; messages have no `timestamp` where left out. */
  readonly timeOf?: ((now: number) => number) | undefined;
}

/**
 * What a device's data template says and hears, by the rules of tests/model-protocol. It knows neither a port nor a clock:
 * it is told the time, what came and what became of what it published, and {@link take} gives what is to be done.
 */
export class Model {
  readonly #descriptor: Descriptor;
  readonly #options: ModelOptions;
  readonly #outputs: Output[] = [];
  readonly #requests: Requests;
  readonly #properties: Properties;
  readonly #reports: Reports;
  readonly #control: Owed;
  readonly #action: Owed;
  #wantsStatus = false;
  #wantsClear = false;
  #count = 0;

  /** @throws {AtError} for an interval or a limit that is no number of milliseconds */
  constructor(descriptor: Descriptor, options: ModelOptions = {}) {
    const { reportInterval = 0 } = options;
    checkMilliseconds(reportInterval, "reportInterval", 0);
    const tell = (output: Output) => this.#outputs.push(output);
    this.#descriptor = descriptor;
    this.#options = options;
    this.#requests = new Requests(tell, options);
    this.#properties = new Properties(descriptor);
    this.#reports = new Reports(
      this.#properties,
      reportInterval,
      this.#requests.replyLimit,
      (now) => this.#time(now),
    );
    const owed = (kind: "control" | "action") =>
      new Owed(this.#requests, kind, () =>
        tell({ type: "failed", what: `${kind}_reply`, id: 0, why: "publish" }),
      );
    this.#control = owed("control");
    this.#action = owed("action");
  }

  /** What is to be done next; undefined for nothing. */
  take(): Output | undefined {
    return this.#outputs.shift();
  }

  /** Values of properties that the device has set or taken, in the order of the template. */
  get values(): Values {
    const { properties } = this.#descriptor;
    return valuesOf(properties, this.#properties.all);
  }

  /** When it wants to be asked again. */
  get deadline(): number | undefined {
    const { deadline, isFree } = this.#requests;
    if (!isFree) return deadline;
    return this.#reports.due;
  }

  /** It is as late as this. */
  poll(now: number): void {
    this.#requests.poll(now);
    this.#next(now);
  }

  /** The session is up. */
  up(now: number): void {
    if (this.#requests.isUp) return;
    this.#requests.isUp = true;
    this.#wantsStatus = true;
    this.#next(now);
  }

  /** The session is not up any more. */
  down(now: number): void {
    this.#requests.down(now);
    this.#wantsClear = false;
    this.#reports.down();
  }

  /** The oldest publish has gone out, or has not. */
  published(ok: boolean, now: number): void {
    this.#requests.published(ok, now);
    this.#next(now);
  }

  /**
   * The application sets properties; they are reported.
   * @returns how many times it has set some, for {@link Sent.sets}; undefined where they are refused
   */
  set(values: Values, now: number): number | undefined {
    const json = objectOf(this.#descriptor.properties, values);
    const refusal = this.#properties.check(json, "device");
    if (refusal) return this.#refuse("set", refusal);
    this.#properties.set(json);
    const { sets } = this.#properties;
    this.#next(now);
    return sets;
  }

  /** Posts an event, or several in one message. @returns which request it is; undefined where it is refused */
  post(posts: readonly Post[], now: number): number | undefined {
    if (posts.length === 0) return this.#refuse("post", outOfRange);
    const events = writePosts(this.#descriptor, posts);
    if ("code" in events) return this.#refuse("post", events);
    const name = events.length === 1 ? "event_post" : "events_post";
    return this.#ask("post", name, "event", now, (token, time) =>
      writeEvents(events, token, time),
    );
  }

  /** Tells the platform about the device: texts by names. @returns as {@link post} */
  info(
    texts: Readonly<Record<string, string>>,
    now: number,
  ): number | undefined {
    const json = objectOf([], texts);
    const refusal = checkAny(json, true);
    if (refusal) return this.#refuse("info", refusal);
    const params = writeJson(json);
    return this.#ask(
      "info",
      "report_info",
      "property",
      now,
      (token) =>
        `{"method":"report_info","clientToken":"${token}","params":${params}}`,
    );
  }

  /** Asks what is wanted of the device. */
  getStatus(now: number): void {
    this.#wantsStatus = true;
    this.#next(now);
  }

  /** The application has taken the values of a control, or has not. */
  answerControl(answer: Answer, now: number): void {
    const call = this.#control.answer(answer);
    if (call && answer.code === Code.success) {
      this.#properties.set(call.values);
      // Behind a loss the platform is asked again what is wanted.
      if (call.token === undefined && this.#requests.isUp)
        this.#wantsClear = true;
    }
    this.#next(now);
  }

  /** The application has done what an action asked for, or has not. @returns whether its outputs fit */
  answerAction(answer: Refusal, outputs: Values, now: number): boolean {
    const id = this.#action.call?.action;
    const known = this.#descriptor.actions.find((action) => action.id === id);
    const isDone = answer.code === Code.success;
    const json = objectOf(known?.output ?? [], isDone ? outputs : {});
    const refusal = known && checkMembers(known.output, json);
    if (refusal) this.#refuse("answer", refusal);
    else if (known)
      this.#action.answer({
        ...answer,
        response: writeJson(ordered(known.output, json)),
      });
    this.#next(now);
    return refusal === undefined;
  }

  /** A message has come; without bytes one that was damaged. */
  message(topic: Topic, bytes: Uint8Array | undefined, now: number): void {
    const json = bytes && readJson(bytes);
    const message = json instanceof JsonObject ? json : undefined;
    const method = message?.text("method");
    if (!message || method === undefined) this.#pass("malformed", topic);
    else if (method === "control" && topic === "property")
      this.#hear(topic, hearControl(message, this.#control, this.#properties));
    else if (method === "action" && topic === "action")
      this.#hear(
        topic,
        hearAction(message, this.#action, this.#descriptor.actions),
      );
    else if (
      !this.#requests.reply(
        repliedTo(topic, method),
        message,
        REPLY_MEMBERS,
        now,
      )
    )
      this.#pass("stray", topic);
    this.#next(now);
  }

  #pass(type: "malformed" | "stray" | "dropped", topic: Topic): void {
    this.#outputs.push({ type, topic });
  }

  #refuse(what: Refused, refusal: Refusal): undefined {
    this.#outputs.push({ type: "refused", what, ...refusal });
  }

  /** Answers a call, or hands it to the application. */
  #hear(topic: "property" | "action", heard: Heard): void {
    const owed = topic === "action" ? this.#action : this.#control;
    if (heard === "malformed") this.#pass("malformed", topic);
    else if (!("answer" in heard)) this.#call(owed, heard);
    else if (!owed.reply(heard.token, heard.answer))
      this.#pass("dropped", topic);
  }

  #call(owed: Owed, call: Call): void {
    const { values: json, action } = call;
    const { properties, actions } = this.#descriptor;
    const known = actions.find(({ id }) => id === action);
    owed.take(call);
    this.#outputs.push(
      action === undefined
        ? { type: "control", params: valuesOf(properties, json), json }
        : {
            type: "action",
            action,
            params: valuesOf(known?.input ?? [], json),
            json,
          },
    );
  }

  /** What was wanted while the device was away. */
  #hearStatus(reply: Refusal, message: JsonObject): void {
    if (reply.code !== Code.success) return;
    const wanted = hearWanted(message, this.#control, this.#properties);
    if (wanted === undefined) return;
    if ("values" in wanted) this.#call(this.#control, wanted);
    else this.#refuse("control", wanted);
  }

  /** Something that the application asks for waits for its turn. */
  #ask(
    what: "post" | "info",
    name: RequestName,
    topic: Topic,
    now: number,
    write: (token: string, time: string) => string,
  ): number | undefined {
    const time = this.#options.timeOf ? LONGEST_TIME : "";
    const longest = bytesIn(write("x".repeat(TOKEN_MOST), time));
    if (longest > PAYLOAD_BYTES) return this.#refuse(what, outOfRange);
    const id = ++this.#count;
    const request: Request = {
      name,
      topic,
      id,
      write: (token, then) => write(token, this.#time(then)),
    };
    if (!this.#requests.wait(request)) return this.#refuse(what, busy);
    this.#next(now);
    return id;
  }

  /** The member `timestamp` with its comma, where there is a clock. */
  #time(now: number): string {
    const { timeOf } = this.#options;
    return timeOf ? `"timestamp":${timeOf(now)},` : "";
  }

  /** Sends what is next: a refusal, an answer, or a request where it is time for one. */
  #next(now: number): void {
    this.#control.sendAgain();
    this.#action.sendAgain();
    this.#requests.sendRefusal();
    this.#control.send();
    this.#action.send();
    if (!this.#requests.isFree) return;
    const request = this.#nextRequest(now);
    if (request) this.#requests.send(request, now);
  }

  #nextRequest(now: number): Request | undefined {
    const property = { topic: "property", id: 0 } as const;
    if (this.#wantsStatus) {
      this.#wantsStatus = false;
      return {
        ...property,
        name: "get_status",
        write: (token) =>
          `{"method":"get_status","clientToken":"${token}","type":"report","showmeta":0}`,
        done: (reply, json) => this.#hearStatus(reply, json),
      };
    }
    if (this.#wantsClear) {
      this.#wantsClear = false;
      return {
        ...property,
        name: "clear_control",
        write: (token) => `{"method":"clear_control","clientToken":"${token}"}`,
      };
    }
    return this.#requests.shift() ?? this.#reports.request(now);
  }
}
