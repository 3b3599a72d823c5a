import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Door } from "./door.js";
import { type Attachable, UNREAD_BYTES } from "./port.js";

/** A module's UART on a TCP port. */
export interface TcpListener {
  readonly host: string;
  readonly port: number;
  /** Stops listening and ends the connection there is. */
  close(): Promise<void>;
}

/**
 * Puts a module's UART on a TCP port, loopback and any free one when nothing is said. One client at a time: a new
 * connection ends the one before. @throws Error when the address cannot be listened on.
 */
export async function listenTcp(
  module: Attachable,
  { host = "127.0.0.1", port = 0 }: { host?: string; port?: number } = {},
): Promise<TcpListener> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    const attachment = module.attach({
      write: (bytes) => {
        if (socket.writable && socket.writableLength < UNREAD_BYTES) {
          socket.write(bytes);
        }
      },
      close: () => {
        // One that does not read would never be done.
        if (socket.writableLength > 0) socket.destroy();
        else socket.destroySoon();
      },
    });
    const door = new Door();
    socket.on("data", (bytes) => {
      const admitted = door.admit(bytes);
      if (admitted) attachment.receive(admitted);
      else socket.destroy();
    });
    // A client that breaks off is one that has gone: "close" follows.
    socket.on("error", () => {});
    socket.once("close", () => {
      sockets.delete(socket);
      attachment.detach();
    });
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    host: address.address,
    port: address.port,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
