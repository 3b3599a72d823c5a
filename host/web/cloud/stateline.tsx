import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { t } from "../speak.js";
import { devices, link } from "./state.js";

const texts = {
  opening: cloudPageTexts.linkOpening,
  lost: cloudPageTexts.linkLost,
  refused: cloudPageTexts.linkRefused,
} as const;
const classes = {
  opening: "opening",
  open: "open",
  lost: "lost",
  refused: "lost",
} as const;

/** How it stands with the cloud, on each panel. */
export function CloudState() {
  const all = [...devices.value.values()];
  const { value: is } = link;
  return (
    <div class={`state-line ${classes[is]}`}>
      <p role="status">
        <span class="dot" aria-hidden="true" />
        {is === "open"
          ? t(cloudPageTexts.linkOpen, {
              online: all.filter(({ online }) => online).length,
              devices: all.length,
            })
          : t(texts[is])}
      </p>
    </div>
  );
}
