import { isOpen, viewRun } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import { useMemo, useState } from 'react';
import type { LiveRun } from '../../../app/data/run-feed.ts';
import { useRunNow } from '../../../app/data/use-now.ts';
import type { CommandDraft, Sender } from '../../../app/data/use-send.ts';
import { RunCanvas } from '../../../canvas/run-canvas.tsx';
import { KindBanner } from '../../../ui/kind-banner.tsx';
import { useRunTitle } from '../../../ui/use-run-title.ts';
import { askFor } from '../acts/ask.ts';
import { AskDialog } from '../acts/ask-dialog.tsx';
import type { StepAct } from '../acts/step-acts.ts';
import { alarmBoard } from '../select/alarms.ts';
import type { BoardItem } from '../select/board.ts';
import { boardRows, busyRows, currentItem, itemById, neighbour } from '../select/board.ts';
import { runningClocks } from '../select/clocks.ts';
import { levelView } from '../select/level.ts';
import { issuedNotices } from '../select/notices.ts';
import { Board } from './board.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import type { Desk } from './desk.ts';
import { deskMachine } from './desk-machine.ts';
import { DrillClock } from './drill-clock.tsx';
import { DueStrip } from './due-strip.tsx';
import type { KeyIntent } from './keys.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import classes from './run-desk.module.css';
import type { View } from './run-header.tsx';
import { RunHeader, VIEWS } from './run-header.tsx';
import { SidePanel } from './side-panel.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

export interface RunDeskProps {
  readonly live: LiveRun;
  readonly sender: Sender;
}

/** The commander's screen: everything of a run at once, and every act one key away. */
export function RunDesk({ live, sender }: RunDeskProps) {
  const { plan, run, records, status } = live;
  const now = useRunNow(live);
  useRunTitle(plan, run);
  const [state, tell] = useMachine(deskMachine);
  const [view, setView] = useState<View>(() => (window.innerWidth >= 1600 ? 'split' : 'board'));

  const seen = useMemo(() => viewRun(plan, run, now), [plan, run, now]);
  const rows = useMemo(() => boardRows(plan, seen), [plan, seen]);
  const notices = useMemo(() => issuedNotices(records), [records]);
  const level = useMemo(() => levelView(plan, run), [plan, run]);
  const clocks = runningClocks(plan, run, now);
  const alarms = alarmBoard(plan, run, now);
  const { chosen, ask, override, preset } = state.context;
  const current = currentItem(rows, chosen);
  const asked = ask && itemById(plan, run, ask.step);

  const send = (draft: CommandDraft) => void sender.send(draft);
  const select = (item: BoardItem) =>
    tell({
      type: 'select',
      choice: { step: item.id, group: item.group, kept: !isOpen(item.step.status) },
    });
  const act = (item: BoardItem, what: StepAct) => {
    select(item);
    const question = askFor(what, item.id, item.state.kind === 'step' ? item.state : undefined);
    if (question) tell({ type: 'ask', ask: question });
    else if (what === 'acknowledgeStep' || what === 'startStep' || what === 'completeStep') {
      send({ type: what, step: item.id });
    } else if (what === 'confirmStep') send({ type: 'confirmStep', step: item.id });
  };
  const desk: Desk = {
    plan,
    run,
    records,
    now,
    send,
    act,
    select,
    choose: (item, choice) => {
      select(item);
      send({ type: 'decide', step: item.id, choice });
    },
    acknowledgeAlarms: (ids) => {
      for (const alarm of ids) send({ type: 'acknowledgeAlarm', alarm });
    },
    override: (what, value) =>
      tell({ type: 'override', what, ...(value !== undefined && { preset: value }) }),
  };

  const onKey = (intent: KeyIntent) => {
    switch (intent.do) {
      case 'group': {
        const [first] = busyRows(rows)[intent.index]?.open ?? [];
        if (first) select(first);
        return;
      }
      case 'move': {
        const next = neighbour(rows, current?.id, intent.by);
        if (next) select(next);
        return;
      }
      case 'primary':
        if (current?.kind !== 'decision' && current?.acts.primary)
          act(current, current.acts.primary);
        return;
      case 'act': {
        if (!current) return;
        const { primary, ahead, aside } = current.acts;
        const marks = current.kind === 'decision' ? [] : [primary, ...ahead];
        if ([...marks, ...aside].includes(intent.act)) act(current, intent.act);
        return;
      }
      case 'choose': {
        const option = current?.options[intent.index];
        if (current && option) desk.choose(current, option.id);
        return;
      }
      case 'acknowledgeAlarm': {
        const [line] = alarms.lines;
        if (line?.kind === 'one') desk.acknowledgeAlarms([line.alarm.id]);
        else if (line) desk.acknowledgeAlarms(line.alarms.map(({ id }) => id));
        return;
      }
      case 'note':
        desk.override('addNote');
        return;
      case 'level':
        if (run.status === 'running') desk.override('setLevel');
        return;
      case 'view':
        setView(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'board');
        return;
      case 'release':
        tell({ type: 'release' });
        return;
      case 'keys':
        tell({ type: 'keys' });
    }
  };
  useDeskKeys(state.matches('browsing'), onKey);

  return (
    <div className={classes.desk} data-view={view} data-kind={run.kind}>
      <KindBanner kind={run.kind}>{run.kind === 'drill' && <DrillClock desk={desk} />}</KindBanner>
      <ConnectionBanner status={status} pending={sender.pending} />
      <RunHeader
        desk={desk}
        level={level}
        phases={seen.phases}
        view={view}
        onView={setView}
        onKeys={() => tell({ type: 'keys' })}
      />
      <DueStrip
        desk={desk}
        clocks={clocks}
        onGo={(clock) => {
          const item = rows.flatMap((row) => row.open).find(({ id }) => id === clock.step);
          if (item) select(item);
        }}
      />
      <div className={classes.body}>
        {view !== 'canvas' && (
          <div className={classes.board}>
            <Board desk={desk} rows={rows} clocks={clocks} current={current} />
          </div>
        )}
        {view !== 'board' && (
          <div className={classes.canvas}>
            <RunCanvas
              plan={plan}
              run={run}
              now={now}
              focus={seen.phase?.id}
              selected={current?.id}
              onSelect={(id) => {
                const item = itemById(plan, run, id);
                if (item) select(item);
              }}
            />
          </div>
        )}
        <SidePanel desk={desk} alarms={alarms} notices={notices} />
      </div>
      {ask && asked && (
        <AskDialog
          plan={plan}
          run={run}
          now={live.now}
          item={asked}
          ask={ask}
          onSend={send}
          onClose={() => tell({ type: 'close' })}
        />
      )}
      {override && (
        <OverrideDialog
          desk={desk}
          what={override}
          preset={preset}
          onSend={send}
          onClose={() => tell({ type: 'close' })}
        />
      )}
      {state.matches('reading') && <KeysSheet onClose={() => tell({ type: 'close' })} />}
    </div>
  );
}
