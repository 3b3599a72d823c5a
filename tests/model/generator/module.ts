/** A module as a session meets it: what it holds, and what it answers when it answers well. */

import { bccOf } from "../held.js";
import type { Plan } from "../record.js";
import type { Piece } from "./answer.js";
import { type Choice, variants } from "./choice.js";
import { number } from "./line.js";

const quoted = (value: unknown): string =>
  `"${String(value).replaceAll(/[\\",]/g, "\\$&")}"`;

const NO_DEVICE = [
  ...[["+CME ERROR:201"], ["ERROR"], ['+TCDEVINFOSET:1,"X","y",5', "OK"]],
  ...[["OK"], ["+TCDEVINFOSET:1", "OK"]],
];
const NO_PRODUCT = [
  ...[["+CME ERROR:201"], ["ERROR"], ['+TCPRDINFOSET:1,"X",5,"y"', "OK"]],
  ["OK"],
];
const NOT_LISTENING = [
  ...[["+CME ERROR:200"], ["OK", "+TCOTASET:FAIL,202"], ["OK"], ["ERROR"]],
];
const NO_STATE = [["OK"], ["+TCMQTTSTATE:2", "OK"], ["ERROR"]];

/** What a module never gets over: the lines to which it says nothing else. */
const obsessions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ATE0/, ["ERROR"]],
  [/^ATE0/, ["busy p..."]],
  [/^ATE0/, []],
  [/MQTTSTATE/, ["+TCMQTTSTATE:0", "OK"]],
  [/MQTTSTATE/, ["OK"]],
  [/MQTTSTATE/, ["ERROR"]],
  [/MQTTSTATE/, []],
  [/MQTTCONN=/, ["+CME ERROR:208"]],
  [/MQTTCONN=/, ["OK", "+TCMQTTCONN:FAIL,202"]],
  [/MQTTCONN=/, []],
  [/MQTTSUB/, ["OK", "+TCMQTTSUB:FAIL,1"]],
  [/OTASET/, []],
  [/CWJAP=/, ["+CWJAP:3", "FAIL", "ERROR"]],
  [/CWSTATE/, ["+CWSTATE:0", "OK"]],
  [/DEVINFOSET\?/, ["ERROR"]],
  [/PRDINFOSET\?/, ["ERROR"]],
  [/\+\+\+/, [">"]],
  [/\+\+\+/, ["OK"]],
  [/\+\+\+/, []],
];

/** A module and its ways. */
export class ModuleState {
  readonly #c: Choice;
  /** What the session wants it to hold. */
  plan: Plan = {};
  readonly #obsession: (typeof obsessions)[number] | undefined;
  #device = false;
  #product = false;
  #joined = false;
  #registers = false;
  #knowsWifi = false;
  #tellsRegion = false;
  connected = false;

  constructor(c: Choice) {
    this.#c = c;
    this.#obsession = c.chance(20) ? c.of(obsessions) : undefined;
    this.replace();
  }

  /** Whether there is something that it never gets over. */
  get obsessed(): boolean {
    return this.#obsession !== undefined;
  }

  /** Another module stands in its place. */
  replace(): void {
    const c = this.#c;
    this.#device = c.chance(50);
    this.#product = c.chance(50);
    this.#joined = c.chance(60);
    this.#registers = c.chance(50);
    this.#knowsWifi = c.chance(80);
    this.#tellsRegion = c.chance(50);
    this.connected = c.chance(20);
  }

  /** Something changes in it that nobody told. */
  drift(): void {
    const c = this.#c;
    this.connected = c.chance(50);
    this.#joined = c.chance(60);
    this.#device = c.chance(60);
  }

  /** What it says to a line whatever it is asked. */
  obsessive(line: string): readonly Piece[] | undefined {
    const [pattern, pieces] = this.#obsession ?? [];
    return pattern?.test(line) && this.#c.chance(95) ? pieces : undefined;
  }

