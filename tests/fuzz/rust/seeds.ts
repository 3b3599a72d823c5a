/** What modules say as inputs of the Rust client (src/lib.rs). `node build/tests/fuzz/rust/seeds.js` makes corpus/ anew. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands } from "../../../assembly/protocol/commands.js";
import { urcs } from "../../../assembly/protocol/urcs.js";

/** As in src/module.rs: ends what answers one write; so much later, in units of 20 ms. */
const END = 0xfe;
const PAUSE = 0xff;
/** As in src/lib.rs: kinds of calls, and ways of each. */
const KINDS = 14;
const WAYS = 6;
const CRLF = "\r\n";

const folder = fileURLToPath(
  new URL("../../../../tests/fuzz/rust/corpus/", import.meta.url),
);

const answers: readonly string[] = [
  ...commands.flatMap(({ test, read, set, exec }) =>
    [test, read, set, exec].flatMap((form) =>
      form ? [`${form.example.slice(1).join(CRLF)}${CRLF}`] : [],
    ),
  ),
  ...urcs.map(({ example }) => `${example}${CRLF}`),
];

/** Each answer to a call of its own, and to a second one later and in two pieces. */
const seedOf = (answer: string, place: number): Buffer => {
  const bytes = Buffer.from(answer, "latin1");
  const half = bytes.length >> 1;
  return Buffer.concat([
    Buffer.of((place % KINDS) * WAYS + (place % WAYS)),
    bytes,
    Buffer.of(END, ((place + 1) % KINDS) * WAYS, PAUSE, 1),
    bytes.subarray(0, half),
    Buffer.of(PAUSE, place % 50),
    bytes.subarray(half),
    Buffer.of(END),
  ]);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  answers.forEach((answer, place) => {
    const name = String(place).padStart(3, "0");
    writeFileSync(folder + name, seedOf(answer, place));
  });
}
