import { batch, computed, signal } from "@preact/signals";
import { cloudLimits } from "../../model/limits.js";
import { readTemplate } from "../../model/read.js";
import type { Template } from "../../model/template.js";
import { addressOf, devicePath, get, Refusal } from "./api.js";
import { forgetMessages, keepMessages } from "./messages.js";
import { type Json, keyOf, type ListedDevice, type Report } from "./types.js";

/** How it stands with the cloud. */
export const link = signal<"opening" | "open" | "lost" | "refused">("opening");
/** All devices, by `PID/DEV`. */
export const devices = signal<ReadonlyMap<string, ListedDevice>>(new Map());
/** The device that is looked at. */
export const chosen = signal<string | undefined>(undefined);
/** What it has reported, and how it stands. */
export const report = signal<Report | undefined>(undefined);
/** Its product's data template; undefined where there is none. */
export const template = signal<Template | undefined>(undefined);
/** Faults that are still to happen, by name. */
export const faultsLeft = signal<Readonly<Record<string, { times: number }>>>(
  {},
);

export const isLive = computed(() => link.value === "open");

/** Asks again for as long as something has changed meanwhile: one request at a time, however much there is to tell. */
class Reader {
  private runs = false;
  private again = false;

  constructor(private readonly read: () => Promise<void>) {}

  async run(): Promise<void> {
    this.again = true;
    if (this.runs) return;
    this.runs = true;
    try {
      while (this.again) {
        this.again = false;
        await this.read();
      }
    } catch (error) {
      // A cloud that is gone is told by the live stream, which comes back with it.
      if (!(error instanceof Refusal)) throw error;
    } finally {
      this.runs = false;
    }
  }
}

/** The choice of a device, and the number of the last message that was taken of it. */
let choice = { key: "", last: 0 };

const reportReader = new Reader(async () => {
  const mine = choice;
  if (mine.key === "") return;
  const read = await get<Report>(devicePath(mine.key), { since: mine.last });
  // Another one may have been chosen meanwhile.
  if (mine !== choice) return;
  batch(() => {
    report.value = read;
    keepMessages(read.messages);
  });
  mine.last = read.messages.at(-1)?.number ?? mine.last;
});

const faultsReader = new Reader(async () => {
  faultsLeft.value = await get("faults");
});

/** Faults have been set, or met. */
export const readFaults = (): Promise<void> => faultsReader.run();

async function readTemplateOf(key: string): Promise<void> {
  let json: Json;
  try {
    json = await get<Json>(devicePath(key, "template"));
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  if (key === chosen.value)
    template.value = readTemplate(json, "template", cloudLimits);
}

/** Looks at a device. */
export async function choose(key: string): Promise<void> {
  batch(() => {
    chosen.value = key;
    report.value = undefined;
    template.value = undefined;
    forgetMessages();
  });
  choice = { key, last: 0 };
  await readOf(key);
}

const readOf = (key: string): Promise<unknown> =>
  Promise.all([readTemplateOf(key), reportReader.run()]);

/** Looks at the chosen device again, what is being typed for it left as it is; at first at one that is online. */
function look(all: readonly ListedDevice[]): Promise<unknown> | undefined {
  if (chosen.value !== undefined) return readOf(chosen.value);
  const first = all.find(({ online }) => online) ?? all[0];
  return first && choose(keyOf(first));
}

/** All of it anew: the cloud is there, perhaps having been away. */
const allReader = new Reader(async () => {
  const all = await get<{ devices: ListedDevice[] }>("devices");
  devices.value = new Map(all.devices.map((one) => [keyOf(one), one]));
  await Promise.all([readFaults(), look(all.devices)]);
  link.value = "open";
});

/** A device has changed. */
function changed(device: ListedDevice): void {
  const key = keyOf(device);
  devices.value = new Map(devices.value).set(key, device);
  if (key === chosen.value) reportReader.run();
  // Most faults are met by what a device does.
  if (Object.keys(faultsLeft.value).length > 0) readFaults();
}

/** Listens to the cloud for as long as the page is there. */
export function listen(): void {
  const live = new EventSource(addressOf("live"));
  live.onopen = () => {
    allReader.run();
  };
  live.onmessage = ({ data }) => changed(JSON.parse(data));
  live.onerror = () => {
    // The browser tries again by itself, but where it was refused.
    const isOver = live.readyState === EventSource.CLOSED;
    link.value = isOver ? "refused" : "lost";
  };
}
