import type { ServerResponse } from "node:http";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { platformTexts } from "../../../assembly/protocol/texts/platform.js";
import { phrase, say } from "../../javascript/language.js";
import { isObject, type Json, textOf } from "../base/json.js";
import type { Api, ApiRequest } from "../http/api.js";
import { HttpError } from "../http/httperror.js";
import { FIRMWARE_BYTES, JSON_BODY_BYTES } from "./base/limits.js";
import { Place } from "./base/place.js";
import type { Cloud } from "./cloud.js";
import { Live } from "./live.js";
import { type DeviceId, readDevice } from "./registry/registry.js";
import { NoReplyError } from "./services/actions.js";
import { type DeviceReport, shownPayload } from "./services/reports.js";
import { ConflictError } from "./services/shadow.js";

const DEVICE = /^\/control\/devices\/([^/]+)\/([^/]+)(?:\/([a-z]+))?$/;

/** The control API: what {@link Cloud} does, over HTTP and in JSON. */
export class Control implements Api {
  readonly path = "/control/";
  private readonly live: Live;

  constructor(private readonly cloud: Cloud) {
    this.live = new Live(cloud);
  }

  tell(path: string, response: ServerResponse): boolean {
    const tells = path === "/control/live";
    if (tells) this.live.tell(response);
    return tells;
  }

  /** An image, or JSON. */
  bodyBytes(method: string, path: string): number {
    const takesImage = method === "POST" && DEVICE.exec(path)?.[3] === "update";
    return takesImage ? FIRMWARE_BYTES : JSON_BODY_BYTES;
  }

  async answer(request: ApiRequest): Promise<Json> {
    try {
      return await this.route(request);
    } catch (error) {
      // The cloud's own word for an argument that it cannot take.
      if (error instanceof RangeError) throw new HttpError(400, error.message);
      if (error instanceof NoReplyError)
        throw new HttpError(504, error.message);
      if (error instanceof ConflictError)
        throw new HttpError(409, error.message);
      throw error;
    }
  }

  private async route(request: ApiRequest): Promise<Json> {
    const { path } = request;
    // The server leaves the body out.
    const method = request.method === "HEAD" ? "GET" : request.method;
    const { cloud } = this;
    if (path === "/control/devices") {
      if (method === "GET") return { devices: cloud.devices() };
      if (method === "POST") return this.add(request.json());
    }
    if (path === "/control/faults") {
      if (method === "GET") return cloud.faults.left();
      if (method === "POST") {
        cloud.faults.apply(request.json());
        return {};
      }
      if (method === "DELETE") {
        cloud.faults.clear();
        return {};
      }
    }
    const [matched, product = "", name = "", verb] = DEVICE.exec(path) ?? [];
    if (matched === undefined)
      throw new HttpError(404, say(phrase(controlTexts.noSuchPath)));
    const id = { productId: decode(product), deviceName: decode(name) };
    if (!cloud.registry.device(id))
      throw new HttpError(404, say(phrase(platformTexts.noDevice)));
    if (verb === undefined && method === "GET")
      return shown(cloud.reports(id), numberIn(request.query, "since") ?? 0);
    if (verb === "template" && method === "GET") return this.template(id);
    if (verb === undefined || method !== "POST")
      throw new HttpError(405, say(phrase(controlTexts.methods)));
    return this.act(id, verb, request);
  }

  private async act(
    id: DeviceId,
    verb: string,
    { query, bytes, json }: ApiRequest,
  ): Promise<Json> {
    const { cloud } = this;
    switch (verb) {
      case "messages":
        return this.send(json());
      case "update": {
        const [file, md5] = [query.get("file"), query.get("md5")];
        cloud.startUpdate(id, {
          version: query.get("version") ?? "",
          data: bytes,
          ...(file !== null && { file }),
          ...(md5 !== null && { md5 }),
        });
        return {};
      }
      case "drop":
        return { dropped: cloud.drop(id) };
      case "property":
        return { clientToken: cloud.controlProperty(id, json()) };
      case "action": {
        const { actionId, params = {} } = json();
        if (typeof actionId !== "string" || !isObject(params))
          throw new HttpError(400, say(phrase(controlTexts.action)));
        return cloud.callAction(id, actionId, params);
      }
      case "bind":
        cloud.bind(id, idFrom(json()));
        return {};
      case "unbind":
        return { unbound: cloud.unbind(id, idFrom(json())) };
      case "config":
        cloud.configure(id, json());
        return {};
      case "desired":
        cloud.wantShadow(id, json(), numberIn(query, "version"));
        return {};
      default:
        throw new HttpError(
          404,
          say(
            phrase(controlTexts.deviceVerbs, {
              names:
                "messages, update, drop, property, action, desired, config, bind, unbind",
            }),
          ),
        );
    }
  }

  private template(id: DeviceId): Json {
    const template = this.cloud.template(id);
    if (!template)
      throw new HttpError(404, say(phrase(platformTexts.noTemplate)));
    return template;
  }

  private add(body: Json): Json {
    const { productId: _, ...device } = body;
    const place = new Place(device, say(phrase(controlTexts.theBody)));
    this.cloud.addDevice(readDevice(place, textOf(body, "productId")));
    return {};
  }

  private async send(body: Json): Promise<Json> {
    const { payload, payloadBase64, qos = 0 } = body;
    const topic = textOf(body, "topic");
    if (topic === "" || (qos !== 0 && qos !== 1))
      throw new HttpError(400, say(phrase(controlTexts.topic)));
    const text = typeof payload === "string" ? payload : undefined;
    const coded =
      typeof payloadBase64 === "string"
        ? Buffer.from(payloadBase64, "base64")
        : undefined;
    // Of what is none Node takes what it can.
    if (
      (text === undefined) === (coded === undefined) ||
      (coded && coded.toString("base64") !== payloadBase64)
    )
      throw new HttpError(400, say(phrase(controlTexts.payload)));
    const bytes = text ?? coded ?? "";
    return { ...(await this.cloud.publish(topic, bytes, qos)) };
  }
}

const idFrom = (body: Json): DeviceId => ({
  productId: textOf(body, "productId"),
  deviceName: textOf(body, "deviceName"),
});

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, say(phrase(controlTexts.noPath)));
  }
}

/** A whole number of the query; undefined where it is left out. @throws HttpError */
function numberIn(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  if (!/^\d{1,16}$/.test(given) || !Number.isSafeInteger(Number(given)))
    throw new HttpError(
      400,
      say(phrase(controlTexts.number, { name, most: Number.MAX_SAFE_INTEGER })),
    );
  return Number(given);
}

/** Of the messages those that came after number `since`. */
const shown = (report: DeviceReport, since: number): Json => ({
  ...report,
  messages: report.messages
    .filter(({ number }) => number > since)
    .map(({ payload, ...message }) => ({
      ...message,
      ...shownPayload(payload),
    })),
});
