import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { PassThrough } from "node:stream";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import * as wrong from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { build as buildVite } from "vite";
import webpack from "webpack";
import { Emulator } from "../../host/emulator/index.js";
import { nodeOf, nodeVersions } from "../nodes.js";
import { closedPageWith, pageWith, portOf } from "./page.js";
import { formats, PORT, playOf, printedOf, programs } from "./program.js";
import { Project } from "./project.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const text = (path: string) => readFileSync(`${root}${path}`, "utf8");
const manifest = JSON.parse(text("package.json"));

/** What programs import: the others are files of other kinds. */
const entrypoints = Object.keys(manifest.exports).filter(
  (name) => typeof manifest.exports[name] !== "string",
);

/** A package is installed over slow lines, too. Bytes. */
const MOST_BYTES = 400_000;

/** Opens an emulator's module by the package's names, and prints what the document says of a code. */
const probe = `import { allExplanations, Client } from "tcat";
import { Emulator } from "tcat/emulator";
const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
const client = await Client.open(emulator.stream());
console.log(allExplanations(208).length > 0, (await client.mqttState()).state);
await client.close();
await emulator.close();
`;
/** The same of the client alone, for what is bundled into one file. */
const bundled = `import { Client, bcc } from "tcat";
import { PassThrough } from "node:stream";
new Client(new PassThrough());
console.log(bcc("secret"));
process.exit(0);
`;
const SAYS = /^\d+\n$/;

/** What `tcat model` makes, which a README's program imports. */
const LIGHT = "host/node/examples/generated/light.ts";
const lightModule = text("build/host/node/examples/generated/light.js");

/** A page's program: types are the DOM's, and nobody's else. */
const page = `import { Client, type Port } from "tcat/client";
declare const port: Port;
const client = await Client.open(port, { signal: AbortSignal.timeout(1000) });
client.on("message", ({ topic, payload }) => console.log(topic, payload.length));
await using session = client.session({});
`;

