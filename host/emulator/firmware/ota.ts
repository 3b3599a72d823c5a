import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import { Code } from "../base/codes.js";
import type { Flash } from "../base/flash.js";
import { parseObject } from "../base/json.js";
import {
  DOWNLOAD_ATTEMPTS,
  DOWNLOAD_PAUSE_MS,
  FIRMWARE_VERSION_BYTES,
  SELF_UPDATE_RESTART_MS,
} from "../base/limits.js";
import type { ConnectParams } from "../network/connection.js";
import type { Identity } from "../network/identity.js";
import type { MqttLink } from "../network/mqttlink.js";
import { Download, type DownloadNetwork, type Update } from "./download.js";
import type { Firmware, FirmwareCache } from "./firmware.js";

/** An update whose file has this name is the module's own (MODULES.md 1). */
const SELF_NAME = "ESP8266_QCLOUD_AT.bin";
/** Progress is reported each time so many per cent have come. */
const REPORT_STEP = 10;
const MD5 = /^[0-9a-f]{32}$/i;
/** `result_code` of a failed update in the report to the cloud (MODULES.md 6.3). */
const CloudCode = {
  timeout: "-1",
  noFile: "-2",
  expired: "-3",
  md5: "-4",
  failed: "-5",
} as const;
/** What the cloud is told of a server's last answer. */
const SERVER_CODES: Readonly<Record<number, string>> = {
  403: CloudCode.expired,
  404: CloudCode.noFile,
};

/** How it connects by itself; the limits of a module's defaults. */
const OWN_CONNECTION: ConnectParams = {
  timeout: 10_000,
  keepalive: 240,
  cleanSession: true,
  reconnect: true,
};

export interface OtaOptions extends DownloadNetwork {
  readonly cache: FirmwareCache;
  readonly flash: Flash;
  readonly link: MqttLink;
  /** By which it reaches the cloud while `link` does not run; without it, it needs that. */
  readonly ownLink: MqttLink | undefined;
  /** Who signs in over `ownLink`. */
  readonly device: () => Identity | undefined;
  readonly space: () => number;
  /** Whether the download that begins fails for good, whatever the server does. */
  readonly fails: () => boolean;
  readonly urc: (line: string) => void;
  readonly reboot: () => void;
  readonly log: (text: string) => void;
}

/** The module's OTA task: enabled by TCOTASET, driven by the cloud, or by the emulator's user in its place. */
export class OtaTask {
  private on = false;
  private local = "";
  private incoming: Firmware | Download | undefined;

  constructor(private readonly options: OtaOptions) {}

  get enabled(): boolean {
    return this.on;
  }

  /** Version that the MCU reported with TCOTASET; "" when it has not. */
  get version(): string {
    return this.local;
  }

  get downloading(): boolean {
    return this.incoming !== undefined;
  }

  /** Listens for updates and reports the MCU's version: 0, or the code of `FAIL`. */
  async enable(version: string): Promise<number> {
    const link = await this.reached();
    const { device } = link;
    if (!device) return Code.execution;
    const place = `${device.productId}/${device.deviceName}`;
    this.local = version;
    const code = await link.listen(`$ota/update/${place}`, (payload) =>
      this.told(payload),
    );
    if (code !== 0) return Code.execution;
    this.on = true;
    return this.report({ type: "report_version", report: { version } });
  }

  /** The link there is: the module's own, where it has one and no other runs. */
  private async reached(): Promise<MqttLink> {
    const { link, ownLink, device } = this.options;
    const identity = device();
    if (!ownLink || link.running || !identity) return link;
    if (!ownLink.connected) {
      ownLink.stop();
      await ownLink.connect(identity, OWN_CONNECTION);
    }
    return ownLink;
  }

  /** Lets go of its own connection; the version with which it is to be enabled over another, if it was. */
  handOver(): string | undefined {
    const { ownLink } = this.options;
    if (!ownLink?.running) return undefined;
    const { on, local } = this;
    ownLink.stop();
    return on ? local : undefined;
  }

