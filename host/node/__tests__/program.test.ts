import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { programLink } from "../replay/program.js";
import { RemoteError } from "../replay/remote.js";

const how = "npm run build:it";

/** A program of this script. */
const running = (script: string) =>
  programLink({
    ...{ file: process.execPath, how },
    command: [process.execPath, "-e", script],
  });

/** Why it sends no more. */
const endOf = (link: ReturnType<typeof programLink>): Promise<Error> =>
  new Promise((resolve) => link.listen(() => {}, resolve));

const HUNG = "setInterval(() => {}, 1e6)";

const leaving = ["exit", "SIGINT", "SIGTERM", "SIGHUP"] as const;
const listeners = (): number[] =>
  leaving.map((name) => process.listenerCount(name));

describe("a program that runs a core", () => {
  it("gets what is written, hands on what it prints, and ends with its input", async () => {
    const link = running("process.stdin.pipe(process.stdout)");
    let printed = "";
    link.listen(
      (bytes) => {
        printed += Buffer.from(bytes).toString("latin1");
      },
      () => {},
    );
    link.write(Buffer.of(0x61, 0xff));
    await link.close(false);
    assert.equal(printed, "a\xff");
  });

  it("that has failed is ended, whatever it waits for", async () => {
    const link = running(HUNG);
    const end = endOf(link);
    await link.close(true);
    const { message } = await end;
    assert.match(message, /SIGKILL/);
  });

  it("would be ended with this process, and is forgotten once it has ended", async () => {
    const before = listeners();
    const link = running(HUNG);
    assert.deepEqual(
      listeners(),
      before.map((count) => count + 1),
    );
    await link.close(true);
    assert.deepEqual(listeners(), before);
  });

  it("tells its status when it ends by itself", async () => {
    const link = running("process.exit(3)");
    const why = await endOf(link);
    assert.ok(why instanceof RemoteError);
    assert.match(why.message, /node.*status 3/);
    await link.close(true);
  });

  it("that is not there is told, and what builds or brings it", async () => {
    assert.throws(
      () => programLink({ file: "/no/such/file", how }),
      (error) =>
        error instanceof RemoteError &&
        error.message.includes("/no/such/file") &&
        error.message.includes(how),
    );
    const file = process.execPath;
    const link = programLink({ file, how, command: ["no-such-emulator"] });
    const why = await endOf(link);
    assert.ok(why instanceof RemoteError);
    assert.match(why.message, /no-such-emulator.*not installed/);
  });
});
