import {
  type sessionFields,
  sessionLimits,
  sessionMqtt,
  sessionSizes,
  sessionSteps,
} from "./session.js";
import {
  sessionLines,
  sessionStates,
  sessionTargets,
} from "./sessionstates.js";

const states = Object.entries(sessionStates);

/** A state's name as Mermaid takes it. */
const idOf = (name: string): string => name.replaceAll(/[^a-z]+/g, "_");

const labelOf = (name: string): string => name.slice(name.indexOf(":") + 1);

const endOf = (step: string, target: string): string => {
  if (target === "next") return `${step}_done`;
  return target in sessionTargets ? `${step}_failed` : idOf(target);
};

/** The edges of a state: outcomes that lead to the same place are one. */
function edgesOf([name, state]: (typeof states)[number]): string[] {
  const { step, yes, no, error } = state;
  const outcomes = new Map<string, string[]>();
  const add = (target: string, outcome: string) =>
    outcomes.set(target, [...(outcomes.get(target) ?? []), outcome]);
  const waits = !("line" in state);
  add(yes, waits ? "it comes" : "yes");
  if (no !== yes) add(no, waits ? "it does not" : "no");
  if (!waits && error !== "fail") add(error, "error");
  if ("also" in state)
    for (const [outcome, target] of Object.entries(state.also))
      add(target, outcome);
  return [...outcomes].map(
    ([target, when]) =>
      `  ${idOf(name)} --> ${endOf(step, target)}: ${when.join(", ")}`,
  );
}

function diagramOf(step: string): string[] {
  const own = states.filter(([, state]) => state.step === step);
  const edges = own.flatMap(edgesOf);
  const uses = (end: string) => edges.some((edge) => edge.includes(end));
  return [
    `### ${step}`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...own.map(([name, state]) => {
      const line = "line" in state ? sessionLines[state.line] : undefined;
      const what = line ? `${labelOf(name)} · ${line.command}` : labelOf(name);
      return `  state "${what}" as ${idOf(name)}`;
    }),
    `  state "next step" as ${step}_done`,
    ...(uses(`${step}_failed`)
      ? [`  state "failed: state" as ${step}_failed`]
      : []),
    `  [*] --> ${idOf(own[0]?.[0] ?? "")}`,
    ...edges,
    "```",
    "",
  ];
}

/** What a configuration's fields may be: the arguments of the lines that they go into. */
const fields: Readonly<Record<keyof typeof sessionFields, string>> = {
  device:
    "product id, device name, device secret and region as `AT+TCDEVINFOSET` takes them",
  product:
    "product id, product secret, device name and region as `AT+TCPRDINFOSET` takes them; this or `device`, never both",
  wifi: `ssid of 1–${sessionSizes.ssid} bytes; password of up to ${sessionSizes.password} bytes, which may be left out`,
  mqtt: `command timeout, keep-alive, clean session and reconnect as \`AT+TCMQTTCONN\` takes them; ${sessionMqtt.join(", ")} where left out`,
  topics: `${sessionSizes.topics} at most, each with its QoS as \`AT+TCMQTTSUB\` takes them`,
  version: "as `AT+TCOTASET` takes it",
  check: `milliseconds between looks at a module that says nothing: ${sessionLimits.leastCheck}–${sessionLimits.mostCheck}, or none; ${sessionLimits.check} where left out`,
};

const fieldsTable = (): string[] => [
  `What it is to bring about. All strings together have ${sessionSizes.strings} bytes at most. A refusal names the field.`,
  "",
  "| field | what it may be |",
  "|---|---|",
  ...Object.entries(fields).map(([name, text]) => `| \`${name}\` | ${text} |`),
  "",
];

/** The session as the reference page shows it: its fields, and a diagram of each step made from its table. */
export const sessionPage = (): string =>
  [
    "## The session",
    "",
    ...fieldsTable(),
    `What the core does from power-up to keeping a module up, a step after the other. A step fails with the answer that no arrow stands for; \`busy\`, a timeout and a CME error 200 (a download runs) are none of the "errors" here. After a failure everything begins again, behind a pause that grows to ${sessionLimits.longestPause / 1000} s. \`ready\` leads to the beginning at once; a module that says it more than ${sessionLimits.readies} times before it has been up for ${sessionLimits.settled / 1000} s without a break lies, and is behind these pauses, too.`,
    "",
    ...Object.keys(sessionSteps).flatMap(diagramOf),
  ].join("\n");
