import { useVirtualizer } from '@tanstack/react-virtual';
import type { JournalRecord, Plan } from '@tocsin/engine';
import { useRef } from 'react';
import { JournalLine } from './journal-line.tsx';
import classes from './journal-panel.module.css';

export interface JournalListProps {
  readonly plan: Plan;
  /** In the order they are shown. */
  readonly records: readonly JournalRecord[];
  readonly timeZone: string;
  readonly onGo?: ((record: JournalRecord) => void) | undefined;
}

/** Lines of a journal, of any number: only those in sight are rendered. */
export function JournalList({ plan, records, timeZone, onGo }: JournalListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 48,
    overscan: 8,
    getItemKey: (index) => records[index]?.seq ?? index,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={frame} className={classes.frame} tabIndex={0}>
      <ol className={classes.lines} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((place) => {
          const record = records[place.index];
          return (
            record && (
              <li
                key={place.key}
                ref={virtualizer.measureElement}
                data-index={place.index}
                className={classes.place}
                style={{ transform: `translateY(${place.start}px)` }}
              >
                <JournalLine plan={plan} record={record} timeZone={timeZone} onGo={onGo} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
