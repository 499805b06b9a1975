import { Button } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { itemState, unansweredHelp } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { Help } from '../acts/step-answers.tsx';
import type { AlarmBoard, AlarmView } from '../select/alarms.ts';
import type { AlarmLine } from '../select/flood.ts';
import classes from './alarm-list.module.css';
import type { Desk } from './desk.ts';
import { GroupName } from './group-name.tsx';
import { Key } from './key.tsx';
import { runMessages } from './messages.ts';

export interface AlarmListProps {
  readonly desk: Desk;
  readonly board: AlarmBoard;
}

/** Alarms as ISA-18.2 has them: each asks for an answer, and in a flood a group's share one line. */
export function AlarmList({ desk, board }: AlarmListProps) {
  const t = useText(runMessages);
  const { lines, answered, floodSince } = board;
  const helps = unansweredHelp(desk.run);
  if (lines.length === 0 && answered.length === 0 && helps.length === 0) {
    return (
      <EmptyState icon={<IconBellCheck size={32} />} title={t('noAlarms')} text={t('alarmsHint')} />
    );
  }
  return (
    <div className={classes.list}>
      {floodSince !== undefined && (
        <p className={classes.flood} role="status">
          {t('flood')} · {t('since')} <InstantText at={floodSince} timeZone={desk.run.timeZone} />
        </p>
      )}
      {helps.map((help) => (
        <div key={help.id} className={classes.help}>
          <TextView
            text={
              itemState(desk.plan, desk.run, help.step)?.title ?? { zh: help.step, en: help.step }
            }
            plain
          />
          <Help plan={desk.plan} run={desk.run} help={help} onSend={desk.send} />
        </div>
      ))}
      {lines.length === 0 && helps.length === 0 && <p className={classes.none}>{t('noAlarms')}</p>}
      {lines.map((line, index) => (
        <Line key={keyOf(line)} desk={desk} line={line} newest={index === 0} />
      ))}
      {answered.length > 0 && (
        <details className={classes.answered}>
          <summary>
            {t('answered')} {answered.length}
          </summary>
          {answered.map((alarm) => (
            <div key={alarm.id} className={classes.past}>
              <AlarmTitle alarm={alarm} />
              <span className={classes.facts}>
                <InstantText at={alarm.raisedAt} timeZone={desk.run.timeZone} />
                {alarm.alarm.acknowledgedAt !== undefined && (
                  <>
                    {' → '}
                    <InstantText at={alarm.alarm.acknowledgedAt} timeZone={desk.run.timeZone} />
                  </>
                )}{' '}
                {alarm.alarm.acknowledgedBy?.name ?? alarm.alarm.acknowledgedBy?.id}
              </span>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

const keyOf = (line: AlarmLine<AlarmView>): string =>
  line.kind === 'one' ? line.alarm.id : `group ${line.group ?? ''}`;

interface LineProps {
  readonly desk: Desk;
  readonly line: AlarmLine<AlarmView>;
  readonly newest: boolean;
}

function Line({ desk, line, newest }: LineProps) {
  const t = useText(runMessages);
  const { plan, run } = desk;
  const hint = newest && <Key>m</Key>;
  if (line.kind === 'many') {
    const ids = line.alarms.map(({ id }) => id);
    return (
      <div className={classes.line} data-many>
        <div className={classes.title}>
          <GroupName plan={plan} run={run} id={line.group} /> ·{' '}
          {t('floodGroup', { count: ids.length })}
        </div>
        <details className={classes.facts}>
          <summary>{t('raisedAt')}</summary>
          {line.alarms.map((alarm) => (
            <div key={alarm.id}>
              <InstantText at={alarm.raisedAt} timeZone={run.timeZone} />{' '}
              <AlarmTitle alarm={alarm} />
            </div>
          ))}
        </details>
        <Button size="compact-sm" rightSection={hint} onClick={() => desk.acknowledgeAlarms(ids)}>
          {t('acknowledgeAll')}
        </Button>
      </div>
    );
  }
  const { alarm } = line;
  return (
    <div className={classes.line}>
      <div className={classes.title}>
        <AlarmTitle alarm={alarm} />
        {alarm.lifeSafety && <span className={classes.life}>{t('lifeSafety')}</span>}
      </div>
      <div className={classes.facts}>
        <GroupName plan={plan} run={run} id={alarm.group} /> · {t('raisedAt')}{' '}
        <InstantText at={alarm.raisedAt} timeZone={run.timeZone} />
        {alarm.alarm.tier !== undefined && (
          <> · {t('escalatedTo', { tier: alarm.alarm.tier + 1 })}</>
        )}
      </div>
      <Button
        size="compact-sm"
        rightSection={hint}
        onClick={() => desk.acknowledgeAlarms([alarm.id])}
      >
        {t('acknowledgeAlarm')}
      </Button>
    </div>
  );
}

function AlarmTitle({ alarm }: { readonly alarm: AlarmView }) {
  const t = useText(runMessages);
  const { target } = alarm;
  return (
    <span>
      {t('missedNow')}
      {target ? <TextView text={target.title} plain /> : alarm.alarm.target}
    </span>
  );
}
