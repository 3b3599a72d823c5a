import assert from "node:assert/strict";
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
});
