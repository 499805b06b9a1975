import type { Judgement, Plan, Run, Target, TargetRun } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { InstantText } from './instant-text.tsx';
import { TextView } from './text-view.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { verdictMessages } from './verdict-messages.ts';
import classes from './verdict-table.module.css';

export interface VerdictLine {
  readonly target: Target;
  readonly judgement: Judgement;
  /** The verdict when the run was over, where that is not what is shown. */
  readonly atEnd?: Judgement | undefined;
}

export interface VerdictTableProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly lines: readonly VerdictLine[];
}

/** Every timing target of the plan with its verdict. */
export function VerdictTable({ plan, run, lines }: VerdictTableProps) {
  const t = useText(verdictMessages);
  const withFinal = lines.some((line) => line.atEnd !== undefined);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('target')}</th>
          <th scope="col">{withFinal ? t('atInstant') : t('verdict')}</th>
          {withFinal && <th scope="col">{t('inTheEnd')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ target, judgement, atEnd }) => {
          const own = run.targets[target.id];
          const group = target.group === undefined ? undefined : plan.groups.get(target.group);
          return (
            <tr key={target.id} data-verdict={judgement.verdict}>
              <th scope="row">
                <TextView text={target.title} />
                {group && (
                  <span className={classes.group}>
                    <TextView text={group.name} plain />
                  </span>
                )}
                {own && <Times own={own} timeZone={run.timeZone} />}
              </th>
              <td>
                <VerdictMark judgement={judgement} />
              </td>
              {withFinal && <td>{atEnd && <VerdictMark judgement={atEnd} />}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Times({ own, timeZone }: { readonly own: TargetRun; readonly timeZone: string }) {
  const t = useText(verdictMessages);
  const { startedAt, dueAt, stoppedAt } = own;
  return (
    <span className={classes.times}>
      <span>
        {t('started')} <InstantText at={startedAt} timeZone={timeZone} />
      </span>
      {dueAt !== undefined && (
        <span>
          {t('due')} <InstantText at={dueAt} timeZone={timeZone} />
        </span>
      )}
      {stoppedAt !== undefined && (
        <span>
          {t('stopped')} <InstantText at={stoppedAt} timeZone={timeZone} />
        </span>
      )}
    </span>
  );
}
