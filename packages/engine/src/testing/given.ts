import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import { compilePlan } from '../plan.ts';
import type { Actor } from '../run/actor.ts';
import { advance } from '../run/advance.ts';
import type { RunCommand } from '../run/command.ts';
import { decide, declare } from '../run/decide.ts';
import type { JournalRecord, RunEvent } from '../run/event.ts';
import { evolve } from '../run/evolve.ts';
import { stepRun } from '../run/lookup.ts';
import { recordsOf } from '../run/record.ts';
import type { Run } from '../run/run.ts';
import type { FieldValues } from '../run/values.ts';
import { checkShape } from '../runbook/parse.ts';
import { judge } from '../timing/target-run.ts';

/** given(runbook) → a run one can act on and look at, so that a test reads like the plan it checks. */

export const START: Instant = Date.parse('2026-03-01T08:00:00Z');
export const ANNA: Actor = { id: 'anna', name: 'Anna' };
export const BO: Actor = { id: 'bo', name: 'Bo' };

const TITLE = { zh: '名', en: 'name' };

type Loose = Record<string, unknown>;

/** Fills in what a test need not say: titles, format version. */
export function runbook(parts: Loose): Loose {
  const titled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(titled);
    if (typeof value !== 'object' || value === null) return value;
    const record = Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, titled(item)]),
    );
    const needsTitle =
      'kind' in record && 'id' in record && !('title' in record) && !('name' in record);
    return needsTitle ? { title: TITLE, ...record } : record;
  };
  return {
    tocsin: 1,
    id: 'test',
    version: '1',
    title: TITLE,
    groups: [],
    ...(titled(parts) as Loose),
  };
}

export const step = (id: string, more: Loose = {}): Loose => ({
  kind: 'step',
  id,
  title: TITLE,
  ...more,
});
export const target = (id: string, more: Loose): Loose => ({ id, title: TITLE, ...more });
export const named = (id: string, more: Loose = {}): Loose => ({ id, name: TITLE, ...more });
export const option = (id: string, more: Loose = {}): Loose => ({ id, title: TITLE, ...more });

type Bare<C> = C extends RunCommand ? Omit<C, 'id' | 'run' | 'actor' | 'occurredAt'> : never;
export type Act = Bare<RunCommand>;

export interface Scene {
  readonly plan: Plan;
  readonly journal: readonly JournalRecord[];
  readonly run: Run;
  readonly refused: string | undefined;
  readonly status: string;
  /** Events the last act brought. */
  readonly last: readonly RunEvent[];
  /** Acts `atMinutes` after the start; `occurredAtMinutes` where word comes later than the deed. */
  when(act: Act, how?: { at?: number; occurred?: number; by?: Actor }): Scene;
  /** Lets the clock run to so many minutes after the start; `steps` looks at it that often on the way. */
  until(minutes: number): Scene;
  state(step: string): string;
  verdict(target: string): string;
  types(): string[];
}

export function given(
  parts: Loose,
  start: { fields?: FieldValues; kind?: 'live' | 'drill'; occurred?: number } = {},
): Scene {
  const shaped = checkShape(runbook(parts));
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems, null, 1));
  const plan = compilePlan(shaped.value);
  const minutes = (count: number): Instant => START + Math.round(count * 60_000);
  let journal: JournalRecord[] = [];
  let run: Run | undefined;
  let now = START;
  let count = 0;
  let refused: string | undefined;
  let status = 'accepted';
  let last: readonly RunEvent[] = [];
  const record = (events: readonly RunEvent[]): void => {
    last = events;
    for (const line of recordsOf('run', run?.seq ?? 0, now, events)) {
      run = evolve(plan, run, line);
      journal = [...journal, line];
    }
  };
  const begun = declare(
    plan,
    {
      type: 'declare',
      id: 'declare',
      run: 'run',
      actor: ANNA,
      occurredAt: minutes(start.occurred ?? 0),
      kind: start.kind ?? 'live',
      runbook: { id: plan.runbook.id, hash: plan.hash },
      fields: start.fields ?? {},
    },
    now,
  );
  if (begun.status === 'refused') throw new Error(JSON.stringify(begun.problems));
  record(begun.events);
  const current = (): Run => {
    if (!run) throw new Error('no run');
    return run;
  };
  const scene: Scene = {
    plan,
    get journal() {
      return journal;
    },
    get run() {
      return current();
    },
    get refused() {
      return refused;
    },
    get status() {
      return status;
    },
    get last() {
      return last;
    },
    when(act, how = {}) {
      now = how.at === undefined ? now : minutes(how.at);
      count += 1;
      const command = {
        ...act,
        id: `c${count}`,
        run: 'run',
        actor: how.by ?? ANNA,
        occurredAt: how.occurred === undefined ? now : minutes(how.occurred),
      } as RunCommand;
      const decision = decide(plan, current(), command, now);
      refused = decision.status === 'refused' ? decision.problems[0]?.code : undefined;
      status = decision.status;
      record(decision.events);
      return scene;
    },
    until(count_) {
      now = minutes(count_);
      record(advance(plan, current(), now));
      return scene;
    },
    state: (id) => stepRun(plan, current(), id).status,
    verdict: (id) => judge(current().targets[id], now).verdict,
    types: () => journal.map(({ event }) => event.type),
  };
  return scene;
}
