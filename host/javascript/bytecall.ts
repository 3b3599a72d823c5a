import { forms } from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { byteStringOf, bytesOf } from "./bytes.js";
import type {
  ByteCall,
  Call,
  CommandCall,
  FormName,
  LineCall,
} from "./call.js";
import { AtError } from "./error.js";
import { shownName } from "./hide.js";
import { type Phrase, phrase } from "./language.js";

const isText = (value: unknown): value is string | Uint8Array =>
  typeof value === "string" || value instanceof Uint8Array;

const isFormName = (form: unknown): form is FormName =>
  typeof form === "string" && typeof forms[form as FormName] === "number";

/** Texts in whatever was given, and in what it holds. */
function* textsIn(value: unknown, depth = 2): Generator<string> {
  if (isText(value)) yield byteStringOf(value);
  else if (depth > 0 && typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part, depth - 1);
}

/** What was meant by what is no call: every text in it may be a secret. */
export function meantBy(call: unknown): ByteCall {
  if (
    typeof call !== "object" ||
    call === null ||
    !("command" in call || "line" in call)
  )
    return { command: "", form: "exec", args: [...textsIn(call)] };
  const { line, command, form, args, payload } = call as Partial<
    Record<"line" | "command" | "form" | "args" | "payload", unknown>
  >;
  if (line !== undefined) return { line: [...textsIn(line)].join() };
  const isForm = isFormName(form);
  const known = commands.find(({ name }) => name === command);
  const given: unknown[] = Array.isArray(args) ? args : [args];
  return {
    command: typeof command === "string" ? command : "",
    form: isForm ? form : "exec",
    args: [
      ...given.flatMap((arg): unknown[] =>
        typeof arg === "number" ? [arg] : [...textsIn(arg)],
      ),
      ...(typeof command === "string" ? [] : textsIn(command)),
      ...(isForm ? [] : textsIn(form)),
      ...(known?.payload ? [] : textsIn(payload)),
    ],
  };
}

const badType = (command: string, text: Phrase): AtError =>
  new AtError(command, "bad-type", { text });

const NO_ARGUMENTS: readonly unknown[] = [];

const toByteArgument = (arg: unknown): unknown =>
  isText(arg) ? byteStringOf(arg) : arg;

/**
 * A call as the core takes it.
 * @throws {AtError} when it is none; the core itself checks names, forms and arguments
 */
export function toByteCall(call: Call): ByteCall {
  if (typeof call !== "object" || call === null)
    throw badType("", phrase(clientTexts.callNoObject));
  return "line" in call ? toByteLine(call) : toByteCommand(call);
}

function toByteLine({ line }: LineCall): ByteCall {
  if (!isText(line)) throw badType("", phrase(clientTexts.lineNoText));
  return { line: byteStringOf(line) };
}

function toByteCommand(call: CommandCall): ByteCall {
  const { command, form, args = [], payload } = call;
  if (typeof command !== "string") throw new AtError("", "unknown-command");
  if (!isFormName(form)) throw new AtError(shownName(command), "bad-form");
  if (!Array.isArray(args))
    throw badType(shownName(command), phrase(clientTexts.argsNoArray));
  const bytes = args.length > 0 ? args.map(toByteArgument) : NO_ARGUMENTS;
  return payload === undefined
    ? { command, form, args: bytes }
    : { command, form, args: bytes, payload: payloadLength(call, args.length) };
}

/** Length of the payload that a call gives behind so many arguments. */
function payloadLength(
  { command, form, payload }: CommandCall,
  args: number,
): number {
  const known = commands.find((row) => row.name === command);
  if (!known?.payload || form !== "set")
    throw new AtError(shownName(command), "too-many", {
      text: phrase(clientTexts.noPayloadTaken),
    });
  if (!isText(payload))
    throw new AtError(shownName(command), "bad-type", { arg: args + 1 });
  return bytesOf(payload).length;
}
