import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { useAttempt } from "../attempt.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { devicePath, explain, post } from "./api.js";
import { devices, isLive } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf } from "./types.js";

/** The sub-devices of a gateway: which are bound, and binding as the console does it. */
export function Subdevices({ of }: OfDevice) {
  const [attempt, outcome] = useAttempt(explain);
  const bound = of.bound.map(keyOf);
  const free = [...devices.value]
    .filter(([key, { kind }]) => kind === "subdevice" && !bound.includes(key))
    .map(([key]) => key);
  const [picked, setPicked] = useState("");
  const one = free.includes(picked) ? picked : free[0];
  const change = (verb: "bind" | "unbind", key: string) =>
    attempt(async () => {
      const [productId = "", deviceName = ""] = key.split("/");
      await post(devicePath(keyOf(of), verb), { productId, deviceName });
      const said = verb === "bind" ? "bound" : "unbound";
      return t(cloudPageTexts[said], { device: key });
    });
  return (
    <section class="card" aria-label={t(cloudPageTexts.subdevices)}>
      <h2>{t(cloudPageTexts.subdevices)}</h2>
      {bound.length === 0 && <p>{t(cloudPageTexts.noSubdevices)}</p>}
      <ul class="bound">
        {bound.map((key) => {
          const online = devices.value.get(key)?.online ?? false;
          return (
            <li key={key} class={online ? "open" : ""}>
              <span class="dot" aria-hidden="true" />
              <span class="mono">{visible(key)}</span>
              <span>{t(cloudPageTexts[online ? "online" : "offline"])}</span>
              <button
                type="button"
                aria-label={t(cloudPageTexts.unbind, { device: key })}
                disabled={!isLive.value}
                onClick={() => change("unbind", key)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {one !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change("bind", one);
          }}
        >
          <label for="bind">{t(cloudPageTexts.bindWhich)}</label>
          <div class="beside">
            <select
              id="bind"
              value={one}
              onChange={(event) => setPicked(event.currentTarget.value)}
            >
              {free.map((key) => (
                <option key={key}>{visible(key)}</option>
              ))}
            </select>
            <button type="submit" disabled={!isLive.value}>
              {t(cloudPageTexts.bind)}
            </button>
          </div>
        </form>
      )}
      {outcome}
    </section>
  );
}
