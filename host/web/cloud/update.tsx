import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { Text } from "../../../assembly/protocol/types.js";
import { FIRMWARE_VERSION_BYTES } from "../../emulator/base/limits.js";
import { useAttempt } from "../attempt.js";
import { t } from "../speak.js";
import { beginning, visible } from "../timeline/bytes.js";
import { devicePath, explain, post } from "./api.js";
import { wordOf } from "./json.js";
import { isLive } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf, type Progress } from "./types.js";
import { timeText } from "./values/time.js";

/** Steps that are shown, the latest. */
const MOST_STEPS = 50;
/** Characters of a version or a state of the device's own. */
const NAME = 40;

const states = new Map<string, Text>([
  ["downloading", cloudPageTexts.stateDownloading],
  ["burning", cloudPageTexts.stateBurning],
  ["done", cloudPageTexts.stateDone],
  ["fail", cloudPageTexts.stateFail],
]);

function stepText({ version, state, percent, resultCode }: Progress): string {
  const known = states.get(state);
  const step = t(cloudPageTexts.progressOf, {
    version: beginning(visible(version), NAME),
    state: known ? t(known) : beginning(visible(state), NAME),
    percent: wordOf(percent),
  });
  return resultCode === 0
    ? step
    : `${step}, ${t(cloudPageTexts.result, { code: wordOf(resultCode) })}`;
}

function StartForm({ of }: OfDevice) {
  const [version, setVersion] = useState("");
  const [image, setImage] = useState<File | undefined>(undefined);
  const [attempt, outcome] = useAttempt(explain);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!image) return;
        attempt(async () => {
          await post(devicePath(keyOf(of), "update"), image, { version });
          return t(cloudPageTexts.announced, { bytes: image.size });
        });
      }}
    >
      <div class="field">
        <label for="update-image">{t(cloudPageTexts.image)}</label>
        <input
          id="update-image"
          type="file"
          required
          onChange={(event) => setImage(event.currentTarget.files?.[0])}
        />
      </div>
      <div class="field">
        <label for="update-version">{t(cloudPageTexts.newVersion)}</label>
        <input
          id="update-version"
          required
          maxLength={FIRMWARE_VERSION_BYTES}
          autocomplete="off"
          value={version}
          onInput={(event) => setVersion(event.currentTarget.value)}
        />
      </div>
      <button type="submit" disabled={!isLive.value || !image}>
        {t(cloudPageTexts.startUpdate)}
      </button>
      {outcome}
    </form>
  );
}

/** A firmware update: begun here, and how far the device says it is. */
export function UpdatePanel({ of }: OfDevice) {
  const { progress, version } = of;
  const last = progress.at(-1);
  const isBad = last && (last.state === "fail" || last.resultCode !== 0);
  return (
    <div class="life">
      <section class="card" aria-label={t(cloudPageTexts.startUpdate)}>
        <h2>{t(pageTexts.firmware)}</h2>
        <p>
          {t(cloudPageTexts.version)}:{" "}
          <b>
            {version === undefined
              ? t(cloudPageTexts.notReported)
              : visible(version)}
          </b>
        </p>
        <StartForm of={of} />
      </section>
      <section class="card" aria-label={t(cloudPageTexts.steps)}>
        <h2>{t(cloudPageTexts.steps)}</h2>
        <p role="status" class={isBad ? "failed" : ""}>
          {last ? stepText(last) : t(cloudPageTexts.noProgress)}
        </p>
        <progress
          aria-label={t(pageTexts.firmware)}
          max={100}
          value={last?.percent ?? 0}
        />
        <ol class="steps">
          {progress
            .slice(-MOST_STEPS)
            .toReversed()
            .map((step, i) => (
              <li key={progress.length - i}>
                <span class="when">{timeText(step.at)}</span> {stepText(step)}
              </li>
            ))}
        </ol>
      </section>
    </div>
  );
}
