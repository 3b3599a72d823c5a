import type { ComponentChildren } from "preact";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { useAttempt } from "../attempt.js";
import { Json } from "../messages/json.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { devicePath, explain, post } from "./api.js";
import { isEmpty } from "./json.js";
import { JsonForm } from "./jsonform.js";
import { devices, isLive } from "./state.js";
import { Subdevices } from "./subdevices.js";
import type { OfDevice } from "./types.js";
import { keyOf } from "./types.js";
import { timeText } from "./values/time.js";

const kinds = {
  device: cloudPageTexts.kindDevice,
  gateway: cloudPageTexts.kindGateway,
  subdevice: cloudPageTexts.kindSubdevice,
} as const;

function Row({
  name,
  children,
}: {
  name: string;
  children: ComponentChildren;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ of }: OfDevice) {
  const listed = devices.value.get(keyOf(of));
  const { version, online } = of;
  return (
    <dl class="facts">
      <Row name={t(pageTexts.productId)}>{visible(of.productId)}</Row>
      <Row name={t(pageTexts.deviceName)}>{visible(of.deviceName)}</Row>
      {listed && (
        <Row name={t(cloudPageTexts.kind)}>{t(kinds[listed.kind])}</Row>
      )}
      <Row name={t(cloudPageTexts.state)}>
        <span class={online ? "open" : ""}>
          <span class="dot" aria-hidden="true" />
          {t(cloudPageTexts[online ? "online" : "offline"])}
        </span>
      </Row>
      <Row name={t(cloudPageTexts.seen)}>
        {listed?.seen === undefined
          ? t(cloudPageTexts.never)
          : timeText(listed.seen)}
      </Row>
      <Row name={t(cloudPageTexts.version)}>
        {version === undefined
          ? t(cloudPageTexts.notReported)
          : visible(version)}
      </Row>
    </dl>
  );
}

/** How a device stands, and what is done to it as a whole. */
export function DevicePanel({ of }: OfDevice) {
  const [attempt, outcome] = useAttempt(explain);
  const key = keyOf(of);
  const listed = devices.value.get(key);
  return (
    <div class="life">
      <section class="card" aria-label={t(cloudPageTexts.device)}>
        <h2>{visible(of.deviceName)}</h2>
        <Facts of={of} />
        <button
          type="button"
          disabled={!isLive.value || !of.online}
          onClick={() =>
            attempt(async () => {
              const { dropped } = await post<{ dropped: boolean }>(
                devicePath(key, "drop"),
                {},
              );
              return t(cloudPageTexts[dropped ? "dropped" : "noConnection"]);
            })
          }
        >
          {t(cloudPageTexts.drop)}
        </button>
        {outcome}
      </section>
      <div class="stack">
        {listed?.kind === "gateway" && <Subdevices of={of} />}
        {!isEmpty(of.info) && (
          <section class="card" aria-label={t(cloudPageTexts.information)}>
            <h2>{t(cloudPageTexts.information)}</h2>
            <Json value={of.info} />
          </section>
        )}
        <section class="card" aria-label={t(cloudPageTexts.configuration)}>
          <h2>{t(cloudPageTexts.configuration)}</h2>
          <JsonForm
            id="configuration"
            label={t(cloudPageTexts.configurationJson)}
            button={t(cloudPageTexts.configure)}
            send={async (value) => {
              await post(devicePath(key, "config"), value);
              return t(cloudPageTexts.configured);
            }}
          />
        </section>
      </div>
    </div>
  );
}
