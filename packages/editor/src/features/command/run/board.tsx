import type { BoardItem, BoardRow as Row } from '../select/board.ts';
import { busyRows } from '../select/board.ts';
import type { Clock } from '../select/clocks.ts';
import classes from './board.module.css';
import { BoardRow } from './board-row.tsx';
import type { Desk } from './desk.ts';

export interface BoardProps {
  readonly desk: Desk;
  readonly rows: readonly Row[];
  readonly clocks: readonly Clock[];
  readonly current: BoardItem | undefined;
}

/** The groups side by side: those at work first as cards, the others as one line each. */
export function Board({ desk, rows, clocks, current }: BoardProps) {
  const busy = busyRows(rows);
  const isCard = (row: Row) => row.open.length > 0 || row.rest.some(({ id }) => id === current?.id);
  const cards = rows.filter(isCard);
  const idle = rows.filter((row) => !isCard(row));
  return (
    <div className={classes.board}>
      <div className={classes.busy}>
        {cards.map((row) => (
          <BoardRow
            key={row.group ?? ''}
            desk={desk}
            row={row}
            shortcut={digitOf(busy, row)}
            clocks={clocks}
            current={current}
          />
        ))}
      </div>
      {idle.length > 0 && (
        <div className={classes.idleRows}>
          {idle.map((row) => (
            <BoardRow
              key={row.group ?? ''}
              desk={desk}
              row={row}
              shortcut={undefined}
              clocks={clocks}
              current={undefined}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** The digit that chooses a row, if it has one. */
function digitOf(busy: readonly Row[], row: Row): string | undefined {
  const place = busy.indexOf(row);
  return place >= 0 && place < 9 ? String(place + 1) : undefined;
}
