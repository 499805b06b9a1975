import type { Outcome, Text } from '@tocsin/engine';
import { rejected } from '@tocsin/engine';
import { LineInput } from './line-input.tsx';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  /** Says what is wanted where something else was typed. */
  readonly bad: Text;
  readonly fits?: (value: number) => boolean;
  readonly hidesLabel?: boolean;
  /** Undefined takes the number away. */
  readonly commit: (value: number | undefined) => Outcome<unknown>;
}

/** A number that may be left out. */
export function NumberInput({ label, value, bad, commit, hidesLabel, fits = () => true }: Props) {
  return (
    <LineInput
      label={label}
      value={value === undefined ? '' : String(value)}
      hidesLabel={hidesLabel ?? false}
      commit={(typed) => {
        const text = typed.trim();
        if (text === '') return commit(undefined);
        const number = Number(text);
        if (!Number.isFinite(number) || !fits(number)) {
          return rejected([{ code: 'number', path: '', message: bad }]);
        }
        return commit(number);
      }}
    />
  );
}
