import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import * as wrong from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build as buildVite } from "vite";
import webpack from "webpack";
import { Emulator } from "../../host/emulator/index.js";
import { nodeOf, nodeVersions } from "../nodes.js";
import { pageWith, portOf } from "./page.js";
import { formats, PORT, playOf, printedOf, programs } from "./program.js";
import { Project } from "./project.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const text = (path: string) => readFileSync(`${root}${path}`, "utf8");

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

  it("is small, and has neither tests nor maps nor another language's sources", () => {
    assert.ok(project.packed.size < MOST_BYTES, `${project.packed.size} bytes`);
    const strange = project.packed.files.filter(({ path }) =>
      /__tests__|\.map$|\.(?:c|h|rs)$|[^d]\.ts$/.test(path),
    );
    assert.deepEqual(strange, []);
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
    const { version } = JSON.parse(text("package.json"));
    const command = "node_modules/tcat/build/host/node/cli/main.js";
    assert.equal(project.node(command, "--version"), `${version}\n`);
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

  it("runs the client where there is no more than a page has", async (t) => {
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
    const { Client } = pageWith(outputFiles[0]?.text ?? "");
    const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    t.after(() => emulator.close());
    const client = await Client.open(portOf(emulator.stream()));
    assert.equal((await client.mqttState()).state, 0);
    await assert.rejects(client.publish("t", "x\r\ny"), { name: "AtError" });
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
      { entrypoints: [".", "./client", "./emulator"] },
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
  const { engines } = createRequire(import.meta.url)(`${root}package.json`);
  const [oldest] = nodeVersions;
  assert.equal(`${engines.node}.0`, `>=${oldest}`);
});
