import { once } from "node:events";
import { createServer, type IncomingMessage, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { bridgeTexts } from "../../../assembly/protocol/texts/bridge.js";
import { sendPage } from "../../emulator/http/page.js";
import { PageGuard } from "../../emulator/http/pageguard.js";
import { text } from "../../javascript/language.js";
import { BRIDGE_PATH } from "../../web/bridge/path.js";
import { type BridgedPort, PageBridge } from "./pagebridge.js";
import { readPage } from "./pagefile.js";

const HOST = "127.0.0.1";
/** A page sends lines and payloads of 2 KB; a longer message ends the connection. Bytes. */
const LONGEST_MESSAGE = 65_536;

/** Names of this machine by which the page is asked for. */
const NAMES = [HOST, "localhost"];

export interface PageServer {
  /** The page with the token that lets it use the bridge. */
  readonly url: string;
  close(): Promise<void>;
}

function refuse(socket: Duplex, status: number, why: string): void {
  const body = `${why}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

/**
 * Serves the page on loopback, and a port's bytes to it alone.
 * @throws {UserFault} where the page has not been built
 * @throws {Error} where the address is taken
 */
export async function servePage(
  port: BridgedPort,
  options: { readonly httpPort: number; readonly log: (said: string) => void },
): Promise<PageServer> {
  const { httpPort, log } = options;
  const page = readPage("module");
  const server = createServer();
  server.listen(httpPort, HOST);
  await once(server, "listening");
  const { port: bound } = server.address() as AddressInfo;
  const hosts = NAMES.map((name) => `${name}:${bound}`);
  const guard = new PageGuard((host) => hosts.includes(host));
  const bridge = new PageBridge(port, log);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
  });
  server.on("request", (request, response) => {
    const found =
      guard.isHere(request) &&
      /^(?:GET|HEAD)$/.test(request.method ?? "") &&
      /^\/(?:\?.*)?$/.test(request.url ?? "");
    if (found) sendPage(response, page);
    else response.writeHead(guard.isHere(request) ? 404 : 403).end();
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head) => {
    socket.on("error", () => {});
    const isBridge = request.url?.split("?")[0] === BRIDGE_PATH;
    const refusal = isBridge ? guard.refusal(request) : "path";
    if (refusal === undefined) {
      sockets.handleUpgrade(request, socket, head, (browser) =>
        bridge.take(browser),
      );
      return;
    }
    log(text(bridgeTexts.refused, { what: refusal }));
    refuse(socket, isBridge ? 403 : 404, `refused: ${refusal}`);
  });
  return {
    url: guard.addressAt(`http://${HOST}:${bound}`),
    close: async () => {
      await bridge.close();
      for (const page of sockets.clients) page.terminate();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
