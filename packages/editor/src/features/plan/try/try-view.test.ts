import { readFileSync } from 'node:fs';
import { compilePlan, MINUTE, parseRunbook, parseScript, stepRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { initialValues, reportLines } from '../../../ui/report-form.ts';
import { nextDue } from './next-due.ts';
import { signalsOf, stepButtons } from './step-buttons.ts';
import { moveOf, openTrial, take } from './trial.ts';
import { loadScript } from './trial-script.ts';

const RUNBOOKS = new URL('../../../../../../runbooks/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, RUNBOOKS), 'utf8');

function outage() {
  const runbook = parseRunbook(read('channel-outage.yaml'));
  const script = parseScript(read('drills/channel-outage.complete.yaml'));
  if (!runbook.ok || !script.ok) throw new Error('cannot be read');
  const plan = compilePlan(runbook.value);
  const { trial, queue } = loadScript(plan, script.value);
  const [report] = queue;
  if (!report) throw new Error('an empty script');
  const reported = take(trial, report);
  if (!reported.run) throw new Error('not declared');
  return { plan, trial: reported, run: reported.run };
}

describe('reportLines', () => {
  it('asks the report form and what the level table reads, each field once and no clock', () => {
    const lines = reportLines(outage().plan.runbook);
    const ids = lines.map(({ field }) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('symptom');
    expect(lines.every(({ field }) => field.type !== 'elapsed')).toBe(true);
  });
  it('fills in the instants it insists on', () => {
    const { plan, trial } = outage();
    expect(initialValues(reportLines(plan.runbook), trial.startAt)).toMatchObject({
      occurredAt: '2026-03-10T01:30:00.000Z',
    });
  });
});

describe('nextDue', () => {
  it('names what the clock meets next, and when', () => {
    const { plan, trial, run } = outage();
    const due = nextDue(plan, run);
    if (!due) throw new Error('nothing is due');
    expect(due.at).toBeGreaterThan(trial.startAt);
    expect(due.name.zh).not.toBe('');
    const passed = take(trial, { atMs: due.at - trial.startAt });
    expect(nextDue(plan, passed.run)?.at).toBeGreaterThan(due.at);
    expect(nextDue(plan, undefined)).toBeUndefined();
  });
});

describe('stepButtons', () => {
  it('offers the marks a step still wants, then the ways round it', () => {
    const { plan, run } = outage();
    const names = (id: string) =>
      stepButtons(plan, run, stepRun(plan, run, id)).map((b) => (b.do === 'ask' ? b.need : b.do));
    expect(names('answer-first-call')).toEqual(['complete', 'skip', 'fail']);
    expect(names('verify-call')).toEqual(['values', 'skip']);
  });
  it('offers only to open a closed step again', () => {
    const { plan, trial } = outage();
    const { run } = take(trial, {
      atMs: MINUTE,
      act: { at: 'PT1M', do: 'complete', step: 'answer-first-call' },
    });
    if (!run) throw new Error('no run');
    expect(stepButtons(plan, run, stepRun(plan, run, 'answer-first-call'))).toEqual([
      { do: 'ask', need: 'reopen' },
    ]);
  });
});

describe('signalsOf', () => {
  it('lists the ways out a person presses, of states under way only', () => {
    const zh = (text: string) => ({ zh: text, en: text });
    const step = (id: string, signal: string) => ({
      kind: 'step' as const,
      id,
      title: zh(id),
      transitions: [
        { id: signal, to: 'end', on: 'signal' as const },
        { id: `${signal}-failed`, to: 'end', on: 'failed' as const },
      ],
    });
    const plan = compilePlan({
      tocsin: 1,
      id: 'p',
      version: '1.0.0',
      title: zh('预案'),
      groups: [],
      chart: {
        states: [
          {
            kind: 'phase',
            id: 'handle',
            phase: 'handle',
            title: zh('处置'),
            states: [step('first', 'stop-first'), step('second', 'stop-second')],
          },
          { kind: 'final', id: 'end', title: zh('结束') },
        ],
      },
    });
    const { run } = take(openTrial(plan, 0), moveOf(0, { do: 'report' }));
    if (!run) throw new Error('not declared');
    expect(signalsOf(plan, run).map(({ transition }) => transition.id)).toEqual(['stop-first']);
    expect(signalsOf(plan, { ...run, status: 'ended' })).toEqual([]);
  });
});
