import { Cloud } from "./cloud.js";
import { Control } from "./control.js";
import type { CloudOptions } from "./options.js";

/** Starts a cloud with its control API; `await cloud.close()` when done with it. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const cloud = new Cloud(options);
  cloud.offer(new Control(cloud));
  await cloud.start();
  return cloud;
}
