import { argv, env } from "node:process";
import { pathToFileURL } from "node:url";
import { Client, openSerial, type Session } from "tcat";
import { type DeviceName, templateTopics } from "tcat/model";
import { Thermostat, ThermostatMode } from "./generated/thermostat.js";

/** Degrees by which it may be colder than wanted before it heats. */
const HYSTERESIS = 0.5;
/** Degrees at which something is on fire. */
const OVERHEATED = 60;

/** A thermostat on a client. */
export class Wall {
  readonly template: Thermostat;
  readonly #session: Session;

  constructor(
    client: Client,
    device: DeviceName & { readonly deviceSecret: string },
  ) {
    this.#session = client.session({
      device,
      subscriptions: templateTopics(device),
    });
    // Together, and not more often than every two seconds.
    const options = { ...device, reportInterval: 2_000 };
    this.template = new Thermostat(client, this.#session, options);
    this.template.onControl((params) => {
      this.#regulate({ ...this.template.values, ...params });
    });
    this.template.onAction("hold", ({ target, minutes }) => {
      this.#regulate({ ...this.template.values, target });
      return { until: Date.now() + minutes * 60_000 };
    });
  }

  /** Begins with 20 degrees in mode Auto; resolves when the platform knows. */
  async start(): Promise<void> {
    await this.#session.start();
    await this.template.report({ target: 20, mode: ThermostatMode.Auto });
  }

  /** The sensor has measured. */
  async measured(temperature: number): Promise<void> {
    this.#regulate({ ...this.template.values, temperature });
    const reported = this.template.report({ temperature });
    if (temperature >= OVERHEATED)
      await this.template.post("overheated", { temperature });
    await reported;
  }

  #regulate({
    temperature = 20,
    target = 20,
    mode = ThermostatMode.Off,
  }: Thermostat["values"]): void {
    const heats = mode === ThermostatMode.Heat || mode === ThermostatMode.Auto;
    const heating = heats && temperature < target - HYSTERESIS;
    if (heating === this.template.values.heating) return;
    // Here the valve is moved. A report waits for the session by itself.
    this.template.report({ heating }).catch(console.error);
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const [, , path = "/dev/ttyUSB0", deviceName = "wall"] = argv;
  const wall = new Wall(await Client.open(openSerial({ path })), {
    productId: "THERMOSTAT",
    deviceName,
    deviceSecret: env.DEVICE_SECRET ?? "",
  });
  await wall.start();
  await wall.measured(18.5);
}
