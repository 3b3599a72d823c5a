import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import { phrase } from "../../../javascript/language.js";
import type { Item } from "./item.js";

export const utf8 = (text: string): Uint8Array => Buffer.from(text);

export function hexOf(item: Item): Uint8Array {
  const text = item.text().replace(/\s/g, "");
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) item.fail(phrase(scriptTexts.hex));
  return Buffer.from(text, "hex");
}

export function expressionOf(item: Item): RegExp {
  const text = item.text();
  try {
    return new RegExp(text);
  } catch (error) {
    return item.fail(
      phrase(scriptTexts.noExpression, { why: (error as Error).message }),
    );
  }
}

export type Payloads = Partial<Record<"text" | "json" | "hex", Item>>;

/** Bytes that are sent: `text`, `json` or `hex`. */
export function bytesOf(item: Item, { text, json, hex }: Payloads): Uint8Array {
  const given = [text, json, hex].filter((one) => one !== undefined);
  if (given.length !== 1) item.fail(phrase(scriptTexts.onePayload));
  if (text) return utf8(text.text());
  if (hex) return hexOf(hex);
  return utf8(JSON.stringify(json?.json()));
}

export function payloadOf(item: Item): Uint8Array {
  return item.isMap
    ? bytesOf(item, item.members(["text", "json", "hex"]))
    : utf8(item.text());
}
