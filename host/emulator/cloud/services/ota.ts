import type { Clock } from "../../base/clock.js";
import { isObject, type Json, textOf } from "../../base/json.js";
import type { Device } from "../registry/registry.js";
import { answer, command, type Reply } from "./reply.js";

/** One progress message of a device; the numbers are texts on the wire. */
export interface Progress {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: string;
  /** "downloading", "burning", "done" or "fail". */
  readonly state: string;
  /** 0 to 100. */
  readonly percent: number;
  /** 0, or what failed: -1 timeout, -2 no file, -3 signature expired, -4 MD5, -5 update. */
  readonly resultCode: number;
}

/** What `update_firmware` announces. */
export interface Announcement {
  readonly version: string;
  readonly url: () => string;
  readonly md5: () => string;
  /** Bytes. */
  readonly size: number;
}

interface State {
  version?: string;
  update?: Announcement;
  progress: Progress[];
}

/** Progress messages kept for each device. */
const KEPT = 1000;

/** `$ota`: versions, updates and their progress (MODULES.md 6.3). */
export class OtaService {
  private readonly states = new Map<Device, State>();

  constructor(private readonly clock: Clock) {}

  /** Version that the device has reported last. */
  version(device: Device): string | undefined {
    return this.of(device).version;
  }

  progress(device: Device): readonly Progress[] {
    return this.of(device).progress;
  }

  /** Remembers an update until it is done or has failed; the message that tells the device. */
  start(device: Device, update: Announcement): Reply {
    this.of(device).update = update;
    return announce(device, update);
  }

  handle(device: Device, message: Json): Reply[] {
    const { report } = message;
    if (!isObject(report)) return [];
    if (message.type === "report_version") return this.reported(device, report);
    if (message.type === "report_progress") this.progressed(device, report);
    return [];
  }

  private reported(device: Device, report: Json): Reply[] {
    const version = textOf(report, "version");
    if (version === "") return [];
    const state = this.of(device);
    state.version = version;
    const confirmed = answer("$ota/report", device, {
      result_code: 0,
      result_msg: "success",
      type: "report_version_rsp",
      version,
    });
    const { update } = state;
    // A device that comes back with the new version has it.
    if (update?.version === version) delete state.update;
    return state.update
      ? [confirmed, announce(device, state.update)]
      : [confirmed];
  }

  private progressed(device: Device, report: Json): void {
    const { progress } = report;
    if (!isObject(progress)) return;
    const state = this.of(device);
    const entry = {
      at: this.clock.now(),
      version: textOf(report, "version"),
      state: textOf(progress, "state"),
      percent: Number(progress.percent ?? 0),
      resultCode: Number(progress.result_code ?? 0),
    };
    state.progress.push(entry);
    state.progress.splice(0, state.progress.length - KEPT);
    if (entry.state === "done" || entry.state === "fail") delete state.update;
  }

  private of(device: Device): State {
    const state = this.states.get(device) ?? { progress: [] };
    this.states.set(device, state);
    return state;
  }
}

function announce(device: Device, update: Announcement): Reply {
  return command("$ota/report", device, {
    file_size: update.size,
    md5sum: update.md5(),
    type: "update_firmware",
    url: update.url(),
    version: update.version,
  });
}
