import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { SessionStatus } from "../../javascript/sessionevent.js";
import { t } from "../speak.js";
import { status } from "./state.js";

type Doing = SessionStatus["doing"];

const way: readonly Doing[] = [
  "port",
  "greet",
  "device",
  "wifi",
  "register",
  "connect",
  "subscribe",
  "ota",
  "up",
];
const besides: readonly Doing[] = ["down", "pause", "ended"];

const texts = {
  idle: pageTexts.doingIdle,
  port: pageTexts.doingPort,
  greet: pageTexts.doingGreet,
  device: pageTexts.doingDevice,
  wifi: pageTexts.doingWifi,
  register: pageTexts.doingRegister,
  connect: pageTexts.doingConnect,
  subscribe: pageTexts.doingSubscribe,
  ota: pageTexts.doingOta,
  up: pageTexts.doingUp,
  down: pageTexts.doingDown,
  pause: pageTexts.doingPause,
  ended: pageTexts.doingEnded,
} as const;

function States({ names }: { names: readonly Doing[] }) {
  const doing = status.value?.doing ?? "idle";
  return names.map((name) => (
    <li
      key={name}
      class={`state ${name}`}
      {...(name === doing && { "aria-current": "step" as const })}
    >
      <b>{name}</b>
      <span>{t(texts[name])}</span>
    </li>
  ));
}

/** The states of a session, the current one lit; from each of the second row it begins anew. */
export function SessionDiagram() {
  return (
    <div class="diagram">
      <ol class="way" aria-label={t(pageTexts.states)}>
        <States names={way} />
      </ol>
      <ol class="besides" aria-label={t(pageTexts.statesBesides)}>
        <States names={besides} />
      </ol>
    </div>
  );
}
