import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { RowView } from "./rowview.js";
import type { TimelineView } from "./view.js";

/** Height of a row in pixels: as `style/timeline.css` has it. */
export const ROW_HEIGHT = 24;
/** Rows that are drawn beyond what is seen. */
const BEYOND = 8;

const steps: Readonly<Record<string, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/** The rows that are seen, of any number: the others are room to scroll in. */
export function TimelineList({ view }: { view: TimelineView }) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const { filter, timeline, follows, chosen } = view;
  // Drawn anew with each change.
  view.version.value;
  const { count } = filter;
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);
  const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + BEYOND);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    setHeight(current.clientHeight);
    const observer = new ResizeObserver(() => setHeight(current.clientHeight));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (box.current && follows.value)
      box.current.scrollTop = box.current.scrollHeight;
  });

  const onScroll = ({ currentTarget }: { currentTarget: HTMLDivElement }) => {
    const { scrollTop, clientHeight, scrollHeight } = currentTarget;
    setTop(scrollTop);
    follows.value = scrollTop + clientHeight >= scrollHeight - ROW_HEIGHT;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]?.(Math.floor(height / ROW_HEIGHT));
    if (step === undefined || count === 0) return;
    event.preventDefault();
    const place =
      chosen.value === undefined ? -1 : filter.placeOf(chosen.value);
    const next = Math.max(0, Math.min(count - 1, place + step));
    chosen.value = filter.at(next);
    const { current } = box;
    if (!current) return;
    const y = next * ROW_HEIGHT;
    if (y < current.scrollTop) current.scrollTop = y;
    else if (y + ROW_HEIGHT > current.scrollTop + current.clientHeight)
      current.scrollTop = y + ROW_HEIGHT - current.clientHeight;
  };

  const rows = [];
  for (let place = first; place < last; place++) {
    const number = filter.at(place);
    const row = timeline.row(number);
    if (!row) continue;
    rows.push(
      <RowView
        key={number}
        row={row}
        number={number}
        top={place * ROW_HEIGHT}
        place={place}
        count={count}
        chosen={chosen.value === number}
        choose={() => {
          chosen.value = chosen.value === number ? undefined : number;
        }}
      />,
    );
  }
  const active = chosen.value;
  const isDrawn = rows.some(({ key }) => key === active);
  return (
    <div
      ref={box}
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={t(pageTexts.timeline)}
      {...(isDrawn && { "aria-activedescendant": `row${active}` })}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div
        class="room"
        role="presentation"
        style={{ height: `${count * ROW_HEIGHT}px` }}
      >
        {rows}
      </div>
    </div>
  );
}
