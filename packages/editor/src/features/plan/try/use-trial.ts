import type { Plan, Runbook } from '@tocsin/engine';
import { checkShape, compilePlan, MINUTE } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RunOverlay } from '../../../canvas/overlay/run-overlay.ts';
import { overlayOf } from '../../../canvas/overlay/run-overlay.ts';
import { runbookInRun } from '../../../canvas/overlay/runbook-in-run.ts';
import { useLinkedPlans } from './linked-plans.ts';
import type { Move, Trial, UntimedAct } from './trial.ts';
import { moveOf, nowOf } from './trial.ts';
import type { TryEvent } from './try-machine.ts';
import { tryMachine } from './try-machine.ts';

type Snapshot = ReturnType<typeof useMachine<typeof tryMachine>>[0];

export const TRY_TABS = ['now', 'notices', 'journal', 'acts'] as const;
export type TryTab = (typeof TRY_TABS)[number];

/** A draft being tried out, for the desk and its panel. */
export interface Trying {
  readonly trial: Trial | undefined;
  readonly state: Snapshot;
  readonly tell: (event: TryEvent) => void;
  /** Begins; impossible while the draft would not run. */
  readonly open: (() => void) | undefined;
  /** The draft as it stands would not run; the trial goes on with the last one that did. */
  readonly isBehind: boolean;
  readonly act: (act: UntimedAct) => void;
  readonly passTo: (atMs: number) => void;
  /** For the canvas: the draft with what was added to it in the trial, and how the trial stands. */
  readonly shown: Runbook;
  readonly overlay: RunOverlay | undefined;
  readonly tab: TryTab;
  readonly setTab: (tab: TryTab) => void;
}

/** Tries `draft` out for as long as it is open, doing everything again whenever the draft changes. `inUse`: the panel or a trial needs its plan. */
export function useTrial(draft: Runbook, inUse: boolean): Trying {
  const [state, tell] = useMachine(tryMachine);
  const [tab, setTab] = useState<TryTab>('now');
  const settled = useDeferredValue(draft);
  const { trial } = state.context;
  const isNeeded = inUse || trial !== undefined;
  const plan = useMemo(() => (isNeeded ? planOf(settled) : undefined), [settled, isNeeded]);

  const linked = useLinkedPlans(settled, isNeeded);

  useEffect(() => {
    if (plan) tell({ type: 'replan', plan, linked });
  }, [plan, linked, tell]);

  const run = trial?.run;
  const overlay = useMemo(
    () => (trial?.run ? overlayOf(trial.plan, trial.run, nowOf(trial)) : undefined),
    [trial],
  );
  const added = run?.added;
  const shown = useMemo(() => (added ? runbookInRun(draft, { added }) : draft), [draft, added]);
  const move = (next: Move): void => tell({ type: 'move', move: next });
  return {
    trial,
    state,
    tell,
    open: plan && (() => tell({ type: 'open', plan, linked, startAt: thisMinute() })),
    isBehind: isNeeded && plan === undefined,
    act: (act) => {
      if (trial) move(moveOf(trial.nowMs, act));
    },
    passTo: (atMs) => move({ atMs }),
    shown,
    overlay,
    tab,
    setTab,
  };
}

/** A trial begins on a full minute, where its times are easy to follow. */
const thisMinute = (): number => Math.floor(Date.now() / MINUTE) * MINUTE;

function planOf(runbook: Runbook): Plan | undefined {
  const shape = checkShape(runbook);
  return shape.ok ? compilePlan(shape.value) : undefined;
}
