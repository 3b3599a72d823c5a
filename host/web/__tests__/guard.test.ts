import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { WebSocket } from "ws";
import { type PageServer, servePage } from "../../node/cli/pageserver.js";
import { launch, newPage } from "./support/browser.js";

describe("who may use the bridge", () => {
  let browser: Browser;
  let server: PageServer;
  let opened = 0;
  before(async () => {
    browser = await launch();
    server = await servePage(
      {
        name: "port",
        open: async () => {
          opened++;
          return new PassThrough();
        },
      },
      { httpPort: 0, log: () => {} },
    );
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** How a connection with these settings ends: `open`, or the status that refuses it. */
  async function outcome(
    settings: { origin?: string; host?: string; token?: string } = {},
  ): Promise<string> {
    const url = new URL(server.url);
    const { origin = url.origin, host = url.host } = settings;
    const { token = url.hash.slice(1) } = settings;
    const socket = new WebSocket(
      `ws://${url.host}/bridge?token=${encodeURIComponent(token)}`,
      { origin, headers: { host } },
    );
    const ended = await Promise.race([
      once(socket, "open").then(() => "open"),
      once(socket, "unexpected-response").then(([, response]) =>
        String(response.statusCode),
      ),
    ]);
    // What is refused has an error of its own.
    socket.on("error", () => {});
    socket.terminate();
    return ended;
  }

  it("lets the page itself in", async () => {
    assert.equal(await outcome(), "open");
  });

  for (const [what, settings] of Object.entries({
    "another origin": { origin: "http://elsewhere.example" },
    "no origin": { origin: "" },
    "the origin of another port": { origin: "http://127.0.0.1:1" },
    "a name that leads here": { host: "elsewhere.example" },
    "another token": { token: "x".repeat(24) },
    "no token": { token: "" },
  }))
    it(`refuses ${what}`, async () => {
      const before = opened;
      assert.equal(await outcome(settings), "403");
      assert.equal(opened, before);
    });

  it("gives the page to no name but this machine's", async () => {
    const url = new URL(server.url);
    const request = get(url, { headers: { host: "elsewhere.example" } });
    const [response] = await once(request, "response");
    response.resume();
    assert.equal(response.statusCode, 403);
  });

  it("refuses a page from elsewhere that knows the token", async () => {
    const elsewhere = createServer((_request, response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end("<p>x"),
    );
    elsewhere.listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const { port } = elsewhere.address() as AddressInfo;
    const { page } = await newPage(browser);
    await page.goto(`http://127.0.0.1:${port}/`);
    const url = new URL(server.url);
    const before = opened;
    const ended = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const socket = new WebSocket(address);
          socket.onopen = () => resolve("open");
          socket.onclose = () => resolve("refused");
        }),
      `ws://${url.host}/bridge?token=${url.hash.slice(1)}`,
    );
    assert.equal(ended, "refused");
    assert.equal(opened, before);
    await page.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });
});
