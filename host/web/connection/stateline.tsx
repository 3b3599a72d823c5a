import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { connection } from "./connection.js";

const texts = {
  closed: pageTexts.stateClosed,
  opening: pageTexts.stateOpening,
  greeting: pageTexts.stateGreeting,
  open: pageTexts.stateOpen,
  lost: pageTexts.stateLost,
} as const;

/** How it stands with the port, on each panel. */
export function StateLine() {
  const { is, name, why } = connection.state.value;
  return (
    <div class={`state-line ${is}`}>
      <p role="status">
        <span class="dot" aria-hidden="true" />
        {t(texts[is], { name: visible(name) })}
        {why !== undefined && <span class="why"> {visible(why)}</span>}
      </p>
      {is !== "closed" && (
        <button type="button" onClick={() => connection.close()}>
          {t(pageTexts.disconnect)}
        </button>
      )}
    </div>
  );
}
