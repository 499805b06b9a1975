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
  const idle = rows.filter((row) => row.open.length === 0);
  return (
    <div className={classes.board}>
      <div className={classes.busy}>
        {busy.map((row, index) => (
          <BoardRow
            key={row.group ?? ''}
            desk={desk}
            row={row}
            shortcut={index < 9 ? String(index + 1) : undefined}
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
