/** The crate's examples of data templates, built by cargo, each with an emulated module and a cloud that checks what it gets. */

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  type Cloud,
  Emulator,
  listenTcp,
  startCloud,
} from "../host/emulator/index.js";
import {
  dropAsking,
  exampleRegistry,
  FAR,
  GATEWAY,
  LAMP,
  NEAR,
  SECRET,
  WALL,
} from "./exampledevices.js";
import { HANG_MS } from "./hang.js";
import { type Result, single } from "./stage.js";

type Log = (line: string) => void;

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program with its module and its cloud, and what is waited for. */
class Scene {
  readonly cloud: Cloud;
  readonly program: ChildProcess;
  /** What the program has said. */
  readonly said: string[] = [];
  #news: () => void = () => {};

  constructor(cloud: Cloud, program: ChildProcess) {
    this.cloud = cloud;
    this.program = program;
    const news = () => this.#news();
    cloud.onPublish(() => setImmediate(news));
    for (const stream of [program.stdout, program.stderr])
      if (stream)
        createInterface(stream).on("line", (line) => {
          this.said.push(line);
          this.#news();
        });
    program.once("exit", news);
  }

  /** Resolves when `holds` does. @throws where the program ends before */
  async until(what: string, holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.program.exitCode !== null)
        throw new Error(`${what}: the program has ended`);
      await new Promise<void>((resolve) => {
        this.#news = resolve;
      });
    }
  }
}

async function playLight(scene: Scene): Promise<void> {
  const { cloud } = scene;
  const reported = (
    what: string,
    holds: (values: Record<string, unknown>) => boolean,
  ) => scene.until(what, () => holds(cloud.reports(LAMP).properties));
  await reported("what was wanted meanwhile", ({ color }) => color === 1);
  await reported("its own values", ({ brightness }) => brightness === 50);
  await scene.until(
    "nothing is wanted any more",
    () => Object.keys(cloud.reports(LAMP).control).length === 0,
  );
  await scene.until("its event", () =>
    cloud.reports(LAMP).events.some((one) => one.eventId === "status_report"),
  );
  cloud.controlProperty(LAMP, { brightness: 7 });
  await reported("a control", ({ brightness }) => brightness === 7);
  const { code } = await cloud.callAction(LAMP, "blink", { period: 3 });
  if (code !== 0) throw new Error(`blink is answered with ${code}`);
  cloud.controlProperty(LAMP, { power_switch: 0 });
  await reported("switched off", ({ power_switch }) => power_switch === 0);
  cloud.drop(LAMP);
  await scene.until("it is down", () =>
    scene.said.some((line) => line.includes("Down")),
  );
  cloud.controlProperty(LAMP, { color: 2 });
  await reported("a control over a loss", ({ color }) => color === 2);
}

async function playThermostat(scene: Scene): Promise<void> {
  const { cloud, program } = scene;
  const reported = (
    what: string,
    holds: (values: Record<string, unknown>) => boolean,
  ) => scene.until(what, () => holds(cloud.reports(WALL).properties));
  await reported("its own values", ({ target }) => target === 20);
  program.stdin?.write("18.5\n");
  await reported(
    "a measurement, and that it heats",
    ({ temperature, heating }) => temperature === 18.5 && heating === 1,
  );
  cloud.controlProperty(WALL, { target: 15.5 });
  await reported(
    "a control, and that it heats no more",
    ({ target, heating }) => target === 15.5 && heating === 0,
  );
  const { response } = await cloud.callAction(WALL, "hold", {
    target: 25,
    minutes: 30,
  });
  if (!(Number((response as { until: number }).until) > 0))
    throw new Error(`hold is answered with ${JSON.stringify(response)}`);
  await reported("it heats again", ({ heating }) => heating === 1);
  program.stdin?.write("61\n");
  await scene.until("an alert", () =>
    cloud.reports(WALL).events.some((one) => one.eventId === "overheated"),
  );
}

/** How often the program has said that its session is down. */
const timesDown = ({ said }: Scene): number =>
  said.filter((line) => line.includes("Session(Down")).length;

/** Each lamp behind the gateway goes its own way, over a loss, too. */
async function playGateway(scene: Scene): Promise<void> {
  const { cloud } = scene;
  const color = (lamp: typeof NEAR) => cloud.reports(lamp).properties.color;
  for (const lamp of [NEAR, FAR])
    await scene.until(
      `${lamp.deviceName}'s own values`,
      () => cloud.reports(lamp).properties.brightness === 50,
    );
  await scene.until("what was wanted of it meanwhile", () => color(FAR) === 1);
  if (color(NEAR) !== undefined) throw new Error("the other one was set, too");
  cloud.controlProperty(NEAR, { color: 2 });
  await scene.until("a control", () => color(NEAR) === 2);
  if (color(FAR) !== 1) throw new Error("the other one was set, too");
  const { code } = await cloud.callAction(FAR, "blink", { period: 3 });
  if (code !== 1) throw new Error(`blink is answered with ${code}`);
  const before = timesDown(scene);
  cloud.drop(GATEWAY);
  await scene.until("it is down", () => timesDown(scene) > before);
  cloud.controlProperty(FAR, { color: 0 });
  await scene.until("a control over a loss", () => color(FAR) === 0);
}

const examples = [
  {
    name: "light",
    device: LAMP,
    lamps: [],
    play: playLight,
    // Before it is there: it waits in the cloud.
    prepare: (cloud: Cloud) => cloud.controlProperty(LAMP, { color: 1 }),
  },
  {
    name: "thermostat",
    device: WALL,
    lamps: [],
    play: playThermostat,
    prepare: () => {},
  },
  {
    name: "gateway",
    device: GATEWAY,
    lamps: [NEAR.deviceName, FAR.deviceName],
    play: playGateway,
    prepare: (cloud: Cloud) => {
      dropAsking(cloud);
      cloud.controlProperty(FAR, { color: 1 });
    },
  },
] as const;

async function runOne(
  { name, device, lamps, play, prepare }: (typeof examples)[number],
  log: Log,
): Promise<Result> {
  const cloud = await startCloud({ registry: exampleRegistry() });
  prepare(cloud);
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
  });
  const { host, port, close } = await listenTcp(emulator);
  const program = spawn(
    `${root}build/cargo/debug/examples/${name}`,
    [`${host}:${port}`, device.deviceName, ...lamps],
    {
      env: { ...process.env, DEVICE_SECRET: SECRET, LAMP_SECRET: SECRET },
      stdio: "pipe",
      timeout: HANG_MS,
    },
  );
  const scene = new Scene(cloud, program);
  try {
    await play(scene);
    return single(true, `the example ${name}`, log);
  } catch (error) {
    return single(
      false,
      `the example ${name}: ${(error as Error).message}\n${scene.said.join("\n")}`,
      log,
    );
  } finally {
    program.kill();
    await close();
    await emulator.close();
    await cloud.close();
  }
}

/** Runs the examples, which cargo has built. */
export async function runModelExamples(log: Log): Promise<Result> {
  let passed = 0;
  let failed = 0;
  for (const example of examples) {
    const result = await runOne(example, log);
    passed += result.passed;
    failed += result.failed;
    log(
      `the example ${example.name}: ${result.failed === 0 ? "held" : "failed"}`,
    );
  }
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runModelExamples(console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
