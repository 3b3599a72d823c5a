import { clientTexts } from "../../assembly/protocol/texts/client.js";
import type { Call, CallOptions, Value } from "./call.js";
import type { Clock } from "./clock.js";
import { compiledOf } from "./compiled.js";
import { Core } from "./core.js";
import { Dialogue } from "./dialogue.js";
import { checkOptions } from "./dialogueoptions.js";
import type { AtError } from "./error.js";
import type { CoreEvent, SessionEvent } from "./event.js";
import { checkBoolean, functionOf } from "./given.js";
import type { Host } from "./host.js";
import { closedError, Job } from "./job.js";
import { text } from "./language.js";
import type { LinkOptions, LinkOwner } from "./linkoptions.js";
import { type SynchroniseOptions, synchronise } from "./open.js";
import { type OpenPort, type Port, portOf } from "./port.js";
import { PortKeeper } from "./portkeeper.js";
import { Runs } from "./runs.js";
import { Secrets } from "./secret.js";
import type { CarriedSession, SessionCarrier } from "./sessioncarrier.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";
import { SessionSeat } from "./sessionseat.js";
import type { Trace } from "./trace.js";
import { tracesOf } from "./traces.js";
import { surfacing } from "./uncaught.js";
import { Waiters } from "./waiters.js";
import { Wire } from "./wire.js";

const ENDED = { event: "session", state: "ended" } as const;
const nobody = { transmit() {}, payload() {}, event() {} };

/**
 * The way to a module: a wire over a port, or over one that is opened again after each loss, and the session that
 * its core keeps. A core lives as long as its stream: the session begins anew on the next.
 */
export class Link implements SessionCarrier {
  readonly #clock: Clock;
  readonly #options: LinkOptions;
  /** What each wire has a core of. */
  readonly module: WebAssembly.Module;
  readonly #traces: readonly Trace[];
  /** What is not shown, whatever port it went over; `undefined` where all is. */
  readonly #secrets: Secrets | undefined;
  readonly #owner: LinkOwner;
  readonly #host: Host;
  readonly #keeper: PortKeeper | undefined;
  /** Those who wait for the port. */
  readonly #waiters: Waiters;
  #wire: Wire | undefined;
  /** Whether the port takes commands. */
  #plugged = false;
  /** Ends what finds out how the module stands at a port that has just been opened. */
  #finding: AbortController | undefined;
  readonly #seat = new SessionSeat();
  #ended: { readonly cause: Error | undefined } | undefined;
  #closing: Promise<void> | undefined;

