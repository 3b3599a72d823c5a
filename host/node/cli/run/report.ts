import { styleText } from "node:util";
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

const texts = {
  held: "✓",
  failed: "✗",
  notRun: "-",
  all: (steps: number) => `all ${steps} steps held`,
  some: (failed: number, notRun: number, steps: number) =>
    `${failed} of ${steps} steps failed, ${notRun} were not run`,
};

const count = (outcomes: readonly Outcome[], state: Outcome["state"]) =>
  outcomes.filter((one) => one.state === state).length;

/** For people. */
export function plainReporter(write: Write, colours: boolean): Reporter {
  const paint = (colour: "green" | "red" | "dim", text: string) =>
    colours ? styleText(colour, text) : text;
  return {
    begin: () => {},
    script: (file, name) =>
      write(printable(name === file ? file : `${file}: ${name}`)),
    step: ({ line, title, state, why }) => {
      const text = printable(title);
      if (state === "held") write(`  ${paint("green", texts.held)} ${text}`);
      else if (state === "failed")
        write(
          `  ${paint("red", texts.failed)} line ${line}: ${text}\n      ${printable(why ?? "")}`,
        );
      else write(`  ${paint("dim", `${texts.notRun} ${text}`)}`);
    },
    end: (outcomes) => {
      const failed = count(outcomes, "failed");
      write(
        failed === 0
          ? texts.all(outcomes.length)
          : texts.some(failed, count(outcomes, "not run"), outcomes.length),
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
      const text = tapText(title);
      if (state === "not run") {
        write(`ok ${number} - ${text} # SKIP ${tapText(why ?? "")}`);
        return;
      }
      write(`${state === "held" ? "ok" : "not ok"} ${number} - ${text}`);
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
