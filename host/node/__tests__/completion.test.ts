import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { tcat } from "./support/tcat.js";

/** What each shell does with a file of completions and with lines that end where Tab is struck: a line each, as it leads on. */
const shells = {
  bash: `source "$1"
for line in "\${@:2}"; do
  COMP_WORDS=($line); [ "\${line: -1}" = " " ] && COMP_WORDS+=("")
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _tcat; echo "\${COMPREPLY[*]}"
done`,
  fish: `source $argv[1]
for line in $argv[2..]
  complete -C $line | string replace -r '\\t.*' '' | string join ' '
end`,
  // It completes where somebody types: a terminal of its own, in which the command prints what it was given.
  zsh: `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; autoload -U compinit; compinit -u -D; source \${(q)1}; tcat() { print -r -- \\"<\\$@[-1]>\\" }; print -r -- rea''dy"
zpty -r shell said '*ready*'
for line in "\${@:2}"; do
  zpty -n -w shell "$line"$'\\t\\n'
  zpty -r shell said '*<*>*'
  print -r -- "\${\${said##*<}%%>*}"
done
zpty -d shell`,
} as const;

/** How a program is given in words: the names of the file and of the lines follow. */
const started = {
  bash: ["-c", shells.bash, "bash"],
  fish: ["--no-config", "-c", shells.fish],
  zsh: ["-f", "-c", shells.zsh, "zsh"],
} as const;

/** Lines that lead on to one word, and to which. */
const single = {
  "tcat dem": "demo",
  "tcat emulate --profile esp": "esp32",
  "tcat run --ju": "--junit",
  "tcat run --lan": "--lang",
  "tcat completion z": "zsh",
} as const;
/** The same to several, of which zsh makes a list on its screen. */
const several = {
  "tcat de": "decode demo",
  "tcat emulate --profile ": "document esp32 m6315",
} as const;

/** What else stands in a shell's file: an option with given values, one with a file for a value, and one with none. */
const options = {
  zsh: [
    /'\*--profile\[[^\]]+\]:value:\(esp32 document m6315\)'/,
    /'\*--junit\[[^\]]+\]:value:_files'/,
    /'\*--json\[[^\]]+\]'/,
  ],
  fish: [
    / -l profile -x -a 'esp32 document m6315' -d /,
    / -l junit -r -d /,
    / -l json -d /,
  ],
} as const;
const HAN = /\p{Script=Han}/u;

describe("tcat completion", () => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-completion-"));
  after(() => rmSync(folder, { recursive: true }));

  /** What the shell makes of lines, the words of each in the order of the alphabet. */
  async function complete(
    shell: keyof typeof shells,
    language: "en" | "zh",
    lines: readonly string[],
  ): Promise<string[]> {
    const script = await tcat(["--lang", language, "completion", shell]);
    assert.equal(script.status, 0);
    const file = join(folder, `tcat.${shell}`);
    writeFileSync(file, script.out);
    const child = spawn(shell, [...started[shell], file, ...lines], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let complaint = "";
    child.stdout.on("data", (part) => {
      said += part;
    });
    child.stderr.on("data", (part) => {
      complaint += part;
    });
    const status = await new Promise((resolve, reject) => {
      child.on("close", resolve);
      child.on("error", ({ message }) =>
        reject(new Error(`${message}: \`npm run setup\` installs ${shell}`)),
      );
    });
    assert.deepEqual({ status, complaint }, { status: 0, complaint: "" });
    return said
      .trimEnd()
      .split(/\r?\n/)
      .map((words) => words.split(" ").sort().join(" "));
  }

  for (const shell of ["bash", "zsh", "fish"] as const)
    for (const language of ["en", "zh"] as const)
      it(`leads on to commands, options and their values in ${shell}, described in ${language}`, async () => {
        const wanted = { ...single, ...(shell === "zsh" ? {} : several) };
        assert.deepEqual(
          await complete(shell, language, Object.keys(wanted)),
          Object.values(wanted),
        );
      });

  for (const shell of ["zsh", "fish"] as const)
    it(`says in ${shell} what each is, in the language that is asked for, and which take a file or nothing`, async () => {
      const [english, chinese] = await Promise.all(
        ["en", "zh"].map((language) =>
          tcat(["--lang", language, "completion", shell]),
        ),
      );
      for (const option of options[shell]) {
        assert.match(english?.out ?? "", option);
        assert.match(chinese?.out ?? "", option);
      }
      assert.doesNotMatch(english?.out ?? "", HAN);
      assert.match(chinese?.out ?? "", HAN);
    });
});
