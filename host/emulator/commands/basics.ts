import { factoryContent } from "../base/flash.js";
import { OK } from "./answers.js";
import { type Command, says } from "./command.js";

/** Free heap and the least there ever was, bytes; as an ESP32 has them. */
const HEAP = [148_408, 84_044] as const;
const LOG_LEVEL = { min: 0, max: 4 } as const;
const ANY_KEY = { min: 0, max: 2 ** 31 - 1 } as const;

/** What AT+RESTORE clears. */
const ESP_AT_SETTINGS = [
  "wifi",
  "uart",
  "mac",
  "dhcp",
  "reconnection",
  "sntp",
] as const;

/** ESP-AT's own commands, and the vendor's hidden one (MODULES.md 4). */
export const basicCommands: readonly Command[] = [
  { name: "", exec: says() },
  {
    name: "E0",
    exec: (board) => {
      board.echo = false;
      return OK;
    },
  },
  {
    name: "E1",
    exec: (board) => {
      board.echo = true;
      return OK;
    },
  },
  {
    name: "+GMR",
    exec: (board) => {
      for (const line of board.profile.gmr) board.line(line);
      return OK;
    },
  },
  {
    name: "+RST",
    exec: (board) => {
      board.restart();
      return OK;
    },
  },
  {
    name: "+RESTORE",
    exec: (board) => {
      // ESP-AT's own settings; what the TC commands keep is TCRESTORE's to clear.
      board.flash.update((content) => {
        for (const key of ESP_AT_SETTINGS) delete content[key];
        content.wifiMode = factoryContent().wifiMode;
      });
      board.restart();
      return OK;
    },
  },
  {
    name: "+SYSLOG",
    test: says("+SYSLOG:(0,1)"),
    read: (board) => {
      board.line(`+SYSLOG:${board.syslog ? 1 : 0}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        board.syslog = params.number({ min: 0, max: 1 }) === 1;
        return OK;
      },
    },
  },
  { name: "+SYSRAM", read: says(`+SYSRAM:${HEAP.join()}`) },
  {
    // Not in the document. The log comes out at another UART: nothing changes here.
    name: "+TCLOG",
    only: ({ name }) => name === "esp32",
    set: {
      params: [2, 2],
      run: (_board, params) => {
        // Whatever the key: a wrong one shuts the log.
        params.number(ANY_KEY);
        params.number(LOG_LEVEL);
        return OK;
      },
    },
  },
];
