import { styleText } from "node:util";
import { runTexts } from "../../../../assembly/protocol/texts/run.js";
import { stepTexts } from "../../../../assembly/protocol/texts/script.js";
import { text } from "../../../javascript/language.js";
import { printable } from "../printable.js";

/** How a step went. */
export interface Outcome {
  readonly file: string;
  /** Of the script. */
  readonly line: number;
  readonly title: string;
  readonly state: "held" | "failed" | "not run";
  /** What did not hold, or why it was not run. */
  readonly why?: string;
  readonly milliseconds: number;
}

/** What is told of a run. */
export interface Reporter {
  /** All scripts are read; so many steps follow. */
  begin(steps: number): void;
  script(file: string, name: string): void;
  step(outcome: Outcome): void;
  end(outcomes: readonly Outcome[]): void;
}

type Write = (line: string) => void;

const marks = { held: "✓", failed: "✗", notRun: "-" };

/** How many went so. */
export const countOf = (
  outcomes: readonly Outcome[],
  state: Outcome["state"],
) => outcomes.filter((one) => one.state === state).length;

/** For people. */
export function plainReporter(write: Write, colours: boolean): Reporter {
  const paint = (colour: "green" | "red" | "dim", text: string) =>
    colours ? styleText(colour, text) : text;
  return {
    begin: () => {},
    script: (file, name) =>
      write(printable(name === file ? file : `${file}: ${name}`)),
    step: ({ line, title, state, why }) => {
      const name = printable(title);
      if (state === "held") write(`  ${paint("green", marks.held)} ${name}`);
      else if (state === "failed")
        write(
          `  ${paint("red", marks.failed)} ${text(stepTexts.line, { line, title: name })}\n      ${printable(why ?? "")}`,
        );
      else write(`  ${paint("dim", `${marks.notRun} ${name}`)}`);
    },
    end: (outcomes) => {
      const { length: count } = outcomes;
      const failed = countOf(outcomes, "failed");
      const notRun = countOf(outcomes, "not run");
      write(
        failed === 0
          ? text(runTexts.allHeld, { count })
          : text(runTexts.someFailed, { failed, count, notRun }),
      );
    },
  };
}

/** A text in a line of TAP: `#` begins a directive there. */
const tapText = (text: string): string =>
  printable(text).replace(/[\\#]/g, "\\$&");

/** The Test Anything Protocol, version 14. */
export function tapReporter(write: Write): Reporter {
  let number = 0;
  return {
    begin: (steps) => write(`TAP version 14\n1..${steps}`),
    script: (file, name) => write(`# ${printable(`${file}: ${name}`)}`),
    step: ({ file, line, title, state, why }) => {
      number++;
      const name = tapText(title);
      if (state === "not run") {
        write(`ok ${number} - ${name} # SKIP ${tapText(why ?? "")}`);
        return;
      }
      write(`${state === "held" ? "ok" : "not ok"} ${number} - ${name}`);
      if (state === "failed")
        write(
          `  ---\n  message: ${JSON.stringify(why)}\n  at: ${JSON.stringify(`${file}:${line}`)}\n  ...`,
        );
    },
    end: () => {},
  };
}

/** A JSON object for each step. */
export function jsonReporter(write: Write): Reporter {
  return {
    begin: () => {},
    script: () => {},
    step: (outcome) => write(JSON.stringify(outcome)),
    end: () => {},
  };
}
