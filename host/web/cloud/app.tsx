import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { Shell } from "../shell.js";
import { t } from "../speak.js";
import { ActionsPanel } from "./actions.js";
import { DevicePanel } from "./device.js";
import { DeviceList } from "./devicelist.js";
import { EventsPanel } from "./events.js";
import { FaultsPanel } from "./faults.js";
import { MessagesPanel } from "./messagespanel.js";
import { PropertiesPanel } from "./properties.js";
import { ShadowPanel } from "./shadow.js";
import { report } from "./state.js";
import { CloudState } from "./stateline.js";
import type { OfDevice } from "./types.js";
import { UpdatePanel } from "./update.js";

/** A panel of the chosen device, which begins anew with another one. */
const ofDevice = (Panel: ComponentType<OfDevice>) =>
  function Chosen() {
    const { value: of } = report;
    if (!of) return <p>{t(cloudPageTexts.chooseDevice)}</p>;
    return <Panel key={`${of.productId}/${of.deviceName}`} of={of} />;
  };

const panels = {
  device: { title: cloudPageTexts.device, Panel: ofDevice(DevicePanel) },
  messages: { title: pageTexts.messages, Panel: ofDevice(MessagesPanel) },
  properties: {
    title: cloudPageTexts.properties,
    Panel: ofDevice(PropertiesPanel),
  },
  events: { title: cloudPageTexts.events, Panel: ofDevice(EventsPanel) },
  actions: { title: cloudPageTexts.actions, Panel: ofDevice(ActionsPanel) },
  shadow: { title: cloudPageTexts.shadow, Panel: ofDevice(ShadowPanel) },
  update: { title: pageTexts.firmware, Panel: ofDevice(UpdatePanel) },
  faults: { title: cloudPageTexts.faults, Panel: FaultsPanel },
};

const shown = signal<keyof typeof panels>("device");

/** The page of the cloud. */
export function CloudApp() {
  return (
    <div class="page">
      <Shell
        panels={panels}
        shown={shown}
        state={<CloudState />}
        beside={<DeviceList />}
      />
    </div>
  );
}
