import { Code } from "../base/codes.js";
import { PAYLOAD_BYTES } from "../base/limits.js";
import { ACCEPTED, cme, OK, result } from "./answers.js";
import {
  type Board,
  type Command,
  type DataRequest,
  refuseOffline,
  says,
} from "./command.js";
import { qosOf, refuseDeaf, topicOf } from "./mqtt.js";
import type { Params } from "./params.js";
import { rewritten } from "./payload.js";

const LENGTH = { min: 1, max: PAYLOAD_BYTES } as const;

async function publish(board: Board, params: Params): Promise<string> {
  const topic = topicOf(params);
  const qos = qosOf(params);
  const payload = Buffer.from(params.string(board.profile.lineBytes), "latin1");
  board.write(ACCEPTED);
  const code = await board.link.publish(topic, payload, qos);
  return result("TCMQTTPUB", code);
}

/** PUBL and PUBRAW: the payload follows the prompt; `rewrite` is what the module does to it. */
function publishData(
  name: string,
  board: Board,
  params: Params,
  rewrite: (payload: Buffer) => Buffer,
): DataRequest {
  const topic = topicOf(params);
  const qos = qosOf(params);
  return {
    length: params.number(LENGTH),
    done: (payload) => {
      if (!payload) return cme(Code.parameter);
      if (board.profile.payloadEnds === "second OK") board.write(OK);
      return board.link
        .publish(topic, rewrite(payload), qos)
        .then((code) => result(name, code));
    },
  };
}

/** The three ways to publish (document, "TC MQTT 命令"; MODULES.md 2). */
export const publishCommands: readonly Command[] = [
  {
    name: "+TCMQTTPUB",
    test: says('+TCMQTTPUB: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","PAYLOAD"'),
    // While OTA is downloading, too.
    set: { params: [3, 3], refuse: refuseOffline, run: publish },
  },
  {
    name: "+TCMQTTPUBL",
    test: says(
      '+TCMQTTPUBL: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","LEN(1-2048)"',
    ),
    set: {
      params: [3, 3],
      refuse: refuseDeaf,
      run: (board, params) =>
        publishData("TCMQTTPUBL", board, params, (payload) =>
          rewritten(payload, board.profile.escapedPayload),
        ),
    },
  },
  {
    name: "+TCMQTTPUBRAW",
    test: says(
      '+TCMQTTPUBRAW: "TOPIC_NAME(maxlen128)", "QOS(0/1)","LEN(1-2048)"',
    ),
    set: {
      params: [3, 3],
      refuse: refuseDeaf,
      run: (board, params) =>
        publishData("TCMQTTPUBRAW", board, params, (payload) => payload),
    },
  },
];
