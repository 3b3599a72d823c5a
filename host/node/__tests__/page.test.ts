import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { get } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { Duplex, PassThrough } from "node:stream";
import { after, before, describe, it } from "node:test";
import { WebSocket } from "ws";
import { bridgeCloses } from "../../web/bridge/closes.js";
import { PageBridge } from "../cli/pagebridge.js";
import { cloudPage, readPage } from "../cli/pagefile.js";
import { type PageServer, servePage } from "../cli/pageserver.js";
import { settled } from "./support/clock.js";
import { announced, linesOf, start, stop, tcat } from "./support/tcat.js";

/** A connection as the page makes it, or as one does that differs from it in these. */
function connect(
  server: PageServer,
  settings: { origin?: string; host?: string; token?: string } = {},
): WebSocket {
  const url = new URL(server.url);
  const { origin = url.origin, host = url.host } = settings;
  const { token = url.hash.slice(1) } = settings;
  return new WebSocket(
    `ws://${url.host}/bridge?token=${encodeURIComponent(token)}`,
    { origin, headers: { host } },
  );
}

/** How a connection begins: `open`, or the status that refuses it. */
async function beginning(socket: WebSocket): Promise<string> {
  const begun = await Promise.race([
    once(socket, "open").then(() => "open"),
    once(socket, "unexpected-response").then(([, response]) =>
      String(response.statusCode),
    ),
  ]);
  // What is refused has an error of its own.
  socket.on("error", () => {});
  socket.terminate();
  return begun;
}

describe("who may use the bridge of the page", () => {
  let server: PageServer;
  let opened = 0;
  before(async () => {
    const open = async () => {
      opened++;
      return new PassThrough();
    };
    server = await servePage(
      { name: "port", open },
      { httpPort: 0, log: () => {} },
    );
  });
  after(() => server.close());

  it("is the page itself", async () => {
    assert.equal(await beginning(connect(server)), "open");
  });

  for (const [what, settings] of Object.entries({
    "another origin": { origin: "http://elsewhere.example" },
    "no origin": { origin: "" },
    "the origin of another port": { origin: "http://127.0.0.1:1" },
    "a name that leads here": { host: "elsewhere.example" },
    "another token": { token: "x".repeat(24) },
    "no token": { token: "" },
  }))
    it(`is nobody with ${what}`, async () => {
      const before = opened;
      assert.equal(await beginning(connect(server, settings)), "403");
      assert.equal(opened, before);
    });

  it("has the page by no name but this machine's, and nothing beside it", async () => {
    const url = new URL(server.url);
    const status = async (path: string, host: string) => {
      const request = get(new URL(path, url), { headers: { host } });
      const [response] = await once(request, "response");
      response.resume();
      return response.statusCode;
    };
    assert.equal(await status("/", url.host), 200);
    assert.equal(await status("/", "elsewhere.example"), 403);
    assert.equal(await status("/else", url.host), 404);
  });
});

describe("the bridge of the page", () => {
  /** A server with a port that these functions open. */
  const serving = (open: () => Promise<Duplex>) =>
    servePage({ name: "port", open }, { httpPort: 0, log: () => {} });

  it("carries bytes both ways, and names the port first", async () => {
    const server = await serving(async () => new PassThrough());
    const socket = connect(server);
    const [first] = await once(socket, "message");
    assert.deepEqual(JSON.parse(String(first)), { port: "port" });
    socket.send(Uint8Array.of(0, 255, 13, 10));
    const [echo, isBinary] = await once(socket, "message");
    assert.deepEqual([...echo], [0, 255, 13, 10]);
    assert.equal(isBinary, true);
    await server.close();
  });

  it("has room for one page, and for the next when that is gone", async () => {
    const server = await serving(async () => new PassThrough());
    const first = connect(server);
    await once(first, "message");
    const second = connect(server);
    const [code] = await once(second, "close");
    assert.equal(code, bridgeCloses.taken);
    first.close();
    await once(first, "close");
    const third = connect(server);
    await once(third, "message");
    await server.close();
  });

  it("tells of a port that is lost, or cannot be opened, and stays", async () => {
    const ports: Duplex[] = [];
    const server = await serving(async () => {
      if (ports.length === 1) throw new Error("no such device");
      const port = new PassThrough();
      ports.push(port);
      return port;
    });
    const first = connect(server);
    await once(first, "message");
    ports[0]?.destroy(new Error("unplugged"));
    const [code, reason] = await once(first, "close");
    assert.deepEqual([code, String(reason)], [bridgeCloses.lost, "unplugged"]);
    const second = connect(server);
    const [another, why] = await once(second, "close");
    assert.deepEqual(
      [another, String(why)],
      [bridgeCloses.notOpened, "no such device"],
    );
    await server.close();
  });
});

