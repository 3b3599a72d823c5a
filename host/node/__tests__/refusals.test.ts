import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { main, tcat } from "./support/tcat.js";

describe("what tcat refuses", () => {
  for (const args of [
    ["nonsense"],
    ["errors", "x"],
    ["errors", "77777"],
    ["replay", "--chunk", "0"],
    ["replay", "--runtime", "abacus"],
    ["replay", "no/such/file"],
    ["replay", "."],
    ["replay", "--engine", "fast"],
    ["replay", "--runtime", "wasmtime", "--engine", "fast"],
    ["replay", "--runtime", "wamr", "--board", "esp32"],
    ["decode"],
    ["run"],
    ["run", "no/such/file"],
    ["run", "--tap", "--json", "no/such/file"],
    ["run", "--port", "x", "--connect", "y:1", "no/such/file"],
    ["decode", "no/such/file"],
    ["emulate", "--tcp", "nowhere"],
    ["emulate", "--profile", "nonsense"],
    ["emulate", "--broker", "http://127.0.0.1"],
    ["emulate", "--tcp", "127.0.0.1:0", "--state", main],
    ["emulate", "--pty", "/no/such/folder/link"],
    ["emulate", "--pty", "x", "--tcp", "127.0.0.1:0"],
    ["emulate", "--registration", "http://127.0.0.1"],
    ["emulate", "--broker", "mqtt://127.0.0.1", "--devices", "file"],
    ["emulate", "--broker", "mqtt://127.0.0.1", "--fault", "wrongMd5"],
    ["emulate", "--broker", "mqtts://127.0.0.1", "--ca", "no/such/file"],
    ["emulate", "--devices", main],
    ["emulate", "--fault", "nonsense"],
    ["emulate", "--fault", "lose=2"],
    ["emulate", "--fault", "split=1"],
    ["emulate", "--seed", "many"],
    ["emulate", "--speed", "0"],
    ["emulate", "--speed", "100000"],
    ["emulate", "--phone-port", "70000"],
    ["cloud", "--devices", "no/such/file"],
    ["cloud", "--mqtt-port", "x"],
    ["cloud", "--cert", main],
    ["cloud", "--cert", main, "--key", main],
    ["cloud", "--host", "no such host"],
    ["cloud", "--fault", "lose=0.1"],
    ["cloud", "--fault", "cutFile"],
    ["cloud", "--fault", "failFile=200"],
    ["phone"],
    ["completion"],
    ["completion", "tcsh"],
    ["console"],
    ["console", "--port", "tcp://127.0.0.1:1", "--baud", "fast"],
    ["console", "--port", "tcp://127.0.0.1:1"],
    ["console", "--port", "tcp://127.0.0.1:1", "--quiet", "9"],
    ["console", "--port", "tcp://127.0.0.1:1", "--patience", "long"],
    ["console", "--port", "/dev/no-such-port"],
    ["console", "--port", "127.0.0.1:1"],
  ])
    it(`${args.join(" ")} prints one line and exits with 2`, async () => {
      const { status, out, err } = await tcat(args);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, /^[^\n]+\n$/);
    });

  it("phone exits with 1 where no module answers", async () => {
    const args = ["--ssid", "x", "--port", "1", "--patience", "0.1"];
    const { status, out, err } = await tcat(["phone", ...args]);
    assert.equal(status, 1);
    assert.equal(out, "");
    assert.match(err, /^tcat: [^\n]+\n$/);
  });

  for (const [port, says] of [
    ["/dev/no-such-port", /^tcat: \S+ cannot be opened: No such/],
    ["localhost:2323", /tcp:\/\/localhost:2323/],
  ] as const)
    it(`console says of ${port} what is wrong with it`, async () => {
      const { err } = await tcat(["console", "--port", port]);
      assert.match(err, says);
    });

  for (const [option, ...args] of [
    ["--port", "phone", "--ssid", "x", "--port", "0"],
    ["--ssid", "phone", "--ssid", ""],
    ["--ssid", "phone", "--ssid", "三".repeat(11)],
    ["--password", "phone", "--ssid", "x", "--password", "y".repeat(65)],
    ["--token", "phone", "--ssid", "x", "--token", ""],
    ["--state", "emulate", "--state", "/"],
    ["--state", "emulate", "--state", "/no/such/folder/file"],
    ["--cert", "cloud", "--cert", "no/such/file", "--key", main],
    ["--key", "cloud", "--cert", main, "--key", "no/such/file"],
    ["--cert", "cloud", "--cert", main, "--key", main],
    [
      "--ca",
      "emulate",
      "--broker",
      "mqtts://127.0.0.1",
      "--ca",
      "no/such/file",
    ],
  ] as const)
    it(`${args.join(" ")} is refused in one line that names ${option}`, async () => {
      const { status, out, err } = await tcat([...args]);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, new RegExp(`^tcat: ${option}\\b[^\n]+\n$`));
    });

  it("phone names the range of a text that no module takes", async () => {
    const { err } = await tcat(["phone", "--ssid", "x".repeat(33)]);
    assert.equal(err, "tcat: --ssid takes a text of 1 to 32 bytes\n");
  });

  for (const [fault, says] of [
    ["lose=x", ": the fault lose takes 0 to 1"],
    ["lose=", ": the fault lose takes 0 to 1"],
    ["lose=-1", ": the fault lose takes 0 to 1"],
    ["late", ": the fault late takes 0 to 1"],
    ["split=x", ": the fault split is on or off, true or false"],
    ["lose=0.1*2", " lose=0.1*2: lose is of the module, and goes without *"],
    ["cutFile=x", " cutFile=x: give cutFile=BYTES"],
    ["cutFile=10*x", " cutFile=10*x: behind * stands a whole number of times"],
    ["wrongMd5=x", " wrongMd5=x: wrongMd5 takes no number"],
  ] as const)
    it(`--fault ${fault} is refused for what is wrong with it`, async () => {
      const { status, err } = await tcat(["emulate", "--fault", fault]);
      assert.equal(status, 2);
      assert.equal(err, `tcat: --fault${says}\n`);
    });

  it("--fault nonsense=x is no fault, whatever its number", async () => {
    const { err } = await tcat(["cloud", "--fault", "nonsense=x"]);
    assert.match(err, /^tcat: --fault nonsense=x: no such fault; there are /);
  });

  for (const [args, says] of [
    [["emulate", "--devices", "no/file"], "no/file cannot be read: ENOENT"],
    [["cloud", "--devices", "no/file"], "no/file cannot be read: ENOENT"],
    [["cloud", "--devices", "/"], "/ cannot be read: EISDIR"],
    [["emulate", "--state", "no/file"], "no/file cannot be written: ENOENT"],
    [["cloud", "--key", main, "--cert", "no"], "no cannot be read: ENOENT"],
    [["cloud", "--cert", main, "--key", "no"], "no cannot be read: ENOENT"],
    [
      ["emulate", "--broker", "mqtts://127.0.0.1", "--ca", "no"],
      "no cannot be read: ENOENT",
    ],
  ] as const)
    it(`${args.join(" ")} is told as other files are`, async () => {
      const { status, err } = await tcat(args);
      assert.equal(status, 2);
      assert.equal(err, `tcat: ${args.at(-2)}: ${says}\n`);
    });

  it("--devices names the file that is missing where its own names another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tcat-"));
    const file = join(folder, "devices.json");
    writeFileSync(
      file,
      JSON.stringify({ products: [{ id: "P", model: "gone.json" }] }),
    );
    const { err } = await tcat(["cloud", "--devices", file]);
    const gone = join(folder, "gone.json");
    assert.equal(err, `tcat: --devices: ${gone} cannot be read: ENOENT\n`);
  });
});
