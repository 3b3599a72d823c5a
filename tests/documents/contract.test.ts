import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { recordKeys } from "../../host/log/transcript/record.js";
import {
  commandTranscripts,
  sessionTranscripts,
  transcriptFiles,
  transcriptNames,
} from "../transcripts.js";
import { readPage } from "./markdown.js";
import { root, textOf } from "./repository.js";

const CONTRACT = "tests/replay/README.md";
const contract = textOf(CONTRACT);

/** What stands between two marks of the contract. */
function marked(name: string): string {
  const [, text] = contract.split(new RegExp(`<!-- /?${name} -->`));
  assert.ok(text, `${CONTRACT} has no mark "${name}"`);
  return text;
}

/** Names in backquotes. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([a-z]+)`/g)].map(([, name = ""]) => name);

/** The first cells of a table's rows, its head left out. */
const keysOf = (table: readonly (readonly string[])[] = []): string[] =>
  table.slice(1).flatMap(([first = ""]) => namesIn(first));

/** Both files of each quoted transcript, by the name that the contract gives it. */
function transcript(name: string): string[] {
  const files = ["in", "out"].map((way) =>
    readFileSync(
      join(root, "tests/replay", name.replace(/ndjson$/, `${way}.ndjson`)),
      "utf8",
    ).split("\n"),
  );
  return files.flat();
}

test("the README counts the transcripts as they are", () => {
  const [, commands, sessions] =
    /\(`tests\/replay\/`, (\d+) pairs of commands and (\d+) of sessions\)/.exec(
      textOf("README.md"),
    ) ?? [];
  assert.equal(Number(commands), transcriptNames(commandTranscripts).length);
  assert.equal(Number(sessions), transcriptNames(sessionTranscripts).length);
  assert.ok(
    textOf("README.zh-CN.md").includes(
      `命令 ${commands} 对，会话 ${sessions} 对`,
    ),
  );
});

test("every transcript that the contract names exists", () => {
  const names = contract.match(/(?<![.\w])[\w/-]+\.ndjson/g) ?? [];
  assert.ok(names.length > 100, `only ${names.length} are named`);
  for (const name of names) if (name !== "name.ndjson") transcript(name);
});

test("every line that the contract quotes is in its transcript", () => {
  let quoted = 0;
  for (const block of readPage(contract).blocks) {
    let name = "";
    let lines: string[] = [];
    for (const line of block.split("\n").slice(1, -1)) {
      if (line.endsWith(".ndjson")) {
        name = line;
        lines = transcript(name);
      } else if (line !== "") {
        assert.ok(lines.includes(line), `${name} has no line ${line}`);
        quoted++;
      }
    }
  }
  assert.ok(quoted > 500, `only ${quoted} lines are quoted`);
});

test("the contract lists the keys that a transcript's reader takes, and no others", () => {
  const [records, calls] = readPage(marked("keys in")).tables;
  assert.deepEqual(keysOf(records).sort(), [...recordKeys.record].sort());
  assert.deepEqual(
    keysOf(calls).sort(),
    [...new Set([...recordKeys.command, ...recordKeys.line])].sort(),
  );
  const [options] = readPage(marked("options")).tables;
  assert.deepEqual(keysOf(options), recordKeys.options);
  const [session] = readPage(marked("session keys")).tables;
  assert.deepEqual(keysOf(session), recordKeys.session);
});

/** Keys in the order in which the contract has them, by the event or the state of a session. */
function writtenKeys(): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  const [events, states] = [
    readPage(marked("keys out")).tables[0] ?? [],
    readPage(marked("session states")).tables[0] ?? [],
  ];
  for (const [what = "", behind = ""] of events.slice(1))
    for (const name of namesIn(what)) keys.set(name, ["t", ...namesIn(behind)]);
  for (const [what = "", behind = ""] of states.slice(1))
    for (const name of namesIn(what))
      keys.set(`session ${name}`, ["t", "event", "state", ...namesIn(behind)]);
  keys.delete("session");
  keys.set("tx", ["t", "tx"]);
  return keys;
}

test("the contract lists the keys that come out, in their order, and each comes out somewhere", () => {
  const keys = writtenKeys();
  const seen = new Map<string, Set<string>>();
  for (const set of [commandTranscripts, sessionTranscripts])
    for (const name of transcriptNames(set))
      for (const line of readFileSync(
        transcriptFiles(set, name).output,
        "utf8",
      ).split("\n")) {
        if (line === "") continue;
        const record = JSON.parse(line);
        const kind =
          record.event === "session"
            ? `session ${record.state}`
            : (record.event ?? "tx");
        const found = Object.keys(record);
        assert.deepEqual(
          found,
          keys.get(kind)?.filter((key) => found.includes(key)),
          `${name}: ${line}`,
        );
        for (const key of found)
          seen.set(kind, (seen.get(kind) ?? new Set()).add(key));
      }
  for (const [kind, list] of keys)
    assert.deepEqual(
      [...(seen.get(kind) ?? [])].sort(),
      [...list].sort(),
      kind,
    );
});
