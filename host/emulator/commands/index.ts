import { basicCommands } from "./basics.js";
import { cellularCommands, isCellular } from "./cellular.js";
import { certificateCommands } from "./certificate.js";
import type { Command } from "./command.js";
import { deviceCommands } from "./device.js";
import { espAtCommands } from "./espat.js";
import { gatewayCommands } from "./gateway.js";
import { mqttCommands } from "./mqtt.js";
import { otaCommands } from "./ota.js";
import { provisioningCommands } from "./provisioning.js";
import { publishCommands } from "./publish.js";
import { wifiCommands } from "./wifi.js";

/** Mobile modules lack it. */
const overWifi = (command: Command): Command => ({
  ...command,
  only: (profile) => !isCellular(profile),
});

/** All commands of the module, by the name that follows `AT`. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    ...basicCommands,
    ...cellularCommands,
    ...certificateCommands,
    ...espAtCommands.map(overWifi),
    ...wifiCommands.map(overWifi),
    ...deviceCommands,
    ...mqttCommands,
    ...publishCommands,
    ...otaCommands,
    ...provisioningCommands.map(overWifi),
    ...gatewayCommands,
  ].map((command) => [command.name, command]),
);
