import type { Conflict, Runbook, Side } from '@tocsin/engine';
import { describeChange } from '@tocsin/engine';
import { useId } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly conflict: Conflict;
  readonly base: Runbook;
  readonly mine: Runbook;
  readonly theirs: Runbook;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

/** One place where two people's changes cannot both hold: what each did, and whose is to be. */
export function ConflictChoice({ conflict, base, mine, theirs, chosen, onChoose }: Props) {
  const t = useText(versionMessages);
  const name = useId();
  const sides = [
    { side: 'mine', word: t('merge.my'), change: conflict.mine, after: mine },
    { side: 'theirs', word: t('merge.their'), change: conflict.theirs, after: theirs },
  ] as const;
  return (
    <fieldset className={classes.conflict} data-open={chosen === undefined || undefined}>
      {sides.map(({ side, word, change, after }) => (
        <label key={side} data-chosen={chosen === side || undefined}>
          <input
            type="radio"
            name={name}
            checked={chosen === side}
            onChange={() => onChoose(side)}
          />
          <strong>{word}</strong>
          <span>
            <TextView text={describeChange(change, base, after)} plain />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
