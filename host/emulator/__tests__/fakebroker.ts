import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { TestContext } from "node:test";

/** Bytes of a CONNACK with this return code. */
export const connack = (code: number) => Buffer.from([0x20, 2, 0, code]);

/** A TCP server that answers every connection's first bytes with `reply` and says no more; its URL. */
export async function answering(
  context: TestContext,
  reply: Buffer | undefined,
): Promise<{ url: string; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.once("data", () => reply && socket.write(reply));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `mqtt://127.0.0.1:${port}`, sockets };
}
