import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mqtt, { type MqttClient } from "mqtt";
import {
  type Broker,
  Emulator,
  listenPty,
  listenTcp,
  startBroker,
} from "../host/emulator/index.js";
import type { Attachable } from "../host/emulator/uart/port.js";
import { type Build, builds, folderOf } from "./device/build.js";
import { HANG_MS } from "./hang.js";
import type { Result } from "./stage.js";
import { standStill, standstills } from "./standstill.js";

const DEVICE = {
  TCAT_PRODUCT_ID: "CTQS08Y5LG",
  TCAT_DEVICE_NAME: "Dev01",
  TCAT_DEVICE_SECRET: "ZHNkIGRzZCA=",
};
const CONTROL = "CTQS08Y5LG/Dev01/control";
const EVENT = "CTQS08Y5LG/Dev01/event";
const GREETING = '{"greeting":"hello, cloud"}';
/** Looks like answers and URCs; holds every byte value, twice the ring's size and more. */
const MESSAGE = Buffer.concat([
  Buffer.from('\r\nOK\r\n+TCMQTTDISCON,-103\r\n>"'),
  Buffer.from(Array.from({ length: 2018 }, (_, i) => i % 256)),
]);

interface Ended {
  readonly status: number | null;
  readonly output: Buffer;
  readonly complaint: string;
}

/** What a case has to work with. */
interface Bench {
  readonly program: string;
  readonly broker: Broker;
  readonly emulator: Emulator;
  readonly cloud: MqttClient;
}

interface Running {
  readonly ended: Promise<Ended>;
}

function start(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = DEVICE,
): Running {
  const child = spawn(program, words, {
    env: { ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
  const output: Buffer[] = [];
  let complaint = "";
  child.stdout.on("data", (bytes: Buffer) => output.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  const ended = once(child, "close").then(([status]) => ({
    status: status as number | null,
    output: Buffer.concat(output),
    complaint,
  }));
  return { ended };
}

/** What the program publishes, for which the caller waits no longer than it lives. */
function published({ cloud }: Bench, running: Running): Promise<string> {
  const message = new Promise<string>((resolve) =>
    cloud.once("message", (_, payload) => resolve(payload.toString())),
  );
  const gone = running.ended.then(({ status, complaint }) => {
    throw new Error(`it ended first: status ${status}, ${complaint}`);
  });
  return Promise.race([message, gone]);
}

function expectEnd(got: Ended, status: number, complaint: RegExp): void {
  if (got.status === status && complaint.test(got.complaint)) return;
  throw new Error(
    `status ${got.status}, wanted ${status}; it said ${JSON.stringify(got.complaint)}`,
  );
}

function expectMessage(got: Ended): void {
  expectEnd(got, 0, /^$/);
  const wanted = Buffer.concat([
    Buffer.from(`${CONTROL}: `),
    MESSAGE,
    Buffer.from("\n"),
  ]);
  if (got.output.equals(wanted)) return;
  throw new Error(`${got.output.length} bytes of output are not the message`);
}

/** Connects, publishes and takes a message over whatever the words name. */
async function converse(bench: Bench, words: readonly string[]) {
  const running = start(bench.program, words, {
    ...DEVICE,
    TCAT_MESSAGES: "1",
  });
  const greeting = await published(bench, running);
  if (greeting !== GREETING) throw new Error(`${greeting} was published`);
  await bench.cloud.publishAsync(CONTROL, MESSAGE);
  expectMessage(await running.ended);
}

const cases: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  "connects, publishes and receives every byte value over TCP": async (
    bench,
  ) => {
    const server = await listenTcp(bench.emulator);
    try {
      await converse(bench, ["tcp", server.host, `${server.port}`]);
    } finally {
      await server.close();
    }
  },
  "the same over a serial device": async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), "tcat-posix-"));
    const pty = await listenPty(bench.emulator, { link: join(folder, "tty") });
    try {
      await converse(bench, ["serial", pty.path, "460800"]);
    } finally {
      await pty.close();
      rmSync(folder, { recursive: true });
    }
  },
  "a connection that ends while it listens is told and ends it": async (
    bench,
  ) => {
    const server = await listenTcp(bench.emulator);
    const running = start(bench.program, [
      "tcp",
      server.host,
      `${server.port}`,
    ]);
    await published(bench, running);
    await server.close();
    expectEnd(await running.ended, 3, /ended the line|reset/);
  },
  "a serial device that vanishes in mid-command ends it at once": async (
    bench,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), "tcat-posix-"));
    let heard = () => {};
    const command = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const silent: Attachable = {
      attach: () => ({
        receive: (bytes) => {
          if (bytes.length > 0) heard();
        },
        detach: () => {},
      }),
    };
    const pty = await listenPty(silent, { link: join(folder, "tty") });
    try {
      const running = start(bench.program, ["serial", pty.path]);
      await Promise.race([command, running.ended]);
      await pty.close();
      expectEnd(await running.ended, 3, /^ATE0: aborted, ./);
    } finally {
      await pty.close();
      rmSync(folder, { recursive: true });
    }
  },
  "a refused connection is told with its code, and no secret": async (
    bench,
  ) => {
    const lost = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    const server = await listenTcp(lost);
    try {
      const words = ["tcp", server.host, `${server.port}`];
      const got = await start(bench.program, words).ended;
      expectEnd(got, 1, /^connect: fail, code \S+ QCLOUD_\w+\n$/);
      if (got.complaint.includes(DEVICE.TCAT_DEVICE_SECRET))
        throw new Error("the secret was printed");
    } finally {
      await server.close();
      await lost.close();
    }
  },
  "an argument that the command does not take is told by its place": async (
    bench,
  ) => {
    const server = await listenTcp(bench.emulator);
    try {
      const words = ["tcp", server.host, `${server.port}`];
      const device = { ...DEVICE, TCAT_PRODUCT_ID: "longer-than-ten" };
      const got = await start(bench.program, words, device).ended;
      expectEnd(
        got,
        1,
        /^device information: refused, too-long \(argument 2\)\n$/,
      );
    } finally {
      await server.close();
    }
  },
  "a device that is not there, a speed that is none and a wrong call are told":
    async ({ program }) => {
      const nowhere = await start(program, ["serial", "/nowhere/tty"]).ended;
      expectEnd(nowhere, 3, /^\/nowhere\/tty: No such file or directory\n$/);
      const slow = await start(program, ["serial", "/dev/null", "12345"]).ended;
      expectEnd(slow, 3, /no speed of this system/);
      const chinese = { ...DEVICE, LC_ALL: "", LANG: "zh_CN.UTF-8" };
      const words = ["serial", "/dev/null", "12345"];
      const read = await start(program, words, chinese).ended;
      expectEnd(read, 3, /系统没有这个速率/);
      const file = await start(program, ["serial", "/dev/null"]).ended;
      expectEnd(file, 3, /^\/dev\/null: ./);
      const closed = await start(program, ["tcp", "127.0.0.1", "1"]).ended;
      expectEnd(closed, 3, /Connection refused/);
      expectEnd(await start(program, ["usb"]).ended, 2, /^usage:/);
      expectEnd(await start(program, ["usb"], {}).ended, 2, /TCAT_PRODUCT_ID/);
    },
};

