import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import type { Point } from "./fields.js";

const WIDTH = 300;
const HEIGHT = 60;
const MARGIN = 4;

/** A field's numbers as a line over time. */
export function Chart({
  name,
  points,
}: {
  name: string;
  points: readonly Point[];
}) {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number) =>
    MARGIN + ((at - from) / (to - from || 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) =>
    HEIGHT -
    MARGIN -
    ((value - low) / (high - low || 1)) * (HEIGHT - 2 * MARGIN);
  const line = points
    .map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
    .join(" ");
  const last = points.at(-1);
  return (
    <figure class="chart">
      <figcaption>
        <span>{visible(name)}</span> <b>{last?.value}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t(pageTexts.chart, {
          name: visible(name),
          count: points.length,
          low,
          high,
        })}
      >
        <polyline points={line} />
        {last && <circle cx={x(last.at)} cy={y(last.value)} r="3" />}
      </svg>
      <small>
        {low} … {high}
      </small>
    </figure>
  );
}