  /**
   * @throws {AtError} for what is no port
   * @throws {RangeError} for an option outside its range
   * @throws {CoreError} for a module that is no core, or of another version
   */
  constructor(
    source: Port | OpenPort,
    clock: Clock,
    options: LinkOptions,
    owner: LinkOwner,
    host: Host,
  ) {
    this.#clock = clock;
    this.#options = options;
    this.#owner = owner;
    this.#host = host;
    const { trace, escape: escaped, resend, showSecrets } = options;
    checkOptions(options);
    checkBoolean(resend, "resend");
    checkBoolean(showSecrets, "showSecrets");
    if (trace !== undefined) functionOf(trace, "trace");
    this.module = compiledOf(options.module);
    const runs = new Runs();
    this.#secrets = showSecrets ? undefined : new Secrets(escaped, runs);
    this.#traces = tracesOf(options, runs, host.trace());
    this.#waiters = new Waiters(clock, "port");
    if (typeof source !== "function") {
      portOf(source);
      for (const one of this.#traces) one.options(clock.now(), options);
      this.#connect(source);
      this.#plugged = true;
      return;
    }
    this.#spareCore();
    this.#keeper = new PortKeeper(source, clock, {
      opening: () => this.#seat.tell((session) => session.opening()),
      opened: (port) => this.#open(port),
      failed: (error, again) => this.#notOpened(error, again),
    });
    this.#keeper.begin();
  }

  /** A core of no wire, which checks options. */
  #spareCore(): Dialogue {
    return new Dialogue(nobody, this.#options, new Core(this.module));
  }

  /** Why nothing comes any more, once that is so. */
  ended(): { readonly cause: Error | undefined } | undefined {
    return this.#ended;
  }

  run(call: Call, options: CallOptions): Promise<Value[][]> {
    if (this.#wire && (this.#plugged || this.#ended))
      return this.#wire.run(call, options);
    try {
      const job = new Job(call, options, false, this.#secrets);
      job.close(this.#ended?.cause, this.#reopens);
      return job.promise;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Whether the port is opened again. */
  get #reopens(): boolean {
    return this.#keeper !== undefined && this.#closing === undefined;
  }

  /** Brings the module of a port to a known state. */
  synchronise(options: SynchroniseOptions): Promise<void> {
    const wire = this.#wire;
    if (!wire) return this.#waiters.add(options).promise;
    return this.#synchronise(wire, options);
  }

  #synchronise(wire: Wire, options: SynchroniseOptions): Promise<void> {
    const command = (call: Call, callOptions?: CallOptions) => {
      const fault = wire.port.fault?.();
      if (fault) wire.close(fault);
      return wire.run(call, callOptions);
    };
    return synchronise({ command }, this.#clock, options);
  }

  #connect(port: Port): void {
    const wire = new Wire(
      port,
      this.#clock,
      this.#options,
      this.#secrets,
      this.#traces,
      (event) => this.#take(event),
      (cause, released) => this.#lost(cause, released),
      () => this.#reopens,
      this.#host,
    );
    // Where it closed at once and is opened again it is forgotten already.
    if (!wire.closed || this.#ended) this.#wire = wire;
  }

  /** A port has been opened: the session begins anew at it, or it is found out how the module stands. */
  #open(port: Port): void {
    for (const trace of this.#traces)
      trace.begin(this.#clock.now(), this.#options);
    this.#connect(port);
    const wire = this.#wire;
    if (!wire) return;
    const { taken } = this.#seat;
    if (taken) {
      this.#engage(taken.session, taken.config, () => {});
      this.#plug();
      return;
    }
    const finding = new AbortController();
    this.#finding = finding;
    this.#synchronise(wire, { ...this.#options, signal: finding.signal }).then(
      () => this.#plug(),
      (error) => {
        if (!finding.signal.aborted) wire.close(error);
      },
    );
  }

  #plug(): void {
    this.#finding = undefined;
    if (this.#plugged || !this.#wire) return;
    this.#plugged = true;
    this.#waiters.resolve();
    surfacing(() => this.#owner.plugged());
  }

  #notOpened(error: AtError, again: number): void {
    this.#waiters.reject(error);
    this.#seat.tell((session) => session.notOpened(error, again));
  }

  /** The port is gone. */
  #lost(cause: Error | undefined, released: Promise<void>): void {
    if (!this.#keeper || !this.#reopens) {
      this.#end(cause);
      return;
    }
    const plugged = this.#plugged;
    this.#wire = undefined;
    this.#plugged = false;
    this.#finding = undefined;
    this.#seat.inherit();
    this.#waiters.reject(closedError("port", cause));
    this.#seat.tell((session) => session.unplugged(cause));
    if (plugged) surfacing(() => this.#owner.unplugged(cause));
    this.#keeper.again(released);
  }

  #end(cause: Error | undefined): void {
    this.#ended = { cause };
    this.#finding?.abort();
    this.#waiters.reject(closedError("port", cause));
    this.#seat.close(cause);
    surfacing(() => this.#owner.closed(cause));
  }

  /** Begins a session in place of another. */
  begin(
    session: CarriedSession,
    config: ByteSession,
    refused: (refusal: SessionRefusal) => void,
  ): void {
    if (this.#plugged) {
      this.#engage(session, config, refused);
      return;
    }
    const refusal = this.#spareCore().checkSession(config);
    if (refusal) {
      this.#secrets?.session(config, false);
      refused(refusal);
      return;
    }
    if (this.#wire) {
      // Its own greeting finds out how the module stands.
      this.#finding?.abort();
      this.#engage(session, config, refused);
      this.#plug();
      return;
    }
    this.#seat.install(session, config);
    this.#seat.tell((one) => one.opening());
  }

  #engage(
    session: CarriedSession,
    config: ByteSession,
    refused: (refusal: SessionRefusal) => void,
  ): void {
    this.#seat.ask(session, config);
    this.#wire?.engage(
      config,
      () => this.#seat.install(session, config),
      (refusal) => {
        this.#seat.refuse(session);
        refused(refusal);
      },
    );
  }

  /** Ends a session where it is the one that runs. */
  end(session: CarriedSession): void {
    if (this.#wire) this.#wire.disengage(() => this.#seat.has(session));
    else if (this.#seat.has(session)) this.#seat.take(ENDED);
  }

  #take(event: CoreEvent): void {
    if (event.event === "session") this.#takeSession(event);
    else this.#owner.event(event);
  }

  #takeSession(event: SessionEvent): void {
    const silent =
      event.state === "failed" &&
      event.step === "greet" &&
      event.reason === "timeout" &&
      event.again !== undefined;
    if (!silent || !this.#keeper) {
      this.#seat.take(event);
      return;
    }
    // A port at which nobody answers may be the wrong one by now, or at another speed: it is opened anew.
    this.#seat.take({ ...event, again: this.#keeper.pause });
    this.#wire?.close(new Error(text(clientTexts.portSilent)));
  }

  /** @returns settles when the port is free for others */
  close(): Promise<void> {
    if (this.#closing) return this.#closing;
    const wire = this.#wire;
    if (this.#ended && wire) return wire.close();
    // What ends with it must find it closing.
    let settle: (done: Promise<void>) => void = () => {};
    this.#closing = new Promise((resolve) => {
      settle = resolve;
    });
    const kept = this.#keeper?.close();
    if (!wire) this.#end(undefined);
    settle(Promise.all([wire?.close(), kept]).then(() => {}));
    return this.#closing;
  }
}
