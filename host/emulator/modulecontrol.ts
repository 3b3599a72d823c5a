import { controlTexts } from "../../assembly/protocol/texts/emulator.js";
import { text } from "../javascript/language.js";
import type { Json } from "./base/json.js";
import type { Emulator } from "./emulator.js";
import { checkFaults, type Faults } from "./faults/faults.js";
import type { Api, ApiRequest } from "./http/api.js";
import { HttpError } from "./http/httperror.js";

/** Body of a request. */
const BODY_BYTES = 64 * 1024;
const MOST_MS = 600_000;
const MOST_BYTES = 1 << 24;

/** A whole number of a request; `missing` when it is left out and that is given. @throws HttpError */
function numberOf(
  body: Json,
  name: string,
  most: number,
  missing?: number,
): number {
  const value = body[name] ?? missing;
  if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > most)
    throw new HttpError(400, text(controlTexts.number, { name, most }));
  return Number(value);
}

function lineOf(body: Json): string {
  const { line } = body;
  if (typeof line !== "string" || line === "")
    throw new HttpError(400, text(controlTexts.line));
  return line;
}

/** What befalls a running module, over HTTP and in JSON: a test in any language cuts, delays, loses and restarts. */
export class ModuleControl implements Api {
  readonly path = "/module/";
  private readonly verbs: Readonly<Record<string, (body: Json) => unknown>>;

  constructor(private readonly emulator: Emulator) {
    this.verbs = {
      faults: (body) => {
        checkFaults(body as Faults);
        emulator.setFaults(body as Faults);
      },
      reboot: () => emulator.reboot(),
      cut: (body) =>
        emulator.cutPowerAfter(numberOf(body, "bytes", MOST_BYTES)),
      hang: (body) =>
        emulator.hang(
          body.ms === undefined ? undefined : numberOf(body, "ms", MOST_MS),
        ),
      drop: () => emulator.drop(),
      "wifi/lose": ({ silently }) =>
        emulator.loseWifi({ silently: silently === true }),
      "wifi/recover": () => emulator.recoverWifi(),
      urc: (body) => emulator.emitUrc(lineOf(body)),
      "update/fail": (body) =>
        emulator.failUpdate(numberOf(body, "code", 999, 213)),
    };
  }

  bodyBytes(): number {
    return BODY_BYTES;
  }

  async answer({ method, path, bytes, json }: ApiRequest): Promise<Json> {
    const verb = path.slice(this.path.length);
    if (verb === "" && (method === "GET" || method === "HEAD"))
      return { connected: this.emulator.connected };
    if (verb === "faults" && method === "DELETE") {
      this.emulator.setFaults({});
      return {};
    }
    const act = Object.hasOwn(this.verbs, verb) ? this.verbs[verb] : undefined;
    if (!act)
      throw new HttpError(
        404,
        text(controlTexts.moduleVerbs, {
          names: Object.keys(this.verbs).join(", "),
        }),
      );
    if (method !== "POST") throw new HttpError(405, text(controlTexts.usePost));
    // What needs nothing said may be asked without a body.
    const body = bytes.length === 0 ? {} : json();
    try {
      await act(body);
    } catch (error) {
      if (error instanceof RangeError) throw new HttpError(400, error.message);
      if (error instanceof HttpError) throw error;
      // The module is in a state in which that cannot be.
      throw new HttpError(409, (error as Error).message);
    }
    return {};
  }
}
