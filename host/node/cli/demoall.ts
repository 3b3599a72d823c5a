import { once } from "node:events";
import {
  type Cloud,
  type Emulator,
  type EmulatorOptions,
  provisionByPhone,
  startCloud,
} from "../../emulator/index.js";
import { bcc } from "../bcc.js";
import type { Client } from "../client.js";
import { AtError } from "../error.js";
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
    "no device yet",
    "AT+TCDEVINFOSET? is refused, code 207",
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
    "product info set",
    `${base}, secret checked by its BCC`,
    product.secretBcc === bcc(productSecret),
  );
  await client.startSmartConfig();
  line.note("module waits for a phone");
  const ended = once(client, "provisioning");
  const found = await provisionByPhone({
    port: emulator.provisioningPort ?? 0,
    mode: "TCSTARTSMART",
    ...wifi,
    token: TOKEN,
  });
  line.check(
    "a phone found it",
    `${found.productId}/${found.deviceName}, over UDP`,
    found.deviceName === device.deviceName,
  );
  const [{ status }] = await ended;
  line.check("provisioned", status, status === "WIFI_CONNECT_SUCCESS");
  const known = cloud.registry.device(device);
  const stored = await client.deviceInfo();
  line.check(
    "registered by itself",
    "its secret came encrypted; the BCC is the cloud's",
    known !== undefined && stored.secretBcc === bcc(known.secret),
  );
  const bound = cloud
    .reports(device)
    .messages.some(({ payload }) => payload.includes(TOKEN));
  line.check("bound to the user", "the phone's token is in the cloud", bound);
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
      line.chapter("Power-up");
      await powerUp(stage, emulator);
      line.chapter("Provisioning and registration");
      await provision(stage, emulator, cloud);
      line.chapter("Messages");
      await connect(stage);
      await exchange(stage);
      await fromOutside(stage, "the cloud", (topic, payload) =>
        cloud.publish(topic, payload, 1),
      );
      line.chapter("Firmware update");
      await update(stage, cloud, device);
      await readImage(stage, cloud, device);
      line.chapter("A lost link, and the end");
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
    line.chapter("A life: unplugged, without power, without a broker");
    await showLife(line, cloud, place, {
      product: { ...device, deviceName: "demo2", productSecret },
      wifi,
    });
  } finally {
    await cloud.close();
  }
}
