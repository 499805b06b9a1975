import type { Outcome } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { partMessages } from '../panels/messages.ts';
import classes from './inputs.module.css';
import { RefusalLine } from './refusal-line.tsx';
import { useRefusal } from './use-refusal.ts';

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  /** What a row is called, for its buttons and its place in the list. */
  readonly nameOf: (row: T, index: number) => string;
  readonly onChange: (rows: readonly T[]) => Outcome<unknown>;
  readonly add: string;
  /** How many there must be; none where it is left out. */
  readonly least?: number;
  /** The row that is added; undefined where adding is done elsewhere. */
  readonly fresh?: (() => T) | undefined;
  readonly children: (row: T, change: (next: T) => Outcome<unknown>, index: number) => ReactNode;
}

/** The parts of one thing that belong to it alone, in their order: added, moved, taken away as one edit each. */
export function RowList<T>(props: Props<T>) {
  const { label, rows, nameOf, onChange, add, least = 0, fresh, children } = props;
  const t = useText(partMessages);
  const refusal = useRefusal();
  const tell = (next: readonly T[]): void => refusal.after(onChange(next));
  const swap = (index: number): void => {
    const next = [...rows];
    next.splice(index, 2, ...rows.slice(index, index + 2).reverse());
    tell(next);
  };
  return (
    <fieldset className={classes.rows}>
      <legend>{label}</legend>
      {rows.map((row, index) => {
        const name = nameOf(row, index);
        return (
          <div key={rowKey(index)} className={classes.row}>
            <div className={classes.rowHead}>
              <span>{name}</span>
              <RowTools
                name={name}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onMove={(by) => swap(by < 0 ? index - 1 : index)}
                onRemove={
                  rows.length > least ? () => tell(rows.filter((_, at) => at !== index)) : undefined
                }
                removeWord={t('removeThis', { what: name })}
              />
            </div>
            {children(
              row,
              (next) => onChange(rows.map((each, at) => (at === index ? next : each))),
              index,
            )}
          </div>
        );
      })}
      {fresh && (
        <button type="button" className={classes.addRow} onClick={() => tell([...rows, fresh()])}>
          {add}
        </button>
      )}
      <RefusalLine of={refusal} />
    </fieldset>
  );
}

/** Such rows have no id: their place is what they are known by. */
const rowKey = (index: number): string => `row ${index}`;

interface ToolsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Undefined where it is the last one that is needed. */
  readonly onRemove: (() => void) | undefined;
  readonly removeWord: string;
}

/** Up, down and away. */
export function RowTools({ name, isFirst, isLast, onMove, onRemove, removeWord }: ToolsProps) {
  const t = useText(partMessages);
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        aria-label={`${t('up')} ${name}`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={`${t('down')} ${name}`}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={removeWord}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        ×
      </button>
    </>
  );
}
