import type { UartSettings } from "../base/flash.js";
import { FACTORY_UART } from "../base/settings.js";
import { ERROR, OK, Refusal } from "./answers.js";
import { type Board, type Command, demand } from "./command.js";
import type { Params } from "./params.js";

/** Ranges of ESP-AT's guide. */
const UART = {
  rate: { min: 80, max: 5_000_000 },
  dataBits: { min: 5, max: 8 },
  stopBits: { min: 1, max: 3 },
  parity: { min: 0, max: 2 },
  flow: { min: 0, max: 3 },
} as const;
const SLEEP = { min: 0, max: 3 } as const;
const SWITCH = { min: 0, max: 1 } as const;
const LONGEST_SLEEP = { min: 0, max: 2 ** 31 - 1 } as const;
const TIMESTAMP = { min: 1, max: 2 ** 31 - 1 } as const;
/** In hours, and beyond that as `hhmm` of the offset from UTC. */
const TIME_ZONE = { min: -12, max: 14 } as const;
const OFFSET = { min: TIME_ZONE.min * 100, max: TIME_ZONE.max * 100 } as const;
const HOUR_MINUTES = 60;
const SERVER_BYTES = 64;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

const uartOf = (board: Board): UartSettings =>
  board.flash.get().uart ?? FACTORY_UART;

const shown = ({ rate, dataBits, stopBits, parity, flow }: UartSettings) =>
  [rate, dataBits, stopBits, parity, flow].join();

const readUart = (params: Params): UartSettings => ({
  rate: params.number(UART.rate),
  dataBits: params.number(UART.dataBits),
  stopBits: params.number(UART.stopBits),
  parity: params.number(UART.parity),
  flow: params.number(UART.flow),
});

/** A time zone's hours; -930 is nine and a half to the west. */
function zoneOf(params: Params): number {
  const told = params.optionalNumber(OFFSET) ?? 0;
  if (told >= TIME_ZONE.min && told <= TIME_ZONE.max) return told;
  const minutes = told % 100;
  demand(Math.abs(minutes) < HOUR_MINUTES);
  return (told - minutes) / 100 + minutes / HOUR_MINUTES;
}

/** As C's `asctime` writes it. */
function asctime(ms: number): string {
  const [day, date, month, year, time] = new Date(ms)
    .toUTCString()
    .replace(",", "")
    .split(" ");
  return `${day} ${month} ${date?.replace(/^0/, " ")} ${time} ${year}`;
}

/**
 * ESP-AT's own commands around the set, with the state that they have. A pseudo-terminal and a socket know no rate:
 * AT+UART_CUR changes what its query says and nothing else. ESP-AT's MQTT commands are not part of the firmware.
 */
export const espAtCommands: readonly Command[] = [
  {
    name: "+CIPMUX",
    read: (board) => {
      board.line(`+CIPMUX:${board.settings.multiple ? 1 : 0}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        board.settings.multiple = params.number(SWITCH) === 1;
        return OK;
      },
    },
  },
  {
    name: "+UART_CUR",
    read: (board) => {
      board.line(`+UART_CUR:${shown(board.settings.uart ?? uartOf(board))}`);
      return OK;
    },
    set: {
      params: [5, 5],
      run: (board, params) => {
        board.settings.uart = readUart(params);
        return OK;
      },
    },
  },
  {
    name: "+UART_DEF",
    read: (board) => {
      board.line(`+UART_DEF:${shown(uartOf(board))}`);
      return OK;
    },
    set: {
      params: [5, 5],
      run: (board, params) => {
        const uart = readUart(params);
        board.settings.uart = uart;
        board.flash.update((content) => {
          content.uart = uart;
        });
        return OK;
      },
    },
  },
  {
    name: "+SLEEP",
    read: (board) => {
      board.line(`+SLEEP:${board.settings.sleep}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        board.settings.sleep = params.number(SLEEP);
        return OK;
      },
    },
  },
  {
    // Deep sleep: it wakes up as after a restart, never for 0.
    name: "+GSLP",
    set: {
      params: [1, 1],
      run: (board, params) => {
        board.sleep(params.number(LONGEST_SLEEP));
        return OK;
      },
    },
  },
  {
    name: "+SYSSTORE",
    read: (board) => {
      board.line(`+SYSSTORE:${board.settings.stores ? 1 : 0}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        board.settings.stores = params.number(SWITCH) === 1;
        return OK;
      },
    },
  },
  {
    name: "+SYSTIMESTAMP",
    read: (board) => {
      const time = board.settings.time(board.timers.now());
      board.line(`+SYSTIMESTAMP:${Math.floor(time / SECOND_MS)}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        const time = params.number(TIMESTAMP) * SECOND_MS;
        board.settings.timeOffset = time - board.timers.now();
        return OK;
      },
    },
  },
  {
    name: "+CIPSNTPCFG",
    read: (board) => {
      const { sntp } = board.flash.get();
      const servers = sntp?.servers.map((server) => `,"${server}"`).join("");
      board.line(
        `+CIPSNTPCFG:${sntp ? `1,${Math.trunc(sntp.zone)}${servers}` : 0}`,
      );
      return OK;
    },
    set: {
      params: [1, 5],
      run: (board, params) => {
        const on = params.number(SWITCH) === 1;
        if (on && params.count < 2) throw new Refusal(ERROR);
        const zone = zoneOf(params);
        const servers = [0, 1, 2]
          .map(() => params.optionalString(SERVER_BYTES))
          .filter((server) => server !== undefined);
        board.keep((content) => {
          delete content.sntp;
          if (on) content.sntp = { zone, servers };
        });
        return OK;
      },
    },
  },
  {
    name: "+CIPSNTPTIME",
    read: (board) => {
      const { sntp } = board.flash.get();
      const known = sntp !== undefined && board.wifi.online;
      // The world's time is the machine's own, whatever the module's clock counts.
      const time = known
        ? Date.now() + sntp.zone * HOUR_MS
        : board.settings.time(board.timers.now());
      board.line(`+CIPSNTPTIME:${asctime(time)}`);
      return OK;
    },
  },
];