/** A port that takes a piece when it is told to, and a page that says what it is told. */
class SlowPort extends Duplex {
  taken: (() => void) | undefined;

  constructor() {
    super({ writableHighWaterMark: 1 });
  }

  override _read(): void {}

  override _write(_piece: Buffer, _encoding: string, done: () => void): void {
    this.taken = done;
  }
}

class HastyPage extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  isPaused = false;

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  send(): void {}

  close(): void {
    this.readyState = 3;
    this.emit("close");
  }
}

describe("a page that says more than its port takes", () => {
  it("is not read until the port has taken it", async () => {
    const port = new SlowPort();
    const bridge = new PageBridge(
      { name: "port", open: async () => port },
      () => {},
    );
    const page = new HastyPage();
    bridge.take(page as unknown as WebSocket);
    while (page.listenerCount("message") === 0) await settled();
    page.emit("message", Buffer.from("AT\r\n"));
    assert.equal(page.isPaused, true);
    const drained = once(port, "drain");
    port.taken?.();
    await drained;
    assert.equal(page.isPaused, false);
    await bridge.close();
  });
});

describe("a page that has not been built", () => {
  const nowhere = new URL("nowhere/", import.meta.url);
  const how =
    /^the page is not here: `npm run build` in a checkout makes it, [^\n]*$/;

  it("is a fault of the user's, who is told how to make it", () => {
    assert.throws(() => readPage("module", nowhere), {
      name: "UserFault",
      message: how,
    });
  });

  it("is told in a line, and the cloud does without", () => {
    const said: string[] = [];
    const page = cloudPage((line) => said.push(line), nowhere);
    assert.equal(page, undefined);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", how);
  });
});

describe("tcat page", () => {
  it("takes a port or an emulator, not both and not none", async () => {
    for (const args of [[], ["--emulate", "--port", "tcp://127.0.0.1:1"]]) {
      const { status, err } = await tcat(["page", ...args]);
      assert.equal(status, 2);
      assert.match(
        err,
        /^tcat: give --port .* or --emulate, one of the two\n$/,
      );
    }
  });

  for (const port of ["/dev/no-such-port", "tcp://127.0.0.1:1"])
    it(`ends with 2 and says so where it cannot open ${port}`, async () => {
      const { status, out, err } = await tcat(["page", "--port", port]);
      assert.deepEqual([status, out], [2, ""]);
      assert.match(err, /^tcat: \S+ cannot be opened: [^\n]+\n$/);
    });

  it("ends where its port is taken, its emulated module and cloud with it", async (t) => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    t.after(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const { status, err } = await tcat([
      ...["page", "--emulate", "--http-port", `${port}`],
    ]);
    assert.equal(status, 2);
    assert.match(err, new RegExp(`^tcat: [^\\n]*${port}[^\\n]*\\n$`, "m"));
  });

  it("leaves a port that it can open to the page", async (t) => {
    const gone: Promise<unknown>[] = [];
    const module = createServer((socket) => {
      socket.resume();
      gone.push(once(socket, "close"));
    });
    module.listen(0, "127.0.0.1");
    await once(module, "listening");
    t.after(() => module.close());
    const { port } = module.address() as AddressInfo;
    const child = start("page", "--port", `tcp://127.0.0.1:${port}`);
    const { said } = await announced(linesOf(child), (line) =>
      line.startsWith("page:"),
    );
    assert.match(said.page ?? "", /^http:/);
    assert.equal(gone.length, 1);
    await Promise.all(gone);
    assert.equal(await stop(child), 0);
  });
});
