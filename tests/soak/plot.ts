import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { SoakRecord } from "./record.js";
import type { Sample } from "./sampler.js";

const WIDTH = 960;
const TITLE = 40;
const PANEL = 220;
const BAND = TITLE + PANEL + 15;
/** Pixels of a mishap's mark at the foot of a panel. */
const MARK = 12;
const COLORS = { Node: "#2f7d32", Rust: "#b7410e", C: "#1f5fa8" } as const;
/** Seconds of a run that is told in minutes. */
const LONG = 600;

const { document } = parseHTML("<html></html>");
const hostOf = ({ lane }: Sample): string => lane.split(",", 1)[0] ?? "";
const isTcp = ({ lane }: Sample): boolean => lane.endsWith("TCP");

interface Panel {
  readonly title: string;
  readonly y: Plot.ScaleOptions;
  readonly marks: readonly Plot.Markish[];
}

/** A line for each program, that at TCP broken, and the hosts' names behind them. */
function lines(
  samples: readonly Sample[],
  x: (sample: Sample) => number,
  y: "memory" | "descriptors",
): readonly Plot.Markish[] {
  const channels = { x, y, stroke: hostOf, z: "lane" };
  const broken = { ...channels, strokeDasharray: "4 3", filter: isTcp };
  const names = Plot.selectLast({
    ...{ x, y, z: hostOf, text: hostOf, fill: hostOf },
    ...{ textAnchor: "start" as const, dx: 8, fontWeight: "bold" },
  });
  return [
    Plot.lineY(samples, { ...channels, filter: (s: Sample) => !isTcp(s) }),
    Plot.lineY(samples, broken),
    Plot.text(samples, names),
  ];
}

const tens = { type: "log", label: null, tickFormat: "~s" } as const;

function panelsOf(
  { samples, holdUps, mishaps }: SoakRecord,
  unit: number,
): readonly Panel[] {
  const x = ({ at }: { readonly at: number }): number => at / unit;
  return [
    {
      title: "memory in MB (solid: PTY, broken: TCP)",
      y: { ...tens, domain: [1, 100], ticks: [1, 2, 5, 10, 20, 50, 100] },
      marks: lines(samples, x, "memory"),
    },
    {
      title: "open descriptors",
      y: { label: null, zero: true, nice: true, ticks: 5 },
      marks: lines(samples, x, "descriptors"),
    },
    {
      title:
        "a message's longest way to the program in ms (red: mishaps; grey: the emulators' own hold-ups)",
      y: {
        ...tens,
        domain: [0.1, 100_000],
        ticks: [1, 10, 100, 1_000, 10_000, 100_000],
      },
      marks: [
        Plot.lineY(holdUps, { x, y: "lag", stroke: "#bbb" }),
        Plot.dot(samples, {
          ...{ x, y: "lag", fill: hostOf, r: 2 },
          filter: ({ lag }: Sample) => lag !== undefined,
        }),
        Plot.tickX(mishaps, {
          x: (at: number) => at / unit,
          ...{ stroke: "#c33", insetTop: PANEL - 50 - MARK },
        }),
      ],
    },
  ];
}

/** A run as a picture in SVG, one panel below the other. */
export function plot(record: SoakRecord): string {
  const end = record.samples.at(-1)?.at ?? 0;
  const [unit, label] = end > LONG ? [60, "minutes"] : [1, "seconds"];
  const panels = panelsOf(record, unit).map(({ title, y, marks }, i) => {
    const chart = Plot.plot({
      document,
      ...{ width: WIDTH, height: PANEL, marginLeft: 60, marginRight: 80 },
      x: { label, grid: true, domain: [0, end / unit] },
      y: { grid: true, ...y },
      color: { domain: Object.keys(COLORS), range: Object.values(COLORS) },
      style: {
        background: "white",
        fontSize: "12px",
        fontFamily: "sans-serif",
      },
      marks: [...marks],
    });
    return `<g transform="translate(0 ${i * BAND})"><text x="20" y="28" font-family="sans-serif" font-size="15">${title}</text><g transform="translate(0 ${TITLE})">${chart.outerHTML}</g></g>`;
  });
  const height = panels.length * BAND;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...panels,
    "</svg>\n",
  ].join("\n");
}
