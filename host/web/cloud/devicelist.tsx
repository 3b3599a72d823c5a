import { signal } from "@preact/signals";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { choose, chosen, devices } from "./state.js";

const sought = signal("");
const onlineOnly = signal(false);

/** Devices that are drawn; of more those that are sought. */
const MOST_DRAWN = 500;

function found() {
  const text = sought.value.toLowerCase();
  return [...devices.value].filter(
    ([key, { online }]) =>
      key.toLowerCase().includes(text) && (online || !onlineOnly.value),
  );
}

/** The devices of the cloud, to choose one. */
export function DeviceList() {
  const all = found();
  return (
    <nav class="devices" aria-label={t(cloudPageTexts.devices)}>
      <input
        type="search"
        aria-label={t(cloudPageTexts.findDevice)}
        placeholder={t(cloudPageTexts.findDevice)}
        value={sought.value}
        onInput={({ currentTarget }) => {
          sought.value = currentTarget.value;
        }}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={onlineOnly.value}
          onChange={({ currentTarget }) => {
            onlineOnly.value = currentTarget.checked;
          }}
        />
        {t(cloudPageTexts.onlineOnly)}
      </label>
      {all.length === 0 && <p>{t(cloudPageTexts.noDevices)}</p>}
      <ul>
        {all
          .slice(0, MOST_DRAWN)
          .map(([key, { productId, deviceName, online }]) => (
            <li key={key}>
              <button
                type="button"
                class={online ? "open" : ""}
                aria-current={key === chosen.value}
                onClick={() => choose(key)}
              >
                <span class="dot" aria-hidden="true" />
                <span class="who">
                  {visible(deviceName)}
                  <small>{visible(productId)}</small>
                </span>
                <span class="unseen">
                  {t(cloudPageTexts[online ? "online" : "offline"])}
                </span>
              </button>
            </li>
          ))}
      </ul>
      {all.length > MOST_DRAWN && <p>… {all.length}</p>}
    </nav>
  );
}