  /** The link over which it was enabled. */
  private get link(): MqttLink {
    const { link, ownLink } = this.options;
    return ownLink?.connected ? ownLink : link;
  }

  disable(version: string): void {
    this.cancel();
    this.local = version;
  }

  /** Ends the task and a download, without a word; TCMQTTDISCONN and a restart do it. What has come is kept. */
  cancel(): void {
    this.on = false;
    this.options.ownLink?.stop();
    const { incoming } = this;
    this.incoming = undefined;
    if (!(incoming instanceof Download)) return;
    incoming.abort();
    this.keep(incoming);
  }

  /** The connection is gone for good: the cloud cannot tell of an update any more. A download goes on. */
  linkEnded(): void {
    if (!this.options.ownLink?.running) this.on = false;
  }

  /** The same of its own connection. */
  ownLinkEnded(): void {
    if (!this.options.link.running) this.on = false;
  }

  /** The network is gone: the attempt that runs fails. */
  cut(): void {
    if (this.incoming instanceof Download) this.incoming.abort();
  }

  /** A download starts, or is tried again: `ENTERUPDATE`. @throws Error when TCOTASET has not enabled OTA. */
  begin(firmware: Firmware): void {
    if (!this.on) throw new Error(text(emulatorTexts.otaOff));
    this.incoming = firmware;
    this.options.urc("+TCOTASTATUS:ENTERUPDATE");
  }

  /** The download is complete and in the cache; the task ends. */
  succeed(): void {
    const firmware = this.taken();
    this.options.cache.store(firmware, this.options.space());
    this.end("UPDATESUCCESS");
  }

  /** The download has failed for good with `code`; the task ends. */
  fail(code: number): void {
    this.taken();
    this.end(`UPDATEFAIL,${code}`);
  }

  /** The download was the module's own firmware: it restarts 2 s later. */
  succeedSelf(): void {
    this.taken();
    this.end("UPDATESUCCESS");
    this.options.urc("+TCOTASTATUS:UPDATERESET");
    this.options.timers.after(SELF_UPDATE_RESTART_MS, this.options.reboot);
  }

  private end(status: string): void {
    this.incoming = undefined;
    this.on = false;
    this.options.urc(`+TCOTASTATUS:${status}`);
    this.hangUp();
  }

  /** Its own connection goes, once the last report has left. */
  private hangUp(): void {
    const { ownLink, log } = this.options;
    if (!ownLink?.running || ownLink.device === undefined) return;
    ownLink.disconnect().catch((error: Error) => log(`ota: ${error.message}`));
  }

  private taken(): Firmware {
    const { incoming } = this;
    if (!incoming || incoming instanceof Download)
      throw new Error(text(emulatorTexts.noDownload));
    return incoming;
  }

  private async report(what: object): Promise<number> {
    const { link } = this;
    const { device } = link;
    if (!device) return Code.state;
    const topic = `$ota/report/${device.productId}/${device.deviceName}`;
    return link.publish(topic, Buffer.from(JSON.stringify(what)), 1);
  }

  private reportProgress(
    { version }: Update,
    state: "downloading" | "burning" | "done" | "fail",
    percent: number,
    code = "0",
  ): void {
    const progress = {
      state,
      percent: String(percent),
      result_code: code,
      result_msg: "",
    };
    const report = { progress, version };
    this.report({ type: "report_progress", report }).catch((error: Error) =>
      this.options.log(`ota: ${error.message}`),
    );
  }

  private told(payload: Buffer): void {
    const json = parseObject(payload);
    if (json?.type !== "update_firmware") return;
    const update = updateOf(json);
    if (!update) {
      this.options.log(text(emulatorTexts.noUpdate));
      return;
    }
    if (!this.on || this.downloading) return;
    if (update.size > this.options.space()) {
      this.failed(update, 0, Code.flash, CloudCode.failed);
      return;
    }
    this.run(this.begun(update)).catch((error: Error) =>
      this.options.log(`ota: ${error.message}`),
    );
  }

