import { readFileSync } from "node:fs";
import type { Field, Members } from "../../host/javascript/model/descriptor.js";
import { plain } from "../../host/javascript/model/json.js";
import { Model } from "../../host/javascript/model/model.js";
import type { Output } from "../../host/javascript/model/output.js";
import { Shadow } from "../../host/javascript/model/shadow.js";
import type { Values } from "../../host/javascript/model/values.js";
import { descriptorOf } from "../../host/model/descriptor.js";
import { deviceLimits } from "../../host/model/limits.js";
import { readTemplate } from "../../host/model/read.js";
import {
  folder,
  type Header,
  type Input,
  isInput,
  type Line,
  messageBytes,
  type Transcript,
} from "./transcript.js";

/** The emulator's light is one of the templates. */
const LIGHT = "light.json";

export function readTemplateFile(name: string) {
  const path =
    name === LIGHT
      ? `${folder}../../host/emulator/cloud/registry/${LIGHT}`
      : `${folder}templates/${name}`;
  const json: unknown = JSON.parse(readFileSync(path, "utf8"));
  return readTemplate(json, name, deviceLimits);
}

/** What is played: a model or a shadow. */
interface Played {
  readonly deadline: number | undefined;
  poll(now: number): void;
  take(): Output | undefined;
  published(ok: boolean, now: number): void;
  input(line: Input, now: number): void;
  /** The application takes what it is called for. */
  accept(output: Output, now: number): void;
}

const success = { code: 0, status: "" };

/** The numbers 0 and 1 of a transcript are a program's booleans. */
function programValue(field: Field | undefined, value: unknown): unknown {
  if (field?.type === "bool" && (value === 0 || value === 1))
    return value === 1;
  if (field?.type === "array" && Array.isArray(value))
    return value.map((item) => programValue(field.items, item));
  const isObject =
    typeof value === "object" && value !== null && !Array.isArray(value);
  return field?.type === "struct" && isObject
    ? programValues(field.members, value as Values)
    : value;
}

const programValues = (members: Members, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      programValue(members.find(([own]) => own === id)?.[1], value),
    ]),
  );

function playModel(header: Header): Played {
  const { clock, template = "" } = header;
  const descriptor = descriptorOf(readTemplateFile(template));
  const timeOf = clock === undefined ? undefined : (now: number) => clock + now;
  const model = new Model(descriptor, { ...header, timeOf });
  let action = "";
  return {
    get deadline() {
      return model.deadline;
    },
    poll: (now) => model.poll(now),
    take: () => {
      const output = model.take();
      if (output?.type === "action") action = output.action;
      return output;
    },
    published: (ok, now) => model.published(ok, now),
    accept: (output, now) => {
      if (output.type === "control") model.answerControl(success, now);
      if (output.type === "action") model.answerAction(success, {}, now);
    },
    input: (line, now) => {
      const { code = 0, status = "" } = line;
      if (line.up) model.up(now);
      if (line.down) model.down(now);
      if (line.set)
        model.set(programValues(descriptor.properties, line.set), now);
      if (line.message)
        model.message(line.message[0], messageBytes(line.message), now);
      if (line.damaged) model.message(line.damaged[0], undefined, now);
      if (line.answer === "control") model.answerControl({ code, status }, now);
      if (line.answer === "action") {
        const known = descriptor.actions.find(({ id }) => id === action);
        const given = programValues(known?.output ?? [], line.response ?? {});
        model.answerAction({ code, status }, given, now);
      }
      if (line.post)
        model.post(
          line.post.map(({ event, params }) => {
            const known = descriptor.events.find(({ id }) => id === event);
            return {
              event,
              params: programValues(known?.params ?? [], params),
            };
          }),
          now,
        );
      if (line.info) model.info(line.info, now);
      if (line.getStatus) model.getStatus(now);
    },
  };
}

function playShadow(header: Header): Played {
  const shadow = new Shadow(header);
  return {
    get deadline() {
      return shadow.deadline;
    },
    poll: (now) => shadow.poll(now),
    take: () => shadow.take(),
    published: (ok, now) => shadow.published(ok, now),
    accept: () => {},
    input: (line, now) => {
      if (line.up) shadow.up(now);
      if (line.down) shadow.down(now);
      if (line.message)
        shadow.message("shadow", messageBytes(line.message), now);
      if (line.damaged) shadow.message("shadow", undefined, now);
      if (line.get) shadow.get(now);
      if (line.update || line.clear) {
        const { update: reported, clear, overwrite } = line;
        shadow.update(
          {
            ...(reported && { reported }),
            ...(clear && { clear }),
            ...(overwrite && { overwrite }),
          },
          now,
        );
      }
      if (line.resolve !== undefined)
        shadow.resolve(line.resolve ?? undefined, now);
    },
  };
}

/** An output as a transcript has it. */
function lineOf(output: Output): Line {
  switch (output.type) {
    case "publish":
      return { publish: [output.topic, output.text] };
    case "control":
      return { control: plain(output.json) };
    case "action":
      return { action: output.action, params: plain(output.json) };
    case "refused":
    case "done":
      return {
        [output.type]: output.what,
        code: output.code,
        status: output.status,
      };
    case "failed":
      return { failed: output.what, why: output.why };
    case "malformed":
    case "stray":
    case "dropped":
      return { [output.type]: output.topic };
    case "shadow": {
      const { version, state } = output;
      return { shadow: { version, state: plain(state) } };
    }
    case "delta":
    case "conflict":
      return { [output.type]: plain(output.state), version: output.version };
  }
}

/** Plays the inputs of a transcript; all its lines, with the outputs as they came. */
export function play({ header, lines }: Transcript): Line[] {
  const played = header.shadow ? playShadow(header) : playModel(header);
  const told: Line[] = [];
  let now = 0;
  let last = 0;
  const tell = (line: Line) => {
    const { at: _, ...rest } = line;
    told.push(now === last ? rest : { at: now, ...rest });
    last = now;
  };
  const drain = () => {
    for (let output = played.take(); output; output = played.take()) {
      tell(lineOf(output));
      if (output.type === "publish" && header.publish !== "asked")
        played.published(true, now);
      if (!header.later) played.accept(output, now);
    }
  };
  const advance = (to: number) => {
    for (;;) {
      const { deadline } = played;
      if (deadline === undefined || deadline > to) break;
      now = Math.max(now, deadline);
      played.poll(now);
      drain();
    }
    now = to;
  };
  for (const line of lines) {
    if (line.at !== undefined) advance(line.at);
    if (!isInput(line)) continue;
    tell(line);
    if (line.published === undefined) played.input(line, now);
    else played.published(line.published, now);
    drain();
  }
  return told;
}
