import { beginning, hex, shown } from "./bytes.js";
import { describe } from "./describe.js";
import { durationText, timeText } from "./duration.js";
import { kindOf, type Row } from "./row.js";

/** Bytes of a row that are shown; the details have more. */
const TEXT_BYTES = 160;
const HEX_BYTES = 12;
const DESCRIPTION = 240;

const marks = { sent: "→", received: "←", note: "·" } as const;

/** Where a row stands in its command's bracket. */
function bracketClass({ bracket }: Row, number: number): string {
  if (!bracket) return "bracket";
  const part =
    number === bracket.from ? "from" : number === bracket.to ? "to" : "within";
  return `bracket ${part} ended-${bracket.outcome ?? "not"}`;
}

interface RowViewProps {
  readonly row: Row;
  readonly number: number;
  readonly top: number;
  readonly place: number;
  readonly count: number;
  readonly chosen: boolean;
  choose(): void;
}

/** A row of the timeline: time, bracket, direction, bytes as text and in hexadecimal, what was understood. */
export function RowView(props: RowViewProps) {
  const { row, number, top, place, count, chosen, choose } = props;
  const { bracket, direction, bytes = "" } = row;
  const ends = bracket?.to === number && bracket.ended !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      id={`row${number}`}
      class={`row ${kindOf(row)}`}
      role="option"
      aria-selected={chosen}
      aria-posinset={place + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${top}px)` }}
      onClick={choose}
    >
      <span class="time">{row.stamp ?? timeText(row.t)}</span>
      <span class={bracketClass(row, number)} />
      <span class="mark">{direction ? marks[direction] : "•"}</span>
      <span class="bytes">{shown(bytes, TEXT_BYTES)}</span>
      <span class="hex">{hex(bytes, HEX_BYTES)}</span>
      <span class="said">
        {ends && (
          <span class="took">
            {durationText((bracket.ended ?? 0) - bracket.begun)}
          </span>
        )}
        {beginning(describe(row), DESCRIPTION)}
      </span>
    </div>
  );
}