  /** A download of the same image goes on where an earlier one broke off. */
  private begun(update: Update): Download {
    const kept = this.options.flash.get().download;
    if (kept?.md5 !== update.md5 || kept.version !== update.version)
      return new Download(update, this.options);
    const begun = Buffer.from(kept.image, "base64");
    return new Download(update, this.options, begun);
  }

  private keep({ update: { version, md5 }, bytes }: Download): void {
    const image = bytes.toString("base64");
    this.options.flash.update((content) => {
      content.download = { version, md5, image };
    });
  }

  private async run(download: Download): Promise<void> {
    const { timers, urc, log } = this.options;
    const { update } = download;
    this.incoming = download;
    if (this.options.fails()) {
      urc("+TCOTASTATUS:ENTERUPDATE");
      await timers.sleep(DOWNLOAD_PAUSE_MS);
      if (this.incoming === download)
        this.failed(update, download.percent, Code.http, CloudCode.failed);
      return;
    }
    let reported = 0;
    const progress = () => {
      if (download.percent < reported + REPORT_STEP) return;
      reported = download.percent;
      this.reportProgress(update, "downloading", reported);
    };
    for (let attempt = 1; attempt <= DOWNLOAD_ATTEMPTS; attempt++) {
      urc("+TCOTASTATUS:ENTERUPDATE");
      try {
        if (!download.whole) await download.attempt(progress);
        if (this.incoming === download) this.finish(download);
        return;
      } catch (error) {
        log(
          text(emulatorTexts.otaAttempt, {
            attempt,
            why: (error as Error).message,
          }),
        );
      }
      if (this.incoming !== download) return;
      await timers.sleep(DOWNLOAD_PAUSE_MS);
      // Cancelled in the pause: another download may run by now.
      if (this.incoming !== download) return;
    }
    this.keep(download);
    const cloudCode = SERVER_CODES[download.status ?? 0] ?? CloudCode.timeout;
    this.failed(update, download.percent, Code.http, cloudCode);
  }

  private finish(download: Download): void {
    const { update } = download;
    this.options.flash.update((content) => {
      delete content.download;
    });
    if (!download.intact) {
      this.failed(update, download.percent, Code.firmware, CloudCode.md5);
      return;
    }
    this.reportProgress(update, "burning", 100);
    if (isSelf(update)) {
      this.reportProgress(update, "done", 100);
      this.incoming = { version: update.version, image: download.bytes };
      this.succeedSelf();
      return;
    }
    const firmware = { version: update.version, image: download.bytes };
    if (!this.options.cache.store(firmware, this.options.space())) {
      this.failed(update, download.percent, Code.flash, CloudCode.failed);
      return;
    }
    this.reportProgress(update, "done", 100);
    this.end("UPDATESUCCESS");
  }

  private failed(
    update: Update,
    percent: number,
    code: number,
    cloudCode: string,
  ): void {
    this.reportProgress(update, "fail", percent, cloudCode);
    this.end(`UPDATEFAIL,${code}`);
  }
}

function isSelf({ url }: Update): boolean {
  return new URL(url).pathname.endsWith(`/${SELF_NAME}`);
}

/** Checks what came: the cloud is as little to be trusted as anyone. */
function updateOf(json: Readonly<Record<string, unknown>>): Update | undefined {
  const { version, url, file_size: size, md5sum } = json;
  if (typeof version !== "string" || typeof url !== "string") return undefined;
  const bytes = Buffer.byteLength(version);
  if (bytes < 1 || bytes > FIRMWARE_VERSION_BYTES) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return undefined;
  if (!Number.isSafeInteger(size) || Number(size) < 1) return undefined;
  if (typeof md5sum !== "string" || !MD5.test(md5sum)) return undefined;
  return { version, url, size: Number(size), md5: md5sum.toLowerCase() };
}
