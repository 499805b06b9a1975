import type { BoardItem, BoardRow as Row } from '../select/board.ts';
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
  const numbered = rows.map((row, index) => ({
    row,
    key: index < 9 ? String(index + 1) : undefined,
  }));
  const busy = numbered.filter(({ row }) => row.open.length > 0);
  const idle = numbered.filter(({ row }) => row.open.length === 0);
  return (
    <div className={classes.board}>
      <div className={classes.busy}>
        {busy.map(({ row, key }) => (
          <BoardRow
            key={row.group ?? ''}
            desk={desk}
            row={row}
            shortcut={key}
            clocks={clocks}
            current={current}
          />
        ))}
      </div>
      {idle.length > 0 && (
        <div className={classes.idleRows}>
          {idle.map(({ row, key }) => (
            <BoardRow
              key={row.group ?? ''}
              desk={desk}
              row={row}
              shortcut={key}
              clocks={clocks}
              current={undefined}
            />
          ))}
        </div>
      )}
    </div>
  );
}
