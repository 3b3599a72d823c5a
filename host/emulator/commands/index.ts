import { basicCommands } from "./basics.js";
import { certificateCommands } from "./certificate.js";
import type { Command } from "./command.js";
import { deviceCommands } from "./device.js";
import { gatewayCommands } from "./gateway.js";
import { mqttCommands } from "./mqtt.js";
import { otaCommands } from "./ota.js";
import { provisioningCommands } from "./provisioning.js";
import { publishCommands } from "./publish.js";
import { wifiCommands } from "./wifi.js";

/** All commands of the module, by the name that follows `AT`. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    ...basicCommands,
    ...certificateCommands,
    ...wifiCommands,
    ...deviceCommands,
    ...mqttCommands,
    ...publishCommands,
    ...otaCommands,
    ...provisioningCommands,
    ...gatewayCommands,
  ].map((command) => [command.name, command]),
);
