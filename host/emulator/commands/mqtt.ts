import { Code } from "../base/codes.js";
import { KEEPALIVE, TOPIC_BYTES } from "../base/limits.js";
import { toLatin1, toUtf8 } from "../base/text.js";
import { ACCEPTED, cme, OK, Refusal, result } from "./answers.js";
import {
  type Board,
  type Command,
  list,
  refuseDownloading,
  refuseOffline,
  says,
} from "./command.js";
import { BY_CERTIFICATE, refuseBusy, TLS_MODE, tlsModeOf } from "./device.js";
import type { Params } from "./params.js";

export const FLAG = { min: 0, max: 1 } as const;

/** 208 unless MQTT is connected, 200 while OTA is downloading: looked at before anything else (MODULES.md 9). */
export function refuseDeaf(board: Board): void {
  refuseDownloading(board);
  refuseOffline(board);
}

/** A topic parameter: UTF-8 on the wire of both sides. */
export function topicOf(params: Params): string {
  return toUtf8(params.string(TOPIC_BYTES));
}

export function qosOf(params: Params): 0 | 1 {
  return params.number(FLAG) === 1 ? 1 : 0;
}

async function connect(board: Board, params: Params): Promise<string> {
  const mode = tlsModeOf(board, params);
  const connection = {
    timeout: params.number(board.profile.commandTimeout),
    keepalive: params.number(KEEPALIVE),
    cleanSession: params.number(FLAG) === 1,
    reconnect: params.number(FLAG) === 1,
  };
  board.write(ACCEPTED);
  const { device } = board.flash.get();
  // A device without its certificate, or the other way round, is none.
  if (
    !device ||
    (device.certificate !== undefined) !== (mode === BY_CERTIFICATE)
  )
    return result("TCMQTTCONN", Code.flash);
  const identity = { ...device, pair: board.pair() };
  // One device has one connection: updates come over this one from now on.
  const version = board.ota.handOver();
  const code = await board.link.connect(identity, connection);
  if (code === 0 && version !== undefined) await board.ota.enable(version);
  return result("TCMQTTCONN", code);
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
  const topic = topicOf(params);
  const qos = qosOf(params);
  board.write(ACCEPTED);
  return result("TCMQTTSUB", await board.link.subscribe(topic, qos));
}

async function unsubscribe(board: Board, params: Params): Promise<string> {
  const topic = topicOf(params);
  board.write(ACCEPTED);
  return result("TCMQTTUNSUB", await board.link.unsubscribe(topic));
}

/** Connection and subscriptions (document, "TC MQTT 命令"; MODULES.md 5). */
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
        `+TCMQTTCONN:${board.link.device?.pair ? BY_CERTIFICATE : TLS_MODE},${params.timeout},${params.keepalive},${clean},${reconnect}`,
      );
      return OK;
    },
    set: { params: [5, 5], miscount: "204", refuse: refuseBusy, run: connect },
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
    set: { params: [2, 2], refuse: refuseDeaf, run: subscribe },
  },
  {
    name: "+TCMQTTUNSUB",
    test: says('+TCMQTTUNSUB: "TOPIC_NAME"'),
    read: says(),
    set: { params: [1, 1], refuse: refuseDeaf, run: unsubscribe },
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
