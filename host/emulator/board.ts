import type { Timers } from "./base/clock.js";
import { FACTORY_WIFI, Flash, factoryContent } from "./base/flash.js";
import { Settings } from "./base/settings.js";
import type { Board } from "./commands/command.js";
import { registerDevice } from "./commands/device.js";
import type { FaultDice } from "./faults/dice.js";
import { FirmwareCache } from "./firmware/firmware.js";
import { OtaTask } from "./firmware/ota.js";
import { Cellular } from "./network/cellular.js";
import { Gateway } from "./network/gateway.js";
import { type Identity, pairNamed } from "./network/identity.js";
import { MqttLink, type MqttLinkOptions } from "./network/mqttlink.js";
import { register } from "./network/registration.js";
import { Requests } from "./network/request.js";
import { Wifi } from "./network/wifi.js";
import { brokerFor, type EmulatorOptions } from "./options.js";
import { type Profile, profileNamed } from "./profiles/profile.js";
import { PhonePort } from "./provisioning/phoneport.js";
import { NO_DEVICE, Provisioning } from "./provisioning/provisioning.js";
import { bindToken } from "./provisioning/tokenbinding.js";
import type { LineInput } from "./uart/line.js";

/** What the parts stand in: the UART's two directions, time, and the restart. */
export interface Surroundings {
  readonly timers: Timers;
  readonly input: LineInput;
  readonly dice: () => FaultDice;
  readonly log: (text: string) => void;
  /** Prints a line that has no CRLF yet. */
  readonly line: (text: string | Buffer) => void;
  /** Prints text as it is. */
  readonly write: (text: string) => void;
  readonly reboot: () => void;
  /** Runs `run` as soon as no command runs. */
  readonly whenIdle: (run: () => void) => void;
  /** Once the answer to the running command is out. */
  readonly restart: () => void;
  readonly sleep: (ms: number) => void;
}

/** Puts the module's parts together. @throws RangeError or Error for options that cannot be */
export function buildBoard(
  options: EmulatorOptions,
  parts: Surroundings,
): Board {
  const { timers, log, input, line: urc } = parts;
  const profile = profileFor(options);
  const factory = factoryContent(
    (options.joined ?? true) ? FACTORY_WIFI : undefined,
  );
  const flash = new Flash(options.state, factory, log);
  const reaching: MqttLinkOptions = {
    url: () => brokerFor(options.broker, flash.get().server),
    dial: options.dial,
    tls: options.tls,
    timers,
    online: () => network.online,
    urc,
    message: (line) =>
      profile.messagesWait ? parts.whenIdle(() => urc(line)) : urc(line),
    messageHead: profile.messageHead,
    repeatsReconnecting: profile.repeatsReconnecting,
    log,
    renewed: (topics) => {
      if (!profile.tellsResubscription) return;
      for (let told = 0; told < topics; told++) urc("+TCMQTTSUB:OK");
    },
    ended: () => {
      gateway.gone();
      ota.linkEnded();
    },
  };
  const link = new MqttLink(reaching);
  const settings = new Settings();
  settings.reset(timers.now());
  const requests = new Requests(link);
  const gateway = new Gateway(requests);
  const { provisioningPort } = options;
  const phone =
    provisioningPort === undefined
      ? undefined
      : new PhonePort({
          port: provisioningPort,
          identity: () => identityOf(flash),
          log,
        });
  const lost = (silently: boolean) => {
    if (silently) link.stop();
    else link.cut();
    ota.cut();
  };
  const wifi = new Wifi({
    flash,
    keep: (change) => board.keep(change),
    profile,
    timers,
    accessPoints: options.accessPoints,
    urc,
    lost,
  });
  const cellular = new Cellular({
    profile,
    timers,
    registers: options.joined ?? true,
    lost,
  });
  const network = profile.network === "wifi" ? wifi : cellular;
  const moduleInfo = () => flash.get().moduleInfo ?? profile.moduleInfo;
  const firmware = new FirmwareCache(flash);
  const ota = new OtaTask({
    cache: firmware,
    flash,
    link,
    // A link of its own says nothing, and TCMQTTSTATE does not know it.
    ownLink: profile.otaConnects
      ? new MqttLink({
          ...reaching,
          urc: () => {},
          ended: () => ota.ownLinkEnded(),
        })
      : undefined,
    device: () => deviceOf(flash),
    space: () => moduleInfo().space,
    timers,
    dial: options.dial,
    authorities: options.authorities,
    fails: () => parts.dice().falls("failDownload"),
    urc,
    reboot: () => parts.reboot(),
    log,
  });
  const provisioning = new Provisioning({
    timers,
    phone,
    bind: (token) => bindToken(token, flash, link, requests),
    urc,
    join: (credentials) => wifi.join(credentials),
    // A module with product information alone registers itself now (document, "使用建议" 2).
    joined: async () => {
      const { device, product } = flash.get();
      const code = !device && product ? await registerDevice(board) : 0;
      return code === 0 ? undefined : { type: NO_DEVICE, code };
    },
  });
  const board: Board = {
    profile,
    flash,
    wifi,
    cellular,
    network,
    link,
    firmware,
    ota,
    provisioning,
    phone,
    gateway,
    register: (product) =>
      register(product, {
        url: options.registration,
        dial: options.dial,
        authorities: options.authorities,
        timers,
        log,
      }),
    timers,
    get echo() {
      return input.echo;
    },
    set echo(on) {
      input.echo = on;
    },
    syslog: profile.syslog,
    settings,
    keep: (change) => {
      if (settings.stores) flash.update(change);
      else flash.change(change);
    },
    sleep: parts.sleep,
    moduleInfo,
    pair: () => deviceOf(flash)?.pair,
    line: parts.line,
    write: parts.write,
    restart: parts.restart,
  };
  return board;
}

/** Who signs in, with its certificate where it has one. */
export function deviceOf(flash: Flash): Identity | undefined {
  const { device, certificates = {} } = flash.get();
  if (!device) return undefined;
  const name = device.certificate;
  if (name === undefined) return device;
  return { ...device, pair: pairNamed(name, certificates) };
}

/** Who the module is: the device, or what it will be registered as. */
function identityOf(flash: Flash) {
  const { device, product } = flash.get();
  return device ?? product ?? { productId: "", deviceName: "", region: "" };
}

/** The profile, with what the options put in its place. */
export function profileFor(options: EmulatorOptions): Profile {
  const profile = profileNamed(options.profile ?? "esp32");
  const { hexFirmwareData = profile.firmwareData === "hex" } = options;
  const space = options.firmwareSpace ?? profile.moduleInfo.space;
  return {
    ...profile,
    firmwareData: hexFirmwareData ? "hex" : "raw",
    moduleInfo: { ...profile.moduleInfo, space },
  };
}
