import { Button } from '@mantine/core';
import type { Choices, Runbook } from '@tocsin/engine';
import { diffRunbooks, mergeRunbooks } from '@tocsin/engine';
import { useMemo, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { ErrorView } from '../../../ui/error-view.tsx';
import { ChangeList } from './change-list.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { DropMine } from './drop-mine.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly base: Runbook;
  readonly mine: Runbook;
  readonly theirs: Runbook;
  readonly onMerge: (merged: Runbook) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Both sets of changes in words, and a choice for each place where they cannot both hold. */
export function MergeForm({ base, mine, theirs, onMerge, onTakeTheirs, onClose }: Props) {
  const t = useText(versionMessages);
  const [choices, setChoices] = useState<Choices>({});
  const merge = useMemo(
    () => mergeRunbooks(base, mine, theirs, choices),
    [base, mine, theirs, choices],
  );
  const { conflicts, problems, renamed } = merge;
  const changes = useMemo(
    () => ({ theirs: diffRunbooks(base, theirs), mine: diffRunbooks(base, mine) }),
    [base, mine, theirs],
  );
  const left = conflicts.filter(({ id }) => choices[id] === undefined).length;
  return (
    <>
      <p className={classes.quiet}>{t('merge.safe')}</p>
      <section className={controls.field}>
        <span className={controls.label}>
          {t('merge.theirs', { count: changes.theirs.length })}
        </span>
        <div className={classes.scroll}>
          <ChangeList changes={changes.theirs} before={base} after={theirs} />
        </div>
      </section>
      <details className={classes.warnings}>
        <summary>{t('merge.mine', { count: changes.mine.length })}</summary>
        <ChangeList changes={changes.mine} before={base} after={mine} />
      </details>
      {renamed.length > 0 && (
        <p className={classes.quiet}>{t('merge.renamed', { count: renamed.length })}</p>
      )}
      {conflicts.length === 0 ? (
        <p className={classes.clean}>{t('merge.clean')}</p>
      ) : (
        <section className={controls.field}>
          <span className={controls.label}>
            {t('merge.conflicts', { count: conflicts.length })}
          </span>
          {conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.id}
              conflict={conflict}
              base={base}
              mine={merge.mine}
              theirs={theirs}
              chosen={choices[conflict.id]}
              onChoose={(side) => setChoices((before) => ({ ...before, [conflict.id]: side }))}
            />
          ))}
        </section>
      )}
      {problems.length > 0 && <ErrorView title={t('merge.problems')} problems={problems} />}
      <div className={controls.actions}>
        <DropMine onConfirm={onTakeTheirs} />
        <span className={classes.spacer} />
        {left > 0 && <span className={classes.quiet}>{t('merge.left', { count: left })}</span>}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={left > 0} onClick={() => onMerge(merge.merged)}>
          {t('merge.confirm')}
        </Button>
      </div>
    </>
  );
}
