/** The crate as others get it: from git or packed, in a project with nothing of this repository around it. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CARGO_MS, HANG_MS } from "../hang.js";
import { checkOut, cleanPath, run } from "../packaging/checkout.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const crate = join(root, "host/wasmtime");
const lock = join(crate, "Cargo.lock");

/** What the crate depends on is compiled once for all projects. */
const target = process.env.CARGO_TARGET_DIR ?? join(root, "build/cargo");
const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

/** A file of the crate as it is in git. */
export const textOf = (path: string): string =>
  readFileSync(join(crate, path), "utf8");

const manifest = textOf("Cargo.toml");

/** The oldest compiler that builds it. */
export const oldest = /^rust-version = "(.*)"$/m.exec(manifest)?.[1] ?? "none";

/** As the crate's own tests have it, so that what is compiled for these is taken here, too. */
const RESOLVER = 'resolver = "1"';
const SHARED = `libc = { version = "0.2", features = ["extra_traits"] }
memchr = "2"`;

/** As the crate sets them, for cargo takes them from a program's own manifest alone. */
const profiles = manifest.slice(manifest.indexOf("[profile.dev]"));

/** A proxy that nothing listens at. */
const NOWHERE = "http://127.0.0.1:1";

/** Opens a client on a module that answers everything with the same. */
const PROGRAM = `use std::{collections::VecDeque, io, time::Duration};
use tcat::{Client, Commands, Module, Port};

struct Answering(VecDeque<u8>);

impl Port for Answering {
    fn receive(&mut self, buffer: &mut [u8], _: Duration) -> io::Result<usize> {
        io::Read::read(&mut self.0, buffer)
    }

    fn send(&mut self, _: &[u8]) -> io::Result<()> {
        self.0.extend(b"+TCMQTTSTATE:1\\r\\n\\r\\nOK\\r\\n");
        Ok(())
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    Module::with_session()?;
    let mut client = Client::new(Answering(VecDeque::new()))?;
    println!("{}", client.mqtt_state()?.state);
    Ok(())
}
`;

/** A program that depends on the crate, what else it depends on, and files beside it. */
interface Program {
  readonly source: string;
  readonly dependencies: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A program on tokio, and what it takes of the crate and of tokio. */
export const onTokio = {
  features: 'features = ["tokio"]',
  dependencies: `tokio = { version = "1", default-features = false, features = ["io-util", "rt", "time"] }`,
  source: `use tcat::tokio::{Client, Commands};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    runtime.block_on(async {
        let (near, mut far) = tokio::io::duplex(64);
        tokio::spawn(async move {
            far.read_exact(&mut [0; 17]).await?;
            far.write_all(b"+TCMQTTSTATE:1\\r\\n\\r\\nOK\\r\\n").await
        });
        println!("{}", Client::new(near)?.mqtt_state().await?.state);
        Ok(())
    })
}
`,
} as const;

/** A program with a product's generated code, and what it takes of the crate. */
export const withModel: Program & { readonly features: string } = {
  features: 'features = ["model"]',
  dependencies: "",
  source: `#![deny(warnings)]
mod light;
use tcat::model::{DataTemplate, DeviceName};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let device = DeviceName::new("LIGHT00001", "light1");
    let mut light = DataTemplate::<light::LightTemplate>::new(device);
    light.report(&light::LightProperties { brightness: Some(1), ..Default::default() })?;
    println!("{}", light.values().brightness.unwrap_or_default());
    Ok(())
}
`,
  files: {
    "light.rs": readFileSync(
      join(crate, "examples/generated/light.rs"),
      "utf8",
    ),
  },
};

/** Runs git as nobody in particular. */
const git = (folder: string, ...words: string[]): string =>
  run("git", [
    ...[
      "-C",
      folder,
      "-c",
      "user.name=tcat",
      "-c",
      "user.email=tcat@localhost",
    ],
    ...["-c", "commit.gpgsign=false", ...words],
  ]);

/** A folder elsewhere for it all. */
export class Elsewhere {
  readonly folder = mkdtempSync(join(tmpdir(), "tcat-crate-"));
  /** The version of what compiles there. */
  readonly compiler: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor() {
    const tools = cleanPath(join(this.folder, "tools"));
    for (const name of ["cargo", "rustc"])
      symlinkSync(compilerOf(name), join(tools, name));
    this.compiler =
      /^rustc (\S+)/.exec(run(join(tools, "rustc"), ["--version"]))?.[1] ??
      "none";
    this.#env = {
      // Elsewhere cargo would take all that it has compiled for another's.
      CARGO_HOME: home,
      CARGO_TARGET_DIR: target,
      // What is not here already is not had: a repository of git is, which cargo's own way to be offline refuses.
      CARGO_HTTP_PROXY: NOWHERE,
      HOME: this.folder,
      PATH: tools,
    };
  }