/** Three programs at a time: each stands still for seconds. */
async function runStandstills(program: string, fail: (what: string) => void) {
  const outcomes = await Promise.all(
    standstills.map((how) =>
      standStill((host, port) => [program, host, port, how], how),
    ),
  );
  const ended = standstills.map((how, i) => ({ how, outcome: outcomes[i] }));
  const late = ended.filter(({ outcome }) => outcome !== "done");
  for (const { how, outcome } of late)
    fail(
      `${program} ${how}: the answer was there before the deadline, yet the command ended as ${JSON.stringify(outcome)}`,
    );
  return ended.length - late.length;
}

/** The port is the same for all engines: with the core alone it is linked once. */
const hasPort = ({ board, engine, image }: Build): boolean =>
  board === "posix" && (image === "session" || engine === "wasm2c");

/** Runs one build's example program against the emulator, case after case, and its program that stands still. @returns how many passed */
export async function playPort(
  folder: string,
  fail: (what: string) => void,
): Promise<number> {
  const program = `${folder}/tcat-posix`;
  let passed = 0;
  for (const [name, run] of Object.entries(cases)) {
    const broker = await startBroker({});
    const emulator = new Emulator({ broker: broker.url });
    const cloud = await mqtt.connectAsync(broker.url, {
      connectTimeout: HANG_MS,
    });
    await cloud.subscribeAsync(EVENT);
    try {
      await run({ program, broker, emulator, cloud });
      passed++;
    } catch (error) {
      fail(`${program}: ${name}: ${(error as Error).message}`);
    } finally {
      await cloud.endAsync(true);
      await emulator.close();
      await broker.close();
    }
  }
  return passed + (await runStandstills(`${folder}/tcat-standstill`, fail));
}

/** Runs the example program of each engine that has been built. */
export async function runPosixPort(
  log: (line: string) => void,
): Promise<Result> {
  const folders = builds
    .filter(hasPort)
    .map(folderOf)
    .filter((folder) => existsSync(`${folder}/tcat-posix`));
  let passed = 0;
  let failed = 0;
  const fail = (what: string) => {
    failed++;
    log(`failed: ${what}`);
  };
  if (folders.length === 0) fail("no build/wamr/posix-*/tcat-posix is built");
  for (const folder of folders) passed += await playPort(folder, fail);
  log(
    `${folders.length} engines, ${Object.keys(cases).length + standstills.length} cases each`,
  );
  return { passed, failed };
}
