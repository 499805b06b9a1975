import { readdirSync, readFileSync } from 'node:fs';
import type { JournalJson, Plan, Runbook, Script } from '@tocsin/engine';
import {
  compilePlan,
  journalToJson,
  MINUTE,
  parseRunbook,
  parseScript,
  printScript,
  simulate,
} from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import type { Trial, UntimedAct } from './trial.ts';
import { goBack, moveOf, nowOf, openTrial, refusedIn, replayOn, take } from './trial.ts';
import { loadScript, scriptOf } from './trial-script.ts';

const RUNBOOKS = new URL('../../../../../../runbooks/', import.meta.url);
const START = Date.parse('2026-03-10T01:30:00Z');
const zh = (text: string) => ({ zh: text, en: text });

const small: Runbook = {
  tocsin: 1,
  id: 'small',
  version: '1.0.0',
  title: zh('热线中断'),
  groups: [{ id: 'desk', name: zh('值班'), kind: 'team' }],
  fields: [{ id: 'down', name: zh('中断渠道'), type: 'number' }],
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'handle',
        phase: 'handle',
        title: zh('处置'),
        states: [
          { kind: 'step', id: 'answer', title: zh('接听'), group: 'desk' },
          {
            kind: 'step',
            id: 'call-back',
            title: zh('回拨'),
            group: 'desk',
            marks: ['start', 'done'],
          },
        ],
      },
    ],
  },
  targets: [
    {
      id: 'in-10',
      title: zh('十分钟内接听'),
      from: { on: 'declared' },
      to: { on: 'done', step: 'answer' },
      within: 'PT10M',
    },
  ],
};
const plan = compilePlan(small);

const report: UntimedAct = { do: 'report', fields: { down: 1 } };
const done = (step: string): UntimedAct => ({ do: 'complete', step });
const tried = (on: Plan, ...acts: readonly (readonly [minute: number, act: UntimedAct])[]): Trial =>
  acts.reduce(
    (trial, [minute, act]) => take(trial, moveOf(minute * MINUTE, act)),
    openTrial(on, START),
  );

describe('a trial', () => {
  it('begins with a report; before one nothing else is accepted', () => {
    const early = tried(plan, [0, done('answer')]);
    expect(early.run).toBeUndefined();
    expect(refusedIn(early)[0]?.problems[0]?.code).toBe('not-declared');
    expect(tried(plan, [0, report]).run?.kind).toBe('drill');
  });

  it('lets timers fire at their own times as the clock is moved on', () => {
    const late = take(tried(plan, [0, report]), { atMs: 15 * MINUTE });
    const missed = late.records.find(({ event }) => event.type === 'targetMissed');
    expect(missed?.event.at).toBe(START + 10 * MINUTE);
    expect(nowOf(late)).toBe(START + 15 * MINUTE);
  });

  it('goes back one move at a time, to the very run and journal there were', () => {
    const before = tried(plan, [0, report], [2, done('answer')]);
    const after = take(take(before, { atMs: 30 * MINUTE }), moveOf(31 * MINUTE, done('call-back')));
    const back = goBack(goBack(after));
    expect(back).toEqual(before);
    expect(goBack(goBack(back))).toEqual(openTrial(plan, START));
  });

  it('does the same on a changed draft and keeps what that draft refuses', () => {
    const before = tried(plan, [0, report], [2, done('answer')], [3, done('call-back')]);
    const [phase] = small.chart.states;
    if (phase?.kind !== 'phase') throw new Error('no phase');
    const without = compilePlan({
      ...small,
      chart: { states: [{ ...phase, states: phase.states.slice(0, 1) }] },
    });
    const changed = replayOn(without, before);
    expect(refusedIn(changed).map(({ move }) => move.act)).toEqual([
      { do: 'complete', step: 'call-back', at: 'PT3M' },
    ]);
    expect(replayOn(plan, changed)).toEqual(before);
  });

  it('does late what the clock had already passed, and records it so', () => {
    const late = take(
      take(tried(plan, [0, report]), { atMs: 15 * MINUTE }),
      moveOf(2 * MINUTE, done('answer')),
    );
    expect(late.entries.at(-1)?.atMs).toBe(15 * MINUTE);
    expect(scriptOf(late).acts.at(-1)?.at).toBe('PT15M');
  });

  it('shows at once what another duration of a target would have meant', () => {
    const trial = tried(plan, [0, report], [12, done('answer')]);
    const isMissed = (of: Trial) => of.records.some(({ event }) => event.type === 'targetMissed');
    const [target] = small.targets ?? [];
    if (!target) throw new Error('no target');
    const longer = compilePlan({ ...small, targets: [{ ...target, within: 'PT20M' }] });
    expect([isMissed(trial), isMissed(replayOn(longer, trial))]).toEqual([true, false]);
  });
});

const read = (name: string) => readFileSync(new URL(name, RUNBOOKS), 'utf8');

function drill(name: string): { plan: Plan; script: Script } {
  const runbook = parseRunbook(read(`${name.split('.')[0]}.yaml`));
  const script = parseScript(read(`drills/${name}`));
  if (!runbook.ok || !script.ok) throw new Error(`${name} cannot be read`);
  return { plan: compilePlan(runbook.value), script: script.value };
}

/** Ids of the run and of commands are each one's own. */
const course = (journal: JournalJson): unknown =>
  JSON.parse(JSON.stringify(journal), (key, value: unknown) =>
    key === 'cmd' || key === 'run' || key === 'kind' || key === 'drill' ? undefined : value,
  );

describe('a script', () => {
  const names = readdirSync(new URL('drills/', RUNBOOKS)).filter((name) => name.endsWith('.yaml'));

  it.each(names)('is played as the command line plays it, and recorded again: %s', (name) => {
    const { plan: of, script } = drill(name);
    const { trial, queue } = loadScript(of, script);
    const played = queue.reduce(take, trial);
    const simulated = simulate(of, script);
    expect(course(journalToJson(played.records))).toEqual(course(simulated.journal));

    const recorded = parseScript(printScript(scriptOf(played)));
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.problems));
    expect(course(simulate(of, recorded.value).journal)).toEqual(course(simulated.journal));
  });

  it('leaves out what comes after its own end, and says how much', () => {
    const { plan: of, script } = drill('channel-outage.complete.yaml');
    const { queue, afterEnd } = loadScript(of, { ...script, until: 'PT9M' });
    expect(queue.at(-1)).toEqual({ atMs: 9 * MINUTE, isScripted: true });
    expect(afterEnd).toBe(script.acts.length - (queue.length - 1));
    expect(afterEnd).toBeGreaterThan(0);
  });
});
