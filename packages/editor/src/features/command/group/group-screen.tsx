import type { Text } from '@tocsin/engine';
import { itemState, textIn, unansweredHelp, viewRun } from '@tocsin/engine';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LiveRun } from '../../../app/data/run-feed.ts';
import { useRunNow } from '../../../app/data/use-now.ts';
import type { CommandDraft, Sender } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { KindBanner } from '../../../ui/kind-banner.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useRunTitle } from '../../../ui/use-run-title.ts';
import { Help } from '../acts/step-answers.tsx';
import { boardRows } from '../select/board.ts';
import { runningClocks } from '../select/clocks.ts';
import classes from './group.module.css';
import { groupMessages } from './messages.ts';
import { OtherSteps } from './other-steps.tsx';
import { PhoneStep } from './phone-step.tsx';
import { useForeseenRun } from './use-foreseen-run.ts';

export interface GroupScreenProps {
  readonly live: LiveRun;
  readonly sender: Sender;
  readonly group: string;
}

/** One group's page: the step to do now, and in small what comes after. Works on without network. */
export function GroupScreen({ live, sender, group }: GroupScreenProps) {
  const t = useText(groupMessages);
  const language = useLanguage();
  const now = useRunNow(live);
  const [chosen, setChosen] = useState<string>();
  const { plan } = live;
  const { run, waiting } = useForeseenRun(live, sender.pending);
  const view = viewRun(plan, run, now);
  const row = boardRows(plan, view).find((each) => each.group === group);
  const open = row?.open ?? [];
  const current = open.find(({ id }) => id === chosen) ?? open[0];
  const clock = runningClocks(plan, run, now).find(({ step }) => step === current?.id);
  const name = row?.name ?? plan.groups.get(group)?.name ?? run.addedGroups[group];
  useRunTitle(plan, run, name && textIn(name, language));
  const send = (draft: CommandDraft) => void sender.send(draft, { group });
  // Whoever can help may be in any group; what is asked at the step in hand stands with that step.
  const others = unansweredHelp(run).filter(({ step }) => step !== current?.id);
  const lost = live.status === 'lost';
  return (
    <div className={classes.page}>
      <KindBanner kind={run.kind} />
      {(lost || waiting.length > 0) && (
        <p className={classes.offline} role="status" data-lost={lost || undefined}>
          {lost && (
            <>
              <strong>{t('lost')}</strong> {t('lost.text')}
            </>
          )}
          {waiting.length > 0 && (
            <span className={classes.waiting}>{t('sending', { count: waiting.length })}</span>
          )}
        </p>
      )}
      <header className={classes.header}>
        <div className={classes.who}>
          <h1 className={classes.name}>{name ? <TextView text={name} plain /> : t('notFound')}</h1>
          <Link className={classes.change} href={`/run/${run.id}/group`}>
            {t('change')}
          </Link>
        </div>
        <LevelBadge level={view.level.response?.definition} size="sm" />
      </header>
      {others.length > 0 && run.status === 'running' && (
        <section className={classes.asking} aria-label={t('asking')}>
          {others.map((help) => (
            <div key={help.id}>
              <TextView text={itemState(plan, run, help.step)?.title ?? unnamed(help.step)} plain />
              <Help plan={plan} run={run} help={help} onSend={send} />
            </div>
          ))}
        </section>
      )}
      {run.status === 'ended' ? (
        <main className={classes.empty}>
          <h2>{t('ended')}</h2>
        </main>
      ) : current ? (
        <PhoneStep
          key={`${current.id} ${current.step.round}`}
          plan={plan}
          run={run}
          now={live.now}
          at={now}
          item={current}
          clock={clock}
          onSend={send}
        />
      ) : (
        <main className={classes.empty}>
          <h2>{t('nothing')}</h2>
          <p>{t('nothing.text')}</p>
        </main>
      )}
      {row && run.status === 'running' && (
        <OtherSteps
          row={row}
          current={current}
          now={now}
          plan={plan}
          run={run}
          onChoose={setChosen}
        />
      )}
    </div>
  );
}

const unnamed = (id: string): Text => ({ zh: id, en: id });
