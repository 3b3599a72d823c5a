import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { tcat } from "./support/tcat.js";

/** What stands in a shell's completion of an option with given values, of one with any value, and of one with none. */
const options = {
  bash: [
    /emulate:--profile\) words="esp32 document m6315"/,
    /--junit/,
    /--json/,
  ],
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

describe("tcat completion", () => {
  for (const [shell, check] of [
    ["bash", ["-n"]],
    ["zsh", undefined],
    ["fish", undefined],
  ] as const)
    it(`makes ${shell} complete commands and options`, async () => {
      const { status, out } = await tcat(["completion", shell]);
      assert.equal(status, 0);
      for (const word of ["decode", "run", "junit", "esp32 document m6315"])
        assert.ok(out.includes(word), `${word} is not in it`);
      for (const option of options[shell]) assert.match(out, option);
      if (!check) return;
      const child = spawn(shell, [...check], {
        stdio: ["pipe", "inherit", "inherit"],
      });
      child.stdin.end(out);
      assert.equal((await once(child, "close"))[0], 0);
    });

  it("completes in bash as it says", async () => {
    const { out } = await tcat(["completion", "bash"]);
    const asked = `${out}
for line in "tcat de" "tcat emulate --profile " "tcat run --ju" "tcat run --la" "tcat completion z"; do
  COMP_WORDS=($line); [ "\${line: -1}" = " " ] && COMP_WORDS+=("")
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _tcat; echo "\${COMPREPLY[*]}"
done`;
    const child = spawn("bash", ["-c", asked], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (part) => {
      said += part;
    });
    await once(child, "close");
    assert.equal(
      said,
      "demo decode\nesp32 document m6315\n--junit\n--lang\nzsh\n",
    );
  });
});
