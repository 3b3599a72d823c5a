import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { it } from "node:test";
import { servePage } from "../../node/cli/pageserver.js";
import { launch, newPage } from "./support/browser.js";

it("a page from elsewhere cannot use the bridge, though it knows the token", async () => {
  const browser = await launch();
  let opened = 0;
  const open = async () => {
    opened++;
    return new PassThrough();
  };
  const server = await servePage(
    { name: "port", open },
    { httpPort: 0, log: () => {} },
  );
  const elsewhere = createServer((_request, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<p>x"),
  );
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const { port } = elsewhere.address() as AddressInfo;
  const url = new URL(server.url);
  /** What comes of a connection from this page. */
  const outcome = async (address: string): Promise<unknown> => {
    const { page } = await newPage(browser, { bypassCSP: true });
    await page.goto(address);
    return page.evaluate(
      (bridge) =>
        new Promise((resolve) => {
          const socket = new WebSocket(bridge);
          socket.onopen = () => resolve("open");
          socket.onclose = () => resolve("refused");
        }),
      `ws://${url.host}/bridge?token=${url.hash.slice(1)}`,
    );
  };
  assert.equal(await outcome(`http://127.0.0.1:${port}/`), "refused");
  assert.equal(opened, 0);
  assert.equal(await outcome(server.url), "open");
  await browser.close();
  await server.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});
