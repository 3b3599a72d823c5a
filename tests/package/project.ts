import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkOut, run } from "../packaging/checkout.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const installed = join(root, "node_modules");

/** What `npm pack` says of the package. */
export interface Packed {
  readonly filename: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** What a program that is typed for Node installs itself. */
const PROGRAMS_OWN = ["@types/node"];

/** Packs into a folder, in a checkout there: `prepack` writes build/ anew, from which other tests run. */
function pack(folder: string): Packed {
  const checkout = join(folder, "checkout");
  checkOut(root, checkout, ["."]);
  symlinkSync(installed, join(checkout, "node_modules"));
  const out = run(
    "npm",
    [
      "pack",
      "--json",
      "--foreground-scripts=false",
      "--pack-destination",
      folder,
    ],
    { cwd: checkout },
  );
  const [packed] = JSON.parse(out) as Packed[];
  if (!packed) throw new Error("npm pack packed nothing");
  return packed;
}

/** A program's project elsewhere, with the tarball in its node_modules and nothing of this repository above it. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "tcat-package-"));
  readonly packed: Packed;

  constructor() {
    this.packed = pack(this.folder);
    const modules = join(this.folder, "node_modules");
    const target = join(modules, "tcat");
    mkdirSync(target, { recursive: true });
    execFileSync("tar", [
      ...["-xzf", join(this.folder, this.packed.filename)],
      ...["-C", target, "--strip-components=1"],
    ]);
    this.write("package.json", JSON.stringify({ type: "module" }));
    const { dependencies } = JSON.parse(
      readFileSync(join(target, "package.json"), "utf8"),
    ) as { dependencies: Readonly<Record<string, string>> };
    // What it says that it needs, in the versions that are here, and no more; what those need stands beside them here.
    for (const name of [...Object.keys(dependencies), ...PROGRAMS_OWN]) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(installed, name), join(modules, name));
    }
  }

  /** Where a file of it is. */
  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** Runs Node there and returns what it printed. @throws Error with what it said where it fails */
  node(...args: string[]): string {
    return this.run(process.execPath, ...args);
  }

  /** The same of another Node. */
  run(node: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(node, args, {
      cwd: this.folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${args.join(" ")}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Compiles files with TypeScript as strictly as it can. @throws Error with its findings */
  compile(settings: Record<string, unknown>, ...files: string[]): void {
    const options = {
      target: "es2022",
      lib: ["es2022"],
      types: ["node"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      ...settings,
    };
    this.write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions: options, files }),
    );
    this.node(join(installed, "typescript/bin/tsc"), "-p", ".");
  }

  /** A folder of it as it was packed, for tools that look at one. */
  copy(to: string): string {
    cpSync(this.path("node_modules/tcat"), this.path(to), { recursive: true });
    return this.path(to);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
