import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  Emulator,
  listenPty,
  listenTcp,
  startBroker,
} from "../host/emulator/index.js";
import type { Image, Write } from "../host/node/replay/runtime.js";
import { WasmtimeRuntime } from "../host/node/replay/wasmtime.js";
import { cargo, crate, MISSING } from "./cargo.js";
import { compareFuel, type Fuel, measureFuel } from "./fuel.js";
import { CARGO_MS, HANG_MS } from "./hang.js";
import { compareWithModel } from "./model/stage.js";
import { documentCrate } from "./rustdoc.js";
import { runModelExamples } from "./rustmodels.js";
import { type Result, single, sum } from "./stage.js";
import { standStill } from "./standstill.js";
import { runStopped } from "./suspend.js";
import { allCuts, replayAll, transcriptsOf } from "./transcripts.js";

type Log = (line: string) => void;

const images: readonly Image[] = ["release", "session"];
/** What the fuel is counted of: what commands cost where nothing else is linked. */
const openRelease = (write: Write) => new WasmtimeRuntime(write, "release");
const fuelFile = `${crate}/fuel.json`;

/** Inputs that are tried on the client, a crate of its own. */
const FUZZED = fileURLToPath(
  new URL("../../tests/fuzz/rust/Cargo.toml", import.meta.url),
);

/** What cargo does for the tests, with lints in whatever it builds; a cold build takes most of the time. */
const cargoSteps = {
  format: ["fmt", "--check"],
  build: ["build", "--locked", "--all-features", "--all-targets", "--quiet"],
  tests: ["test", "--locked", "--all-features"],
  fuzzed: ["test", "--locked", "--manifest-path", FUZZED],
  fuzzedFormat: ["fmt", "--check", "--manifest-path", FUZZED],
} as const;

/** The program that is stopped, as cargo's dev profile builds it, and its commands. */
const stoppedProgram = fileURLToPath(
  new URL("../cargo/debug/examples/stopped", import.meta.url),
);
const STOPPED_COMMANDS = 2;

/** The program with a slow handler, and the ports that it knows. */
const slowProgram = fileURLToPath(
  new URL("../cargo/debug/examples/slow", import.meta.url),
);
const slowPorts = ["connection", "thread"] as const;

const FIRMWARE_BYTES = 10_003;

async function step(name: keyof typeof cargoSteps, log: Log): Promise<Result> {
  const { held, text } = await cargo(cargoSteps[name], CARGO_MS);
  return single(held, `cargo ${cargoSteps[name].join(" ")}:\n${text}`, log);
}

/** The crate's features by themselves, and none: what only another one uses is unused there. */
const features = ["", "serialport", "tokio", "model", "replay"] as const;

async function buildFeatures(log: Log): Promise<Result> {
  const results: Result[] = [];
  for (const feature of features) {
    const build = ["build", "--locked", "--quiet", "--features", feature];
    const { held, text } = await cargo(build, CARGO_MS);
    const what = `cargo ${build.join(" ")}:\n${text}`;
    results.push(single(held, what, log));
  }
  return sum(results);
}

/** The documentation, and what is wrong with its links. */
async function documentation(log: Log): Promise<Result> {
  const { held, text } = await documentCrate();
  return single(held, `the crate's documentation:\n${text}`, log);
}

/** Unit tests and the documentation's examples. */
async function cargoTests(name: "tests" | "fuzzed", log: Log): Promise<Result> {
  const { held, text } = await cargo(cargoSteps[name], CARGO_MS);
  const results = [
    ...text.matchAll(
      /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm,
    ),
  ].map((found) => ({
    passed: Number(found[1]),
    failed: Number(found[2]) + Number(found[3]),
  }));
  const { passed, failed } = sum(results);
  log(`cargo ${name}: ${passed} passed`);
  if (held && failed === 0 && passed > 0) return { passed, failed };
  log(`failed: cargo ${cargoSteps[name].join(" ")}:\n${text}`);
  return { passed, failed: Math.max(1, failed) };
}

/** A module's UART where a program finds it. */
interface Place {
  readonly address: string;
  close(): Promise<void>;
}

async function onTcp(emulator: Emulator): Promise<Place> {
  const listener = await listenTcp(emulator);
  return {
    address: `${listener.host}:${listener.port}`,
    close: () => listener.close(),
  };
}

async function onPty(emulator: Emulator): Promise<Place> {
  const listener = await listenPty(emulator);
  return { address: listener.path, close: () => listener.close() };
}

/** The examples, where the module is for each, and how many checks each makes: fewer would mean that it left some out. */
const examples = [
  { name: "emulated", put: onTcp, checks: 9 },
  { name: "waited", put: onTcp, checks: 8 },
  { name: "waited", put: onPty, checks: 8 },
] as const;

