/** A program that stands still until its command's limit is over, while the module has answered. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { listenTcp } from "../host/emulator/index.js";
import type { Attachable } from "../host/emulator/uart/port.js";
import { HANG_MS } from "./hang.js";

/** Longer than the program's limit (host/wamr/test/standstill.c). Milliseconds. */
const LONGER = 2_500;
/** How often the process is asked whether it has stopped. Milliseconds. */
const LOOK = 10;

const QUESTION = "AT+TCMQTTSTATE?\r\n";
const ANSWER = "+TCMQTTSTATE: 1\r\n\r\nOK\r\n";
const MESSAGE = '+TCMQTTRCVPUB:"t",2,"hi"\r\n';
/** More than the port reads at once and the client has room for. */
const NEWS = "WIFI GOT IP\r\n".repeat(400);

/**
 * Why a program's command is not looked after in time. A handler works on a message that the program has seen to be there
 * before it asks: its limit is not to be over before the handler begins.
 */
export const standstills = ["stop", "handler", "compute"] as const;
type Standstill = (typeof standstills)[number];

/** A module that says nothing by itself: who asks it, and a way to make it speak to them, whoever else has come to its port. */
class Module implements Attachable {
  #asked = false;
  #waiting: (() => void) | undefined;
  send: (text: string) => void = () => {};

  /** @param greeting sent to whoever comes */
  constructor(private readonly greeting: string) {}

  attach(port: Parameters<Attachable["attach"]>[0]) {
    const send = (text: string) => port.write(Buffer.from(text));
    let heard = "";
    send(this.greeting);
    return {
      receive: (bytes: Uint8Array) => {
        heard += Buffer.from(bytes).toString("latin1");
        if (!heard.includes(QUESTION)) return;
        this.#asked = true;
        this.send = send;
        this.#waiting?.();
      },
      detach: () => {},
    };
  }

  question(): Promise<void> {
    if (this.#asked) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

/** Settles when a process stands still, or has ended. */
export async function stopped(child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = readFileSync(`/proc/${child.pid}/stat`, "latin1");
    if (/\) T /.test(status)) return;
    await delay(LOOK);
  }
}

/** What was sent is in the system's buffers; a program that awaits it there may go on. */
const letGoOn = ({ stdin }: ChildProcess): void => {
  stdin?.end();
};

const plays: Readonly<
  Record<
    Standstill,
    (module: Module, child: ChildProcess, working: Promise<unknown>) => unknown
  >
> = {
  async stop(module, child) {
    await module.question();
    await stopped(child);
    module.send(NEWS + ANSWER);
    await delay(LONGER);
    child.kill("SIGCONT");
  },
  async handler(module, child, working) {
    await module.question();
    await working;
    module.send(NEWS + ANSWER);
    letGoOn(child);
  },
  async compute(module, child) {
    await module.question();
    module.send(ANSWER);
    letGoOn(child);
  },
};

/**
 * Runs a program that says `working` when its handler works, and at its end what became of its command.
 * @param command the program with its words, for a module at this host and port
 * @returns what became of its command: `done` or the reason of its failure
 */
export async function standStill(
  command: (host: string, port: string) => readonly string[],
  how: Standstill,
): Promise<string> {
  const module = new Module(how === "handler" ? MESSAGE : "");
  const server = await listenTcp(module);
  const [program = "", ...words] = command(server.host, `${server.port}`);
  const child = spawn(program, words, {
    stdio: ["pipe", "pipe", "inherit"],
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
  // One that has ended takes nothing more.
  child.stdin.on("error", () => {});
  let output = "";
  const working = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.includes("working\n")) resolve();
    });
  });
  const ended = once(child, "close");
  try {
    await Promise.race([plays[how](module, child, working), ended]);
    await ended;
    return output.replace("working\n", "").trim();
  } finally {
    await server.close();
  }
}
