import { signal } from "@preact/signals";
import { AtError } from "../../javascript/error.js";
import type { Session } from "../../javascript/session.js";
import type { SessionStatus } from "../../javascript/sessionevent.js";
import type { SessionOptions } from "../../javascript/sessionoptions.js";
import type { UpdateProgress } from "../../javascript/update.js";
import { connection } from "../connection/connection.js";

/** An image that was read. */
export interface Image {
  readonly version: string;
  readonly bytes: Blob;
}

/** The session that runs, or ran last. */
export const session = signal<Session | undefined>(undefined);
export const status = signal<SessionStatus | undefined>(undefined);
/** Why it was refused. */
export const refusal = signal<AtError | undefined>(undefined);
/** How far an update is, and the image when it has been read. */
export const progress = signal<UpdateProgress | undefined>(undefined);
export const image = signal<Image | undefined>(undefined);
export const updateFault = signal<AtError | undefined>(undefined);

const reports = ["step", "skipped", "up", "down", "failed", "ended"] as const;

/** Begins a session in place of the one that runs. */
export async function startSession(options: SessionOptions): Promise<void> {
  const client = connection.client.value;
  if (!client) return;
  const begun = client.session(options);
  session.value = begun;
  refusal.value = undefined;
  progress.value = undefined;
  image.value = undefined;
  updateFault.value = undefined;
  status.value = begun.status;
  for (const report of reports)
    begun.on(report, () => {
      if (session.value === begun) status.value = begun.status;
    });
  const started = begun.start();
  if (options.version !== undefined) readUpdates(begun);
  try {
    await started;
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    // What ended it stands in its status; what it is refused for does not.
    if (session.value === begun && begun.status.doing === "idle")
      refusal.value = error;
  }
}

/** One update after the other, until the session ends. */
async function readUpdates(of: Session): Promise<void> {
  try {
    for (;;) await readUpdate(of);
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    if (session.value === of && of.status.doing !== "ended")
      updateFault.value = error;
  }
}

async function readUpdate(of: Session): Promise<void> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let version = "";
  const onProgress = (how: UpdateProgress) => {
    if (session.value !== of) return;
    progress.value = how;
    if (how.phase === "downloading") image.value = undefined;
  };
  for await (const chunk of of.firmware({ onProgress })) {
    parts.push(chunk.data.slice());
    version = chunk.version;
  }
  image.value = { version, bytes: new Blob(parts) };
}

/** Ends the session; the connection stays. */
export function stopSession(): void {
  session.value?.close();
}