  /** What it says to a line of a session, or undefined for another. */
  reply(line: string): readonly Piece[] | undefined {
    const c = this.#c;
    const [head = ""] = line.split(/(?<=[?=])/);
    switch (head) {
      case "+++":
        return ["ERROR"];
      case "ATE0":
        return c.chance(30) ? ["ATE0", "OK"] : ["OK"];
      case "AT+TCDEVINFOSET?":
      case "AT+TCPRDINFOSET?":
        return this.#held(head);
      case "AT+TCDEVINFOSET=":
        this.#device = c.chance(95);
        this.connected = false;
        return ["OK", "+TCDEVINFOSET:OK"];
      case "AT+TCPRDINFOSET=":
        this.#product = true;
        this.#device = this.#registers;
        return ["OK", "+TCPRDINFOSET:OK"];
      case "AT+TCDEVREG":
        this.#device = c.chance(95);
        return ["OK", "+TCDEVREG:OK"];
      case "AT+TCMQTTSUB=":
        return this.#subscribe();
      case "AT+TCOTASET=":
        return c.chance(80) ? ["OK", "+TCOTASET:OK"] : c.of(NOT_LISTENING);
      case "AT+CWSTATE?":
      case "AT+CWJAP?":
      case "AT+CWMODE=":
      case "AT+CWJAP=":
        return this.#network(head);
    }
    return this.#connection(head);
  }

  #held(head: string): readonly string[] {
    const { device, product } = this.plan;
    const region = (values: readonly unknown[]) =>
      this.#tellsRegion && values.length > 3 ? `,${quoted(values[3])}` : "";
    if (head === "AT+TCPRDINFOSET?") {
      const held = product ?? ["P", "s", "d"];
      const [id, secret, name] = held;
      if (!this.#product) return this.#c.of(NO_PRODUCT);
      const values = `1,${quoted(id)},${bccOf(secret)},${quoted(name)}`;
      return [`+TCPRDINFOSET:${values}${region(held)}`, "OK"];
    }
    const registered = product && [
      ...[product[0], product[2], "zz"],
      ...product.slice(3),
    ];
    const held = device ?? registered ?? ["P", "d", "s"];
    const [id, name, secret] = held;
    if (!this.#device) return this.#c.of(NO_DEVICE);
    const values = `1,${quoted(id)},${quoted(name)},${bccOf(secret)}`;
    return [`+TCDEVINFOSET:${values}${region(held)}`, "OK"];
  }

  #subscribe(): readonly string[] {
    const c = this.#c;
    if (c.chance(80)) return ["OK", "+TCMQTTSUB:OK"];
    return ["OK", `+TCMQTTSUB:FAIL${c.of([",202", ",1", "", ",1,2", ",-5"])}`];
  }

  #network(head: string): readonly string[] {
    const c = this.#c;
    if (head === "AT+CWMODE=") return ["OK"];
    if (head === "AT+CWSTATE?") {
      const state = this.#joined ? 2 : c.below(5);
      return this.#knowsWifi
        ? [`+CWSTATE:${state},"home"`, "OK"]
        : c.of([["ERROR"], ["+CME ERROR:2"]]);
    }
    if (head === "AT+CWJAP?")
      return this.#joined
        ? ['+CWJAP:"home","aa:bb",1,-50', "OK"]
        : c.of([["No AP", "OK"], ["OK"], ["ERROR"]]);
    if (c.chance(25)) return [`+CWJAP:${c.below(6)}`, c.of(["ERROR", "FAIL"])];
    this.#joined = true;
    return [...variants("WIFI CONNECTED|WIFI GOT IP"), "OK"];
  }

  #connection(head: string): readonly string[] | undefined {
    const c = this.#c;
    if (head === "AT+TCMQTTSTATE?")
      return c.chance(8)
        ? c.of(NO_STATE)
        : [`+TCMQTTSTATE:${this.connected ? 1 : 0}`, "OK"];
    if (head === "AT+TCMQTTDISCONN") {
      const told = this.connected && c.chance(50);
      this.connected = false;
      if (told) return ["+TCMQTTDISCON,-102", "OK"];
      return c.of([["OK"], ["ERROR"], ["+CME ERROR:209"]]);
    }
    if (head !== "AT+TCMQTTCONN=") return undefined;
    const luck = c.below(10);
    this.connected = luck < 7 || (luck < 9 && c.chance(50));
    if (luck < 7) return ["OK", "+TCMQTTCONN:OK"];
    if (luck === 7) return ["+CME ERROR:208"];
    const code = luck === 8 ? "202" : number(c);
    return ["OK", `+TCMQTTCONN:FAIL,${code}`];
  }
}
