import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconRefresh,
} from '@tabler/icons-react';
import { MINUTE } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatClock, formatDuration } from '../../../ui/clock-format.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { tryMessages } from './messages.ts';
import { nextDue } from './next-due.ts';
import { ScriptQueue } from './script-queue.tsx';
import { nowOf } from './trial.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  /** Brings the trial's own panel up. */
  readonly onShow: () => void;
}

/** The virtual clock and what moves it, above whichever panel is open while a draft is tried out. */
export function TryStrip({ trying, onShow }: Props) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const { trial, state, tell, passTo } = trying;
  if (!trial) return null;
  const { nowMs, run, plan } = trial;
  const due = nextDue(plan, run);
  const isRunning = run?.status === 'running';
  const { newlyRefused } = state.context;
  return (
    <section className={classes.strip} aria-label={t('try')}>
      <div className={classes.line}>
        <span className={classes.digits}>{formatClock(-nowMs, language)}</span>
        <span className={classes.wall}>
          {t('sinceStart')} ·{' '}
          <InstantText
            at={nowOf(trial)}
            timeZone={plan.runbook.timeZone ?? 'Asia/Shanghai'}
            show="date-time"
          />
        </span>
        <Icon
          label={t('back')}
          isOff={trial.entries.length === 0}
          onClick={() => tell({ type: 'back' })}
        >
          <IconArrowBackUp size={17} />
        </Icon>
        <Icon
          label={t('restart')}
          isOff={trial.entries.length === 0}
          onClick={() => tell({ type: 'restart' })}
        >
          <IconRefresh size={17} />
        </Icon>
        <Icon label={t('leave')} onClick={() => tell({ type: 'leave' })}>
          <IconPlayerStop size={17} />
        </Icon>
      </div>
      <div className={classes.line}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isRunning}
          onClick={() => passTo(nowMs + MINUTE)}
        >
          {t('minute')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isRunning}
          onClick={() => passTo(nowMs + 5 * MINUTE)}
        >
          {t('fiveMinutes')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!due}
          leftSection={<IconPlayerSkipForward size={14} />}
          onClick={() => due && passTo(due.at - trial.startAt)}
        >
          {t('toNext')}
        </Button>
      </div>
      {isRunning && (
        <p className={classes.due}>
          {due ? (
            <>
              {t('due.in', { in: formatDuration(due.at - nowOf(trial), language) })} ·{' '}
              {t(`due.${due.purpose}`)} · <TextView text={due.name} plain />
              {due.others > 0 && ` · ${t('due.others', { count: due.others })}`}
            </>
          ) : (
            t('nothingDue')
          )}
        </p>
      )}
      <ScriptQueue trying={trying} />
      {trying.isBehind && (
        <p className={classes.note} role="status">
          {t('broken')}
        </p>
      )}
      {newlyRefused !== undefined && (
        <p className={classes.note} role="status" data-bad={newlyRefused > 0 || undefined}>
          <span>
            {t('replayed')}
            {language === 'en' && ' '}
            {newlyRefused > 0 ? t('replayed.refused', { count: newlyRefused }) : t('replayed.all')}
          </span>
          {newlyRefused > 0 && (
            <button
              type="button"
              className={classes.link}
              onClick={() => {
                tell({ type: 'seen' });
                trying.setTab('acts');
                onShow();
              }}
            >
              {t('show')}
            </button>
          )}
          <button type="button" className={classes.link} onClick={() => tell({ type: 'seen' })}>
            {t('seen')}
          </button>
        </p>
      )}
    </section>
  );
}

function Icon(props: {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={props.label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={props.label}
        disabled={props.isOff ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