describe("the package", () => {
  const project = new Project();
  after(() => project.remove());

  const importsOf = (path: string): string[] =>
    ts
      .preProcessFile(readFileSync(project.path(path), "utf8"))
      .importedFiles.map(({ fileName }) => fileName);

  it("is small, and has neither tests nor maps nor another language's sources", () => {
    assert.ok(project.packed.size < MOST_BYTES, `${project.packed.size} bytes`);
    const strange = project.packed.files.filter(({ path }) =>
      /__tests__|\.map$|\.(?:c|h|rs)$|[^d]\.ts$/.test(path),
    );
    assert.deepEqual(strange, []);
  });

  it("needs the packages that it imports, whenever it does, and no others", () => {
    const names = project.packed.files
      .filter(({ path }) => path.endsWith(".js"))
      .flatMap(({ path }) => importsOf(`node_modules/tcat/${path}`))
      .filter((name) => !name.startsWith(".") && !isBuiltin(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
    assert.deepEqual(
      [...new Set(names)].sort(),
      Object.keys(manifest.dependencies).sort(),
    );
  });

  it("runs where it is installed, as a module and required", () => {
    project.write("probe.js", probe);
    assert.equal(project.node("probe.js"), "true 0\n");
    project.write(
      "require.cjs",
      `const { bcc } = require("tcat"); console.log(bcc("secret"));`,
    );
    assert.match(project.node("require.cjs"), SAYS);
  });

  it("prints its version as a command", () => {
    const command = "node_modules/tcat/build/host/node/cli/main.js";
    assert.equal(project.node(command, "--version"), `${manifest.version}\n`);
  });

  for (const [name, settings] of Object.entries({
    nodenext: { module: "nodenext" },
    bundler: { module: "esnext", moduleResolution: "bundler" },
  }))
    it(`types the READMEs' programs without a DOM: ${name}`, () => {
      assert.notEqual(programs.length, 0);
      project.write("light.ts", text(LIGHT));
      const files = programs.map(({ text }, i) => {
        project.write(`program${i}.ts`, text);
        return `program${i}.ts`;
      });
      project.compile(settings, ...files);
    });

  for (const version of nodeVersions)
    for (const [how, { suffix, of }] of Object.entries(formats))
      it(`runs the READMEs' programs under Node ${version}, as ${how}`, async () => {
        project.write("light.js", lightModule);
        for (const [i, one] of programs.entries()) {
          const { path, text: program } = one;
          const name = `${version}-${i}.${suffix}`;
          const node = nodeOf(version);
          if (program.includes(PORT))
            assert.equal(
              await printedOf(
                ...([project, node, name, of(program)] as const),
                playOf(one),
              ),
              playOf(one).prints,
              path,
            );
          else
            assert.equal(
              project.run(node, project.write(name, of(program))),
              "",
              path,
            );
        }
      });
  it("types a page's program without Node", () => {
    project.write("page.ts", page);
    const lib = ["es2022", "dom"];
    project.compile({ module: "nodenext", lib, types: [] }, "page.ts");
  });

  /** The client as one script. */
  async function script(): Promise<string> {
    const { outputFiles } = await build({
      stdin: {
        contents: `export * from "tcat/client";`,
        resolveDir: project.folder,
      },
      bundle: true,
      platform: "browser",
      format: "iife",
      globalName: "tcat",
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  }

  it("runs the client where there is no more than a page has", async (t) => {
    const { Client } = pageWith(await script());
    const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    t.after(() => emulator.close());
    const client = await Client.open(portOf(emulator.stream()));
    assert.equal((await client.mqttState()).state, 0);
    await assert.rejects(client.publish("t", "x\r\ny"), { name: "AtError" });
    await client.close();
  });

  it("runs the client in a page that compiles nothing, on the module that comes with it", async (t) => {
    const packed = createRequire(project.path("page.js"));
    const bytes = readFileSync(packed.resolve("tcat/session.wasm"));
    const page = closedPageWith(await script(), new WebAssembly.Module(bytes));
    const { Client } = page.client;
    assert.throws(() => new Client(portOf(new PassThrough())), {
      name: "CoreError",
      message:
        /^the core does not compile here \(.*disallowed.*\): give .*module/,
    });
    const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    t.after(() => emulator.close());
    const { module } = page;
    const client = await Client.open(portOf(emulator.stream()), { module });
    assert.equal((await client.mqttState()).state, 0);
    await client.close();
  });

  for (const format of ["esm", "cjs"] as const)
    it(`is bundled by esbuild as ${format}`, async () => {
      const outfile = project.path(
        `esbuild.${format === "esm" ? "mjs" : "cjs"}`,
      );
      await build({
        stdin: { contents: bundled, resolveDir: project.folder },
        bundle: true,
        platform: "node",
        format,
        outfile,
        external: ["serialport"],
        logLevel: "silent",
      });
      assert.match(project.node(outfile), SAYS);
    });

  it("is bundled by Vite", async () => {
    await buildVite({
      root: project.folder,
      logLevel: "silent",
      build: {
        ssr: project.write("vite-entry.js", bundled),
        outDir: "vite",
        rolldownOptions: { external: ["serialport"] },
      },
      ssr: { noExternal: ["tcat"] },
    });
    assert.match(project.node("vite/vite-entry.js"), SAYS);
  });

  it("is bundled by webpack", async () => {
    await new Promise<void>((resolve, reject) => {
      webpack(
        {
          mode: "production",
          target: "node",
          context: project.folder,
          entry: project.write("webpack-entry.js", bundled),
          output: { path: project.folder, filename: "webpack.cjs" },
          externals: { serialport: "commonjs serialport" },
        },
        (error, stats) =>
          error || stats?.hasErrors()
            ? reject(error ?? new Error(stats?.toString()))
            : resolve(),
      );
    });
    assert.match(project.node("webpack.cjs"), SAYS);
  });

  it("is as publint and attw would have it", async () => {
    const { messages, pkg } = await publint({
      pkgDir: project.copy("published"),
      pack: false,
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
    const tarball = readFileSync(project.path(project.packed.filename));
    const types = await wrong.checkPackage(
      wrong.createPackageFromTarballData(tarball),
      { entrypoints },
    );
    assert.ok(types.types);
    // Modules alone: what requires them is Node's own `require` of a module, which every supported version has.
    const problems = types.problems.filter(
      ({ kind, ...where }) =>
        !("resolutionKind" in where && where.resolutionKind === "node10") &&
        kind !== "CJSResolvesToESM",
    );
    assert.deepEqual(problems, []);
  });
});

it("the package asks for the Node that it is tested with", () => {
  const [oldest] = nodeVersions;
  assert.equal(`${manifest.engines.node}.0`, `>=${oldest}`);
});
