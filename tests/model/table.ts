/** The command set as tests/replay/README.md has it: forms, arguments of `set`, and how commands end. */

import type { Form } from "./record.js";

/** What one argument may be. */
export type Parameter = { readonly optional?: true } & (
  | {
      readonly kind: "number";
      readonly least: number;
      readonly most: number;
      readonly step: number;
    }
  | { readonly kind: "choice"; readonly of: readonly number[] }
  | {
      readonly kind: "text";
      readonly least: number;
      /** Left out: as many as the line holds. */
      readonly most?: number;
      /** A topic to publish to, which is no filter. */
      readonly published?: true;
    }
);

const number = (least: number, most: number, step = 1): Parameter => ({
  ...{ kind: "number", least, most, step },
});
const text = (least: number, most?: number): Parameter => ({
  ...{ kind: "text", least, most },
});
const optional = (parameter: Parameter): Parameter => ({
  ...parameter,
  optional: true,
});
const topic: Parameter = { kind: "text", least: 1, most: 128, published: true };

const product = text(1, 10);
const name = text(1, 48);
const region = optional(text(1, 24));
const flag = number(0, 1);
const mode = number(0, 2);

/** The arguments of each command's `set`; the length of a payload is not among them. */
export const parameters: Readonly<Record<string, readonly Parameter[]>> = {
  TCDEVINFOSET: [mode, product, name, text(1, 44), region],
  TCPRDINFOSET: [mode, product, text(1, 32), name, region],
  TCMQTTCONN: [mode, number(1000, 60_000), number(60, 690), flag, flag],
  TCMQTTPUB: [topic, flag, text(0)],
  TCMQTTPUBL: [topic, flag],
  TCMQTTPUBRAW: [topic, flag],
  TCMQTTSUB: [text(1, 128), flag],
  TCMQTTUNSUB: [text(1, 128)],
  TCOTASET: [flag, text(1, 32)],
  TCREADFWDATA: [number(1, 4096)],
  TCSAP: [text(1, 32), optional(text(8, 32)), optional(number(0, 13))],
  TCMODINFOSET: [
    text(1, 30),
    { kind: "choice", of: [2, 4] },
    number(0, 48),
    number(0x111000, 0x7fff_f000, 0x1000),
    number(1, 716_800),
    number(0, 255),
  ],
  TCMQTTSRV: [text(1, 128)],
  TCGWBIND: [flag, product, name, optional(text(1, 44))],
  TCGWONLINE: [flag, product, name],
  TCSUBDEVINFOSET: [flag, product, name, text(1, 44), region],
  TCSUBDEVPRDSET: [flag, product, text(1, 32), name, region],
  TCSUBDEVREG: [product, name],
};

const withForms = (forms: readonly Form[], names: readonly string[]) =>
  Object.fromEntries(names.map((command) => [command, forms]));

/** The forms that each command has. */
export const forms: Readonly<Record<string, readonly Form[]>> = {
  ...withForms(["test", "read", "set"], Object.keys(parameters)),
  ...withForms(
    ["test", "set"],
    ["TCMQTTPUB", "TCMQTTPUBL", "TCMQTTPUBRAW", "TCREADFWDATA"],
  ),
  ...withForms(["test", "read"], ["TCMQTTSTATE", "TCFWINFO"]),
  ...withForms(
    ["test", "exec"],
    [
      ...["TCRESTORE", "TCDEVREG", "TCMQTTDISCONN"],
      ...["TCSTARTSMART", "TCSTOPSMART", "TCSTOPSAP"],
    ],
  ),
  ...withForms(["exec"], ["TCMODULE", "TCVER"]),
};

/** The names of the set. */
export const commandNames: readonly string[] = Object.keys(forms);

/** Commands whose payload follows a prompt. */
export const prompting: readonly string[] = ["TCMQTTPUBL", "TCMQTTPUBRAW"];

/** Commands whose read gives a list. */
export const listing: readonly string[] = [
  ...["TCMQTTSUB", "TCGWBIND", "TCGWONLINE"],
  ...["TCSUBDEVINFOSET", "TCSUBDEVPRDSET", "TCSUBDEVREG"],
];

/** Commands that provision, whose end may be a URC. */
export const provisioning: readonly string[] = ["TCSTARTSMART", "TCSAP"];

/** `exec` with a later result. */
export const laterExec: readonly string[] = ["TCDEVREG", "TCSTARTSMART"];

/** Whether `+NAME:OK` or `+NAME:FAIL` comes behind the command's `OK`. */
export const hasLaterResult = (command: string, form: Form): boolean =>
  form === "set"
    ? command in parameters && command !== "TCREADFWDATA"
    : form === "exec" && laterExec.includes(command);

/** Whether a command ends when both its `OK` and its one data line have come. */
export const endsWithBoth = (command: string, form: Form): boolean =>
  form === "read"
    ? command === "TCFWINFO" || command === "TCOTASET"
    : form === "set" && command === "TCREADFWDATA";