/** An example with an emulated module. */
async function example(
  { name, put, checks }: (typeof examples)[number],
  log: Log,
): Promise<Result> {
  const broker = await startBroker({});
  const emulator = new Emulator({
    broker: broker.url,
    firmware: {
      version: "2.0.0",
      image: Uint8Array.from({ length: FIRMWARE_BYTES }, (_, i) => i * 31),
    },
  });
  const place = await put(emulator);
  try {
    const { held, text } = await cargo(
      [
        ...["run", "--locked", "--quiet", "--all-features"],
        ...["--example", name, "--", place.address],
      ],
      HANG_MS,
    );
    const passed = text.match(/^ok: /gm)?.length ?? 0;
    log(
      `the example ${name} ${put === onPty ? "at a serial port" : "on TCP"}: ${passed} checks`,
    );
    return sum([
      { passed, failed: 0 },
      single(
        held && passed === checks,
        `the example ${name} made ${passed} of ${checks} checks:\n${text}`,
        log,
      ),
    ]);
  } finally {
    await place.close();
    await emulator.close();
    await broker.close();
  }
}

async function runExamples(log: Log): Promise<Result> {
  const results: Result[] = [];
  for (const one of examples) results.push(await example(one, log));
  return sum(results);
}

/** A program that is stopped while the module answers takes the answer, not its deadline. */
async function standstill(log: Log): Promise<Result> {
  const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
  try {
    const { status, stops, text } = await runStopped(stoppedProgram, emulator);
    log(`a program stopped while the module answers: ${stops} times`);
    return single(
      status === 0 && stops === STOPPED_COMMANDS,
      `the stopped program ended with ${status} after ${stops} of ${STOPPED_COMMANDS} stops:\n${text}`,
      log,
    );
  } finally {
    await emulator.close();
  }
}

/** A handler that works past its command's limit while the answer comes: at each kind of port the answer counts. */
async function slowHandlers(log: Log): Promise<Result> {
  const outcomes = slowPorts.map(async (kind) => {
    const outcome = await standStill(
      (host, port) => [slowProgram, kind, host, port],
      "handler",
    );
    log(`a handler that works past the limit, ${kind}: ${outcome}`);
    return single(
      outcome === "done",
      `the answer was there before the deadline, yet the command ended as ${JSON.stringify(outcome)}`,
      log,
    );
  });
  return sum(await Promise.all(outcomes));
}

/** Every transcript at every cut, with each image that can take it: side by side, each in a process. */
async function replayTranscripts(log: Log): Promise<Result> {
  const replays = images.flatMap((image) =>
    transcriptsOf(image).map((set) =>
      replayAll(
        set,
        (write) => new WasmtimeRuntime(write, image),
        allCuts,
        (line) => log(`${image}: ${line}`),
      ),
    ),
  );
  return sum(await Promise.all(replays));
}

/** The fuel of each workload beside the checked-in file's. */
async function fuelGate(log: Log): Promise<Result> {
  const wanted = JSON.parse(readFileSync(fuelFile, "utf8")) as Fuel;
  const found = await measureFuel(openRelease);
  return sum(
    compareFuel(found, wanted).map(({ text, held }) => {
      log(`fuel: ${text}`);
      return single(
        held,
        `${text}: \`node build/tests/wasmtime.js --update\` writes host/wasmtime/fuel.json; say in the commit why it changes`,
        log,
      );
    }),
  );
}

/** The Rust host: its own tests, every transcript, the fuel it takes, its example. */
export async function runWasmtime(log: Log): Promise<Result> {
  const present = await cargo(["--version"], CARGO_MS);
  if (!present.held) return single(false, MISSING, log);
  // Features by themselves first: of the programs that cargo puts at one place, those with all of them stay.
  const checks = [await step("format", log), await buildFeatures(log)];
  const build = await step("build", log);
  checks.push(build);
  if (build.failed > 0) return sum(checks);
  checks.push(
    await cargoTests("tests", log),
    await cargoTests("fuzzed", log),
    await step("fuzzedFormat", log),
    await documentation(log),
    await replayTranscripts(log),
    await compareWithModel((write) => new WasmtimeRuntime(write), log),
    await fuelGate(log),
    await runExamples(log),
    await runModelExamples(log),
    await standstill(log),
    await slowHandlers(log),
  );
  return sum(checks);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "--update") {
    const fuel = await measureFuel(openRelease);
    writeFileSync(fuelFile, `${JSON.stringify(fuel, null, 2)}\n`);
    console.log(`wrote ${fuelFile}`);
  } else {
    const { failed } = await runWasmtime(console.log);
    process.exitCode = failed === 0 ? 0 : 1;
  }
}
