import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import type { Timers } from "../base/clock.js";
import type { WifiCredentials } from "../base/flash.js";
import { PROVISIONING_MS, TOKEN_WAIT_MS } from "../base/limits.js";
import type { PhoneMessage, PhonePort } from "./phoneport.js";

/** The command that started it, which names its URCs. */
export type ProvisioningMode = "TCSTARTSMART" | "TCSAP";

/** Why it failed: the document's "模组配网及设备绑定错误类型" and a sub-code (MODULES.md 5.5). */
export interface ProvisioningError {
  readonly type: number;
  readonly code: number;
}

/** How provisioning ends: the phone gave an access point, or an error. */
export type ProvisioningOutcome = WifiCredentials | ProvisioningError;

/** "WIFI boarding stop", by the user or by time. */
const STOPPED = { type: 3, code: 102 } as const;
export const TIMED_OUT = { type: 3, code: 103 } as const;
/** "WIFI connect error"; the sub-code is ours: the number of `+CWJAP:`. */
const CONNECT_ERROR = 10;
/** MODULES.md 5.5: without device information nobody can sign in; the sub-code tells why there is none. */
export const NO_DEVICE = 27;
/** "token receive": none came after the access point had been joined. */
const NO_TOKEN = { type: 25, code: 202 } as const;

export interface ProvisioningOptions {
  readonly timers: Timers;
  readonly urc: (line: string) => void;
  /** Joins; 0, or the number of `+CWJAP:`. */
  readonly join: (wifi: WifiCredentials) => Promise<number>;
  /** Joined: what comes before the success is told, or what went wrong with it. */
  readonly joined: () => Promise<ProvisioningError | undefined>;
  /** Tells the cloud the phone's token, so that device and user belong together. */
  readonly bind: (token: string) => Promise<ProvisioningError | undefined>;
  /** Where the phone is heard; undefined when the module listens for none. */
  readonly phone: PhonePort | undefined;
}

/** SmartConfig or softAP provisioning, finished by the phone or by the emulator's user in its place. */
export class Provisioning {
  private running: ProvisioningMode | undefined;
  private stopTimer: () => void = () => {};
  private token: string | undefined;
  private tokenCame: () => void = () => {};
  private working = false;
  // What finds another number when it wakes has been overtaken.
  private turn = 0;

  constructor(private readonly options: ProvisioningOptions) {}

  /** Starts to listen, in the place of what ran before. @throws Error when the phone's port cannot be opened. */
  start(mode: ProvisioningMode): Promise<void> | undefined {
    this.reset();
    this.running = mode;
    this.token = undefined;
    this.stopTimer = this.options.timers.after(PROVISIONING_MS, () =>
      this.fail(mode, TIMED_OUT),
    );
    return this.options.phone
      ?.open((message) => this.heard(message))
      .catch((error: Error) => {
        this.options.phone?.log(error.message);
        this.reset();
        throw error;
      });
  }

  /** Ends whichever runs, as the user wants it. */
  stop(): void {
    if (this.running) this.fail(this.running, STOPPED);
  }

  /** Forgets it without a word, as a restart does. */
  reset(): void {
    this.turn++;
    this.stopTimer();
    this.running = undefined;
    this.working = false;
    this.options.phone?.close();
  }

  /** Ends it in the phone's place, without a token. @throws Error when none is running. */
  async finish(outcome: ProvisioningOutcome): Promise<void> {
    const mode = this.running;
    if (!mode) {
      throw new Error(say(phrase(emulatorTexts.noProvisioning)));
    }
    if ("type" in outcome) this.fail(mode, outcome);
    else await this.run(mode, outcome, false);
  }

  private heard(message: PhoneMessage): void {
    if (message.token !== undefined) {
      this.token = message.token;
      this.tokenCame();
    }
    const { wifi } = message;
    const mode = this.running;
    // The phone repeats itself until it is answered.
    if (!mode || !wifi || this.working) return;
    this.working = true;
    this.run(mode, wifi, true).catch((error: Error) => {
      this.options.phone?.log(error.message);
    });
  }

  private async run(
    mode: ProvisioningMode,
    wifi: WifiCredentials,
    withToken: boolean,
  ): Promise<void> {
    this.stopTimer();
    const { join, joined, urc } = this.options;
    const { turn } = this;
    const result = await join(wifi);
    if (turn !== this.turn) return;
    if (result !== 0) {
      this.fail(mode, { type: CONNECT_ERROR, code: result });
      return;
    }
    const error = (await joined()) ?? (await this.bound(turn, withToken));
    if (turn !== this.turn) return;
    if (error) {
      this.fail(mode, error);
      return;
    }
    this.reset();
    urc(`+${mode}:WIFI_CONNECT_SUCCESS`);
  }

  private async bound(
    turn: number,
    withToken: boolean,
  ): Promise<ProvisioningError | undefined> {
    if (!withToken || turn !== this.turn) return undefined;
    const token = await this.awaitToken();
    // Ended meanwhile: nobody is told.
    if (turn !== this.turn) return undefined;
    return token === undefined ? NO_TOKEN : this.options.bind(token);
  }

  private awaitToken(): Promise<string | undefined> {
    if (this.token !== undefined) return Promise.resolve(this.token);
    const came = new Promise<string | undefined>((resolve) => {
      this.tokenCame = () => resolve(this.token);
    });
    return this.options.timers.within<string | undefined>(
      TOKEN_WAIT_MS,
      came,
      undefined,
    );
  }

  private fail(mode: ProvisioningMode, error: ProvisioningError): void {
    this.options.phone?.tell(error);
    this.reset();
    this.options.urc(
      `+${mode}:WIFI_CONNECT_FAILED,${error.type},${error.code}`,
    );
  }
}
