import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { save } from "../files/save.js";
import { language, t } from "../speak.js";
import { image, progress, session, updateFault } from "./state.js";

function phaseText(): string {
  const how = progress.value;
  if (image.value)
    return t(pageTexts.imageRead, { version: image.value.version });
  switch (how?.phase) {
    case "downloading":
      return t(pageTexts.downloading);
    case "failed":
      return t(pageTexts.downloadFailed, {
        why: how.explanation?.[language.value] ?? String(how.code ?? ""),
      });
    case "reading":
      return t(pageTexts.imageReading, { read: how.read, size: how.size });
    case "again":
      return how.error.say(language.value);
    default:
      return session.value?.version === undefined
        ? t(pageTexts.noUpdates)
        : t(pageTexts.listensForUpdates);
  }
}

/** How far an update is. */
export function Firmware() {
  const how = progress.value;
  const { value: read } = image;
  const fault = updateFault.value;
  const [value, max] =
    how?.phase === "reading" ? [how.read, how.size] : [read ? 1 : 0, 1];
  return (
    <section class="card" aria-label={t(pageTexts.firmware)}>
      <h2>{t(pageTexts.firmware)}</h2>
      <p role="status">{phaseText()}</p>
      <progress
        aria-label={t(pageTexts.firmware)}
        {...(how?.phase === "downloading" ? {} : { value, max })}
      />
      {read && (
        <button
          type="button"
          onClick={() => save(`firmware-${read.version}.bin`, read.bytes)}
        >
          {t(pageTexts.saveImage, { bytes: read.bytes.size })}
        </button>
      )}
      {fault && (
        <p class="failed" role="alert">
          {fault.say(language.value)}
        </p>
      )}
    </section>
  );
}
