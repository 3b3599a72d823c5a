import type { Lane } from "./lane.js";
import { type MishapName, mishapNames } from "./mishaps.js";

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** A Markdown table with a column for each lane. */
export function tableOf(lanes: readonly Lane[], tookMs: number): string {
  const row = (name: string, of: (lane: Lane) => string | number) =>
    `| ${[name, ...lanes.map(of)].join(" | ")} |`;
  const each = (name: MishapName) =>
    row(`${name}: times, s to recover at most`, ({ befallen }) => {
      const these = befallen.filter((one) => one.name === name);
      const worst = Math.max(0, ...these.map(({ recovery }) => recovery));
      return `${these.length}, ${seconds(worst)}`;
    });
  return [
    row(`in ${seconds(tookMs)} s`, ({ name }) => name),
    `| ${["---", ...lanes.map(() => "---:")].join(" | ")} |`,
    row("published, each arrived", ({ ledger }) => ledger.published),
    row("published once more", ({ ledger }) => ledger.again),
    row("handed over", ({ ledger }) => ledger.handed),
    row("lost, and told", ({ ledger }) => ledger.lost),
    row("nobody was connected", ({ ledger }) => ledger.nobody),
    row("messages told to be damaged", ({ ledger }) => ledger.spoilt),
    row("times up", ({ ledger }) => ledger.ups),
    ...mishapNames.map(each),
  ].join("\n");
}
