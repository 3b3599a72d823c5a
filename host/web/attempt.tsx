import { useState } from "preact/hooks";
import { pageTexts } from "../../assembly/protocol/texts/page.js";
import { t } from "./speak.js";
import { visible } from "./timeline/bytes.js";

/** What has come of an attempt, in words. */
interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

/**
 * Attempts one thing after the other.
 * @param explain says what was wrong; `undefined` for a fault of the page's own, which is thrown on
 * @returns what attempts, told what to do, which gives what to say of it; and where the outcome is shown
 */
export function useAttempt(explain: (error: unknown) => string | undefined) {
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setOutcome({ text: t(pageTexts.runs), failed: false });
    try {
      setOutcome({ text: await work(), failed: false });
    } catch (error) {
      const text = explain(error);
      if (text === undefined) throw error;
      setOutcome({ text, failed: true });
    }
  };
  const line = (
    <p role="status" class={outcome?.failed ? "outcome failed" : "outcome"}>
      {visible(outcome?.text ?? "")}
    </p>
  );
  return [attempt, line] as const;
}
