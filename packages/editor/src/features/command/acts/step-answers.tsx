import { Button } from '@mantine/core';
import type { HelpRequest, LinkRun, Plan, Run } from '@tocsin/engine';
import { linkOfStep } from '@tocsin/engine';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { BoardItem } from '../select/board.ts';
import { AnswerHelpDialog } from './answer-help-dialog.tsx';
import { answerMessages } from './answer-messages.ts';
import classes from './step-answers.module.css';

export interface StepAnswersProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly item: BoardItem;
  readonly onSend: (draft: CommandDraft) => void;
}

/** What was raised at a step and how it was answered: help, a report sent back, a run handed over, a condition that is gone. */
export function StepAnswers({ plan, run, item, onSend }: StepAnswersProps) {
  const t = useText(answerMessages);
  const helps = Object.values(run.helps).filter(({ step }) => step === item.id);
  const shown = helps.filter(({ answer, lapsedAt }) => !answer && lapsedAt === undefined);
  const last =
    shown.length === 0 ? helps.findLast(({ answer }) => answer !== undefined) : undefined;
  const link = item.kind === 'link' ? linkOfStep(run, item.id) : undefined;
  const { rejected, noLongerAsked } = item.step;
  return (
    <>
      {shown.map((help) => (
        <Help key={help.id} plan={plan} run={run} help={help} onSend={onSend} />
      ))}
      {last && <Answered plan={plan} run={run} help={last} />}
      {link && <Handed run={run} link={link} />}
      {item.state.kind === 'link' && item.state.missing && (
        <p className={classes.line} data-tone="warn">
          {t('link.missing')}
        </p>
      )}
      {rejected && (
        <p className={classes.line} data-tone="warn">
          {t('rejected', { name: rejected.by.name ?? rejected.by.id })}
          {rejected.reason}
        </p>
      )}
      {noLongerAsked && (
        <p className={classes.line} data-tone="warn">
          {t(`gone.${noLongerAsked}`)}
        </p>
      )}
    </>
  );
}

interface HelpProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly help: HelpRequest;
  readonly onSend: (draft: CommandDraft) => void;
}

/** A request that waits for an answer. */
export function Help({ plan, run, help, onSend }: HelpProps) {
  const t = useText(answerMessages);
  const [answer, setAnswer] = useState<'accepted' | 'declined'>();
  return (
    <div className={classes.line} data-tone="help" data-help={help.id}>
      <span>
        <strong>{t('help')}</strong>
        {help.text}{' '}
        <span className={classes.soft}>
          {help.by.name ?? help.by.id} <InstantText at={help.at} timeZone={run.timeZone} />
          {help.tier !== undefined && <> · {t('escalated', { tier: help.tier + 1 })}</>}
        </span>
      </span>
      {run.status === 'running' && (
        <span className={classes.buttons}>
          <Button size="compact-sm" onClick={() => setAnswer('accepted')}>
            {t('accept')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAnswer('declined')}>
            {t('decline')}
          </Button>
        </span>
      )}
      {answer && (
        <AnswerHelpDialog
          plan={plan}
          run={run}
          help={help}
          answer={answer}
          onSend={onSend}
          onClose={() => setAnswer(undefined)}
        />
      )}
    </div>
  );
}

function Answered({ plan, run, help }: Omit<HelpProps, 'onSend'>) {
  const t = useText(answerMessages);
  const by = help.answeredBy;
  const group =
    help.group === undefined
      ? undefined
      : (plan.groups.get(help.group)?.name ?? run.addedGroups[help.group]);
  return (
    <p className={classes.line} data-tone={help.answer === 'declined' ? 'warn' : 'good'}>
      <strong>{t(help.answer === 'declined' ? 'declined' : 'accepted')}</strong>
      {group && <TextView text={group} plain />} {help.answerText}{' '}
      <span className={classes.soft}>
        {by?.name ?? by?.id}{' '}
        {help.answeredAt !== undefined && (
          <InstantText at={help.answeredAt} timeZone={run.timeZone} />
        )}
      </span>
    </p>
  );
}

/** The other run as this one's journal knows it, with the way there. */
function Handed({ run, link }: { readonly run: Run; readonly link: LinkRun }) {
  const t = useText(answerMessages);
  const key = link.state === 'ended' ? (`link.${link.outcome ?? 'finished'}` as const) : undefined;
  return (
    <p
      className={classes.line}
      data-tone={link.state === 'refused' || link.outcome === 'aborted' ? 'warn' : 'good'}
      data-link={link.state}
    >
      <span>
        <strong>
          {key ? t(key) : t(`link.${link.state as 'started' | 'declared' | 'refused'}`)}
        </strong>{' '}
        {link.reason && <TextView text={link.reason} plain />}{' '}
        <span className={classes.soft}>
          <InstantText at={link.at} timeZone={run.timeZone} />
        </span>
      </span>
      {(link.state === 'declared' || link.state === 'ended') && (
        <Link className={classes.go} href={`/run/${link.id}`}>
          {t('link.open')}
        </Link>
      )}
    </p>
  );
}
