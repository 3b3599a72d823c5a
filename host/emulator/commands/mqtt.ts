import { Code } from "../base/codes.js";
import { KEEPALIVE, TOPIC_BYTES } from "../base/limits.js";
import { toLatin1, toUtf8 } from "../base/text.js";
import { ACCEPTED, cme, OK, Refusal, result } from "./answers.js";
import {
  type Board,
  type Command,
  demand,
  list,
  refuseDownloading,
  refuseOffline,
  refuseRunning,
  says,
} from "./command.js";
import { TLS_MODE } from "./device.js";
import type { Params } from "./params.js";

export const FLAG = { min: 0, max: 1 } as const;
const ANY_NUMBER = { min: -0x80000000, max: 0x7fffffff } as const;

/** A topic parameter: UTF-8 on the wire of both sides. */
export function topicOf(params: Params): string {
  return toUtf8(params.string(TOPIC_BYTES));
}

export function qosOf(params: Params): 0 | 1 {
  return params.number(FLAG) === 1 ? 1 : 0;
}

async function connect(board: Board, params: Params): Promise<string> {
  refuseDownloading(board);
  refuseRunning(board);
  demand(params.number(ANY_NUMBER) === TLS_MODE);
  const connection = {
    timeout: params.number(board.profile.commandTimeout),
    keepalive: params.number(KEEPALIVE),
    cleanSession: params.number(FLAG) === 1,
    reconnect: params.number(FLAG) === 1,
  };
  board.write(ACCEPTED);
  const { device } = board.flash.get();
  if (!device) return result("TCMQTTCONN", Code.flash);
  return result("TCMQTTCONN", await board.link.connect(device, connection));
}

async function disconnect(board: Board): Promise<string> {
  refuseStopped(board);
  board.ota.cancel();
  await board.link.disconnect();
  return OK;
}

/** 208 when there is nothing to disconnect. */
function refuseStopped(board: Board): void {
  if (!board.link.running) throw new Refusal(cme(Code.state));
}

async function subscribe(board: Board, params: Params): Promise<string> {
  refuseDownloading(board);
  refuseOffline(board);
  const topic = topicOf(params);
  const qos = qosOf(params);
  board.write(ACCEPTED);
  return result("TCMQTTSUB", await board.link.subscribe(topic, qos));
}

async function unsubscribe(board: Board, params: Params): Promise<string> {
  refuseDownloading(board);
  refuseOffline(board);
  const topic = topicOf(params);
  board.write(ACCEPTED);
  return result("TCMQTTUNSUB", await board.link.unsubscribe(topic));
}

/** Connection and subscriptions (document, "TC MQTT 命令"; FACTS.md 5). */
export const mqttCommands: readonly Command[] = [
  {
    name: "+TCMQTTCONN",
    test: says(
      "+TCMQTTCONN:<TLSMODE_SELECTED>,<CMDTIMEOUT_VALUE>(1000-20000ms),<KEEPALIVE>(max 690s),<CLEAN_SESSION>(0/1),<RECONNECT>(0/1)",
    ),
    read: (board) => {
      refuseOffline(board);
      const { params } = board.link;
      if (!params) throw new Refusal(cme(Code.state));
      const clean = params.cleanSession ? 1 : 0;
      const reconnect = params.reconnect ? 1 : 0;
      board.line(
        `+TCMQTTCONN:${TLS_MODE},${params.timeout},${params.keepalive},${clean},${reconnect}`,
      );
      return OK;
    },
    set: { params: [5, 5], run: connect },
  },
  { name: "+TCMQTTDISCONN", test: says(), exec: disconnect },
  {
    name: "+TCMQTTSUB",
    test: says('+TCMQTTSUB:"TOPIC_NAME(maxlen 128)","QOS(0/1)"'),
    read: (board) =>
      list(
        board,
        [...board.link.subscriptions].map(
          ([topic, qos]) => `+TCMQTTSUB:"${toLatin1(topic)}",${qos}`,
        ),
      ),
    set: { params: [2, 2], run: subscribe },
  },
  {
    name: "+TCMQTTUNSUB",
    test: says('+TCMQTTUNSUB: "TOPIC_NAME"'),
    read: says(),
    set: { params: [1, 1], run: unsubscribe },
  },
  {
    name: "+TCMQTTSTATE",
    test: says(),
    read: (board) => {
      board.line(`+TCMQTTSTATE:${board.link.connected ? 1 : 0}`);
      return OK;
    },
  },
];
