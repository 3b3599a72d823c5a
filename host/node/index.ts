export * from "../javascript/index.js";
export { Client } from "./client.js";
export {
  type OpenPort,
  openSerial,
  openTcp,
  type SerialMatch,
  type SerialOptions,
  type SerialSettings,
} from "./openport.js";
