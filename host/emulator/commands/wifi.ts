import type { WifiCredentials } from "../base/flash.js";
import { SSID_BYTES, WIFI_PASSWORD_BYTES } from "../base/limits.js";
import { FACTORY_RECONNECTION, JoinResult } from "../network/wifi.js";
import { ERROR, OK, Refusal } from "./answers.js";
import { type Board, type Command, says } from "./command.js";
import type { Params } from "./params.js";

const MODE = { min: 0, max: 3 } as const;
const CHANNEL_SHOWN = 6;
const SIGNAL_SHOWN = -45;
/** In `+CWLAP:`, by ESP-AT's numbers. */
const Security = { open: 0, wpa2: 3 } as const;
const SCAN_MS = 1_500;
const RECONNECTION = {
  interval: { min: 0, max: 7_200 },
  repeat: { min: 0, max: 1_000 },
} as const;
/** Bits: the station, the access point. */
const DHCP = { min: 0, max: 3 } as const;
const MAC_BYTES = 17;
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

const macOf = (board: Board): string =>
  board.flash.get().mac ?? board.profile.mac;

/** What stands between the parentheses of one access point; the fields of ESP-AT's guide. */
function found({ ssid, password }: WifiCredentials, place: number): string {
  const security = password === "" ? Security.open : Security.wpa2;
  const mac = `02:00:5e:10:00:${(place + 1).toString(16).padStart(2, "0")}`;
  const signal = SIGNAL_SHOWN - place;
  return `${security},"${ssid}",${signal},"${mac}",${CHANNEL_SHOWN},-1,-1,4,4,7,0`;
}

async function scan(board: Board, ssid?: string): Promise<string> {
  const { wifi, timers } = board;
  if (!wifi.station) throw new Refusal(ERROR);
  await timers.sleep(SCAN_MS);
  for (const [place, point] of wifi.visible(ssid).entries())
    if (ssid === undefined || point.ssid === ssid)
      board.line(`+CWLAP:(${found(point, place)})`);
  return OK;
}

/** ESP-AT's Wi-Fi commands (MODULES.md 4). */
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
        board.keep((content) => {
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
    name: "+CWLAP",
    exec: (board) => scan(board),
    set: {
      params: [1, 6],
      run: (board, params) => scan(board, params.string(SSID_BYTES)),
    },
  },
  {
    name: "+CWRECONNCFG",
    read: (board) => {
      const { interval, repeat } =
        board.flash.get().reconnection ?? FACTORY_RECONNECTION;
      board.line(`+CWRECONNCFG:${interval},${repeat}`);
      return OK;
    },
    set: {
      params: [2, 2],
      run: (board, params) => {
        const interval = params.number(RECONNECTION.interval);
        const repeat = params.number(RECONNECTION.repeat);
        board.keep((content) => {
          content.reconnection = { interval, repeat };
        });
        return OK;
      },
    },
  },
  {
    name: "+CWDHCP",
    read: (board) => {
      board.line(`+CWDHCP:${board.flash.get().dhcp ?? DHCP.max}`);
      return OK;
    },
    set: {
      params: [2, 2],
      run: (board, params) => {
        const on = params.number({ min: 0, max: 1 }) === 1;
        const which = params.number(DHCP);
        board.keep((content) => {
          const before = content.dhcp ?? DHCP.max;
          content.dhcp = on ? before | which : before & ~which;
        });
        return OK;
      },
    },
  },
  {
    name: "+CIPSTAMAC",
    read: (board) => {
      board.line(`+CIPSTAMAC:"${macOf(board)}"`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        const mac = params.string(MAC_BYTES).toLowerCase();
        // Of one station: the first byte is even.
        if (!/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/.test(mac))
          throw new Refusal(ERROR);
        board.keep((content) => {
          content.mac = mac;
        });
        return OK;
      },
    },
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
      board.line(`+CIFSR:STAMAC,"${macOf(board)}"`);
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
