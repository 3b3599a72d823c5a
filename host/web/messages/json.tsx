import { beginning, visible } from "../timeline/bytes.js";

/** Parts of an object that are shown; of more how many they are. */
const MOST_PARTS = 200;
/** Levels that are shown. */
const DEEPEST = 20;
/** Levels that are open from the beginning. */
const OPEN = 2;
const TEXT = 2_000;

function Scalar({ value }: { value: unknown }) {
  const text = JSON.stringify(value) ?? "";
  return (
    <span class={`json-${typeof value}`}>{beginning(visible(text), TEXT)}</span>
  );
}

interface JsonProps {
  readonly value: unknown;
  readonly name?: string;
  readonly depth?: number;
}

/** JSON, folded: a level opens where it is wanted. */
export function Json({ value, name, depth = 0 }: JsonProps) {
  const label = name === undefined ? "" : `${visible(name)}: `;
  if (typeof value !== "object" || value === null)
    return (
      <div class="json">
        {label}
        <Scalar value={value} />
      </div>
    );
  const parts = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return (
    <details class="json" open={depth < OPEN}>
      <summary>
        {label}
        {`${open} ${parts.length} ${close}`}
      </summary>
      {depth < DEEPEST &&
        parts
          .slice(0, MOST_PARTS)
          .map(([key, part]) => (
            <Json key={key} value={part} name={key} depth={depth + 1} />
          ))}
      {parts.length > MOST_PARTS && <div>… {parts.length}</div>}
    </details>
  );
}
