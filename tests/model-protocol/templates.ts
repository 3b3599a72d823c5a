import { readdirSync } from "node:fs";
import { folder } from "./transcript.js";

/** Files of the templates that transcripts name: the emulator's light, and those of this folder. */
export const templateNames: readonly string[] = [
  "light.json",
  ...readdirSync(`${folder}templates`).filter((name) => name.endsWith(".json")),
];
