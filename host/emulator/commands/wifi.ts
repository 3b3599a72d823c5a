import { SSID_BYTES, WIFI_PASSWORD_BYTES } from "../base/limits.js";
import { JoinResult } from "../network/wifi.js";
import { ERROR, OK, Refusal } from "./answers.js";
import { type Board, type Command, says } from "./command.js";
import type { Params } from "./params.js";

const MODE = { min: 0, max: 3 } as const;
const CHANNEL_SHOWN = 6;
const SIGNAL_SHOWN = -45;
const NO_ADDRESS = "0.0.0.0";
const NETMASK = "255.255.255.0";
/** In `STATUS:` of `AT+CIPSTATUS`. */
const Status = { idle: 1, address: 2, noAccessPoint: 5 } as const;

async function join(board: Board, params: Params): Promise<string> {
  const ssid = params.string(SSID_BYTES);
  const password = params.optionalString(WIFI_PASSWORD_BYTES, 0) ?? "";
  if (!board.wifi.station) throw new Refusal(ERROR);
  const outcome = await board.wifi.join({ ssid, password });
  if (outcome === JoinResult.joined) return OK;
  board.line(`+CWJAP:${outcome}`);
  return ERROR;
}

/** ESP-AT's Wi-Fi commands (FACTS.md 4). */
export const wifiCommands: readonly Command[] = [
  {
    name: "+CWMODE",
    test: says("+CWMODE:(0-3)"),
    read: (board) => {
      board.line(`+CWMODE:${board.flash.get().wifiMode}`);
      return OK;
    },
    set: {
      params: [1, 2],
      run: (board, params) => {
        const mode = params.number(MODE);
        board.flash.update((content) => {
          content.wifiMode = mode;
        });
        if (!board.wifi.station) board.wifi.drop();
        return OK;
      },
    },
  },
  {
    name: "+CWJAP",
    read: (board) => {
      const { wifi, profile } = board;
      board.line(
        wifi.online
          ? `+CWJAP:"${wifi.ssid}","${profile.bssid}",${CHANNEL_SHOWN},${SIGNAL_SHOWN},0,0,0,0,0`
          : "No AP",
      );
      return OK;
    },
    set: { params: [1, 9], run: join },
  },
  {
    name: "+CWQAP",
    test: says(),
    exec: (board) => {
      board.wifi.drop();
      return OK;
    },
  },
  {
    name: "+CWSTATE",
    read: (board) => {
      board.line(`+CWSTATE:${board.wifi.state},"${board.wifi.ssid}"`);
      return OK;
    },
  },
  {
    name: "+CIFSR",
    test: says(),
    exec: (board) => {
      const { wifi, profile } = board;
      const ip = wifi.online ? profile.ip : NO_ADDRESS;
      board.line(`+CIFSR:STAIP,"${ip}"`);
      board.line(`+CIFSR:STAMAC,"${profile.mac}"`);
      return OK;
    },
  },
  {
    name: "+CIPSTA",
    read: (board) => {
      const { wifi, profile } = board;
      const address = (joined: string) => (wifi.online ? joined : NO_ADDRESS);
      // Access points have the first address of their network.
      const gateway = profile.ip.replace(/\d+$/, "1");
      board.line(`+CIPSTA:ip:"${address(profile.ip)}"`);
      board.line(`+CIPSTA:gateway:"${address(gateway)}"`);
      board.line(`+CIPSTA:netmask:"${address(NETMASK)}"`);
      return OK;
    },
  },
  {
    // The module's own MQTT connection is none of ESP-AT's, which would be 3.
    name: "+CIPSTATUS",
    test: says(),
    exec: (board) => {
      const { wifi } = board;
      const idle = wifi.state === 0 ? Status.idle : Status.noAccessPoint;
      board.line(`STATUS:${wifi.online ? Status.address : idle}`);
      return OK;
    },
  },
  {
    // MCU drivers make sure of normal transmission before they join; there is no other here.
    name: "+CIPMODE",
    test: says("+CIPMODE:(0,1)"),
    read: says("+CIPMODE:0"),
    set: {
      params: [1, 1],
      run: (_board, params) =>
        params.number({ min: 0, max: 1 }) === 0 ? OK : ERROR,
    },
  },
];