  /** The files of a packed crate, unpacked. */
  packed(): string {
    run(
      "cargo",
      ["package", "--offline", "--locked", "--no-verify", "--allow-dirty"],
      { cwd: crate, env: { ...process.env, CARGO_TARGET_DIR: this.folder } },
    );
    const name = `tcat-${/^version = "(.*)"$/m.exec(manifest)?.[1]}`;
    const file = join(this.folder, "package", `${name}.crate`);
    run("tar", ["-xzf", file, "-C", this.folder]);
    return join(this.folder, name);
  }

  /** A repository with what git would hand out of this one, as an address. */
  repository(): string {
    // By this name cargo keeps it.
    const to = join(this.folder, basename(this.folder));
    checkOut(root, to, ["host/wasmtime", "assembly", "LICENSE"]);
    git(to, "init", "--quiet");
    git(to, "add", "--all", "--force");
    git(to, "commit", "--quiet", "--message", "all");
    return `file://${to}`;
  }

  /** What a program says that depends on the crate so. @throws Error where it is not built */
  program(
    name: string,
    dependency: string,
    { source, dependencies, files = {} }: Program = {
      source: PROGRAM,
      dependencies: "",
    },
  ): string {
    const folder = join(this.folder, name);
    mkdirSync(join(folder, "src"), { recursive: true });
    writeFileSync(
      join(folder, "Cargo.toml"),
      `[package]
name = "${name}"
version = "0.1.0"
edition = "2024"
${RESOLVER}

[dependencies]
tcat = { ${dependency} }
${SHARED}
${dependencies}

${profiles}`,
    );
    for (const [file, content] of Object.entries({
      ...files,
      "main.rs": source,
    }))
      writeFileSync(join(folder, "src", file), content);
    // The versions that are here: a project of its own would take newer ones of the registry.
    copyFileSync(lock, join(folder, "Cargo.lock"));
    return run("cargo", ["run", "--quiet"], {
      cwd: folder,
      env: this.#env,
      timeout: CARGO_MS,
    });
  }

  remove(): void {
    for (const kept of ["git/db", "git/checkouts"].map((at) => join(home, at)))
      for (const name of existsSync(kept) ? readdirSync(kept) : [])
        if (name.startsWith(`${basename(this.folder)}-`))
          rmSync(join(kept, name), { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where a toolchain of rustup's stands; nothing where there is none of that name, or no rustup. */
function sysrootOf(toolchain: string): string | undefined {
  const env = { ...process.env, RUSTUP_AUTO_INSTALL: "0" };
  const words = [`+${toolchain}`, "--print", "sysroot"];
  const { status, stdout } = spawnSync("rustc", words, {
    ...{ env, encoding: "utf8" },
    ...{ timeout: HANG_MS, killSignal: "SIGKILL" },
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The program itself, behind what chooses a toolchain: the oldest where it is installed, or the one that is used here. */
function compilerOf(name: string): string {
  const sysroot =
    sysrootOf(oldest) ?? run("rustc", ["--print", "sysroot"]).trim();
  return join(sysroot, "bin", name);
}

/** Whether a compiler is that old or later, by the first two numbers of each. */
export function isSince(version: string, since: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = version
    .split(".")
    .map(Number);
  const [first = Number.NaN, second = Number.NaN] = since
    .split(".")
    .map(Number);
  return major > first || (major === first && minor >= second);
}
