import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import { type Api, serveApi } from "./api.js";
import { fail, urlOf } from "./exchange.js";
import { HttpError } from "./httperror.js";
import { Intake } from "./intake.js";
import { Pace } from "./pace.js";

/** A request that has not come in by then is given up; milliseconds. */
const REQUEST_MS = 30_000;
/** Connections at once; more are closed as they come. */
const CONNECTIONS = 64;

/** An API of its own port. */
export interface ApiServer {
  /** Head of its URLs. */
  readonly url: string;
  close(): Promise<void>;
}

/** Has `api` answer on loopback, for this machine alone; any free port when 0. @throws Error when the port is taken */
export async function serve(
  api: Api,
  { port = 0, log = () => {} }: { port?: number; log?: (text: string) => void },
): Promise<ApiServer> {
  const server = createServer({
    headersTimeout: REQUEST_MS,
    requestTimeout: REQUEST_MS,
  });
  server.maxConnections = CONNECTIONS;
  new Intake().pace(server, "connection");
  const pace = new Pace();
  server.on("request", (request, response) => {
    const answered = async () => {
      if (!urlOf(request).pathname.startsWith(api.path))
        throw new HttpError(
          404,
          text(controlTexts.nothingSee, { path: api.path }),
        );
      await serveApi(api, request, response, { remote: false });
    };
    pace.admit(request, () => {
      answered().catch((error: unknown) => fail(response, error, log));
    });
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}${api.path}`,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
