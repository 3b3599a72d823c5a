import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { SerialPort } from "serialport";
import { UserFault } from "./fault.js";
import { parseAddress } from "./start.js";

/** Baud rate of the modules (FACTS: 115200 8N1). */
export const BAUD_RATE = 115_200;

/**
 * Opens `tcp://HOST:PORT` or a serial port's path.
 * @throws {UserFault} when it cannot be opened
 */
export function openPort(name: string, baudRate = BAUD_RATE): Promise<Duplex> {
  const tcp = /^tcp:\/\/(.*)$/.exec(name)?.[1];
  return tcp === undefined ? openSerial(name, baudRate) : openTcp(tcp);
}

function openTcp(address: string): Promise<Duplex> {
  const socket = connect({ ...parseAddress(address), noDelay: true });
  return new Promise((resolve, reject) => {
    const onError = (error: Error) =>
      reject(
        new UserFault(`tcp://${address} cannot be opened: ${error.message}`),
      );
    socket.once("error", onError);
    socket.once("connect", () => {
      socket.off("error", onError);
      resolve(socket);
    });
  });
}

function openSerial(path: string, baudRate: number): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const port = new SerialPort({ path, baudRate }, (error) => {
      if (error)
        reject(new UserFault(`${path} cannot be opened: ${error.message}`));
      else resolve(port);
    });
  });
}
