import { argv, env } from "node:process";
import { pathToFileURL } from "node:url";
import { Client, openSerial } from "tcat";
import { type DeviceName, Refused, templateTopics } from "tcat/model";
import { Light } from "./generated/light.js";

/** Puts a light on a client: what it is told it does, and says so. */
export async function startLight(
  client: Client,
  device: DeviceName & { readonly deviceSecret: string },
): Promise<Light> {
  const session = client.session({
    device,
    subscriptions: templateTopics(device),
  });
  const light = new Light(client, session, device);
  light.onControl(({ power_switch, color, brightness, name }) => {
    if (brightness !== undefined && light.values.power_switch === false)
      throw new Refused(1, "switch it on first");
    // Here the lamp is set; what is not thrown at is reported.
    console.log({ power_switch, color, brightness, name });
  });
  light.onAction("blink", ({ period }) => {
    console.log(`blinking for ${period} s`);
    return {};
  });
  await session.start();
  await light.report({ power_switch: true, color: 0, brightness: 50 });
  return light;
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const [, , path = "/dev/ttyUSB0", deviceName = "light1"] = argv;
  const light = await startLight(await Client.open(openSerial({ path })), {
    productId: "LIGHT00001",
    deviceName,
    deviceSecret: env.DEVICE_SECRET ?? "",
  });
  await light.post("status_report", { status: false, message: "started" });
}
