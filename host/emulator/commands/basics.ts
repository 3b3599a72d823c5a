import { OK } from "../answers.js";
import { type Command, says } from "../command.js";
import { factoryContent } from "../flash.js";

/** ESP-AT's own commands (FACTS.md 4). */
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
        delete content.wifi;
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
];
