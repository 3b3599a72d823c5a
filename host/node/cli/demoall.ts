import { once } from "node:events";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import {
  type Cloud,
  type Emulator,
  type EmulatorOptions,
  provisionByPhone,
  startCloud,
} from "../../emulator/index.js";
import { bcc } from "../../javascript/bcc.js";
import { AtError } from "../../javascript/error.js";
import { phrase } from "../../javascript/language.js";
import type { Client } from "../client.js";
import { showLife } from "./demolife.js";
import {
  beRefused,
  connect,
  disconnect,
  exchange,
  fromOutside,
  loseLink,
  type Stage,
  showVersion,
} from "./demosteps.js";
import { readImage, update } from "./demoupdate.js";
import type { Timeline } from "./timeline.js";

/** A device that the cloud's sample does not know yet, of its product that registers. */
const device = { productId: "REGISTER01", deviceName: "demo1" };
/** As it stands in the sample; no secret of anything real. */
const productSecret = "og2iJgnlbR8qCAXzV7nf2cJq";
const wifi = { ssid: "home", password: "correct horse" };
const TOKEN = "token-of-the-user";
const NOT_SET = 207;

type Run = (
  options: EmulatorOptions,
  story: (client: Client, emulator: Emulator) => Promise<void>,
) => Promise<void>;

/** Power comes on, and the module knows nothing of itself. */
async function powerUp(stage: Stage, emulator: Emulator): Promise<void> {
  const { line, client } = stage;
  const ready = once(client, "ready");
  emulator.reboot();
  await ready;
  await client.command({ line: "ATE0" });
  await showVersion(stage);
  const stored = await client.deviceInfo().catch((error: unknown) => error);
  line.check(
    phrase(demoTexts.noDevice),
    phrase(demoTexts.noDeviceCode),
    stored instanceof AtError && stored.code === NOT_SET,
  );
}

/** A phone brings the access point; the module then registers itself, as the document has it. */
async function provision(
  { line, client, base }: Stage,
  emulator: Emulator,
  cloud: Cloud,
): Promise<void> {
  await client.setProductInfo({ tlsMode: 1, ...device, productSecret });
  const product = await client.productInfo();
  line.check(
    phrase(demoTexts.productSet),
    phrase(demoTexts.bccChecked, { place: base }),
    product.secretBcc === bcc(productSecret),
  );
  await client.startSmartConfig();
  line.note(phrase(demoTexts.waits));
  const ended = once(client, "provisioning");
  const found = await provisionByPhone({
    port: emulator.provisioningPort ?? 0,
    mode: "TCSTARTSMART",
    ...wifi,
    token: TOKEN,
  });
  line.check(
    phrase(demoTexts.found),
    phrase(demoTexts.overUdp, {
      productId: found.productId,
      deviceName: found.deviceName,
    }),
    found.deviceName === device.deviceName,
  );
  const [{ status }] = await ended;
  line.check(
    phrase(demoTexts.provisioned),
    status,
    status === "WIFI_CONNECT_SUCCESS",
  );
  const known = cloud.registry.device(device);
  const stored = await client.deviceInfo();
  line.check(
    phrase(demoTexts.registered),
    phrase(demoTexts.secretCame),
    known !== undefined && stored.secretBcc === bcc(known.secret),
  );
  const bound = cloud
    .reports(device)
    .messages.some(({ payload }) => payload.includes(TOKEN));
  line.check(phrase(demoTexts.bound), phrase(demoTexts.token), bound);
}

/** `tcat demo --all`: what the document's application notes go through, with a cloud behind the module. */
export async function demoAll(line: Timeline, run: Run): Promise<void> {
  const cloud = await startCloud();
  const place = { broker: cloud.mqttsUrl, registration: cloud.httpUrl };
  const options: EmulatorOptions = {
    ...place,
    joined: false,
    accessPoints: [wifi],
    provisioningPort: 0,
  };
  try {
    await run(options, async (client, emulator) => {
      const base = `${device.productId}/${device.deviceName}`;
      const stage = { line, client, base };
      line.chapter(phrase(demoTexts.powerUp));
      await powerUp(stage, emulator);
      line.chapter(phrase(demoTexts.provisioning));
      await provision(stage, emulator, cloud);
      line.chapter(phrase(demoTexts.messages));
      await connect(stage);
      await exchange(stage);
      await fromOutside(stage, phrase(demoTexts.theCloud), (topic, payload) =>
        cloud.publish(topic, payload, 1),
      );
      line.chapter(phrase(demoTexts.update));
      await update(stage, cloud, device);
      await readImage(stage, cloud, device);
      line.chapter(phrase(demoTexts.lostLink));
      await loseLink(
        stage,
        () => cloud.close(),
        () => cloud.start(),
      );
      await beRefused(
        stage,
        client.setProductInfo({ tlsMode: 1, ...device, productSecret }),
      );
      await disconnect(stage);
    });
    line.chapter(phrase(demoTexts.life));
    await showLife(line, cloud, place, {
      product: { ...device, deviceName: "demo2", productSecret },
      wifi,
    });
  } finally {
    await cloud.close();
  }
}
