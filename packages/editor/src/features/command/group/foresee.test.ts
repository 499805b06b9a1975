import type { RunCommand } from '@tocsin/engine';
import { compilePlan, declare, fold, parseRunbook, recordsOf, stepRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { foresee } from './foresee.ts';
import { unrecorded } from './unrecorded.ts';

const source = `
tocsin: 1
id: x
version: "1"
title: {zh: 甲, en: A}
groups: [{id: g, name: {zh: 组, en: G}, kind: team}]
chart:
  states:
    - id: handle
      kind: phase
      phase: handle
      title: {zh: 处置, en: Handle}
      states:
        - {id: first, kind: step, group: g, title: {zh: 一, en: One}, marks: [start, done]}
        - {id: second, kind: step, group: g, title: {zh: 二, en: Two}}
`;
const parsed = parseRunbook(source);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compilePlan(parsed.value);
const actor = { id: 'p' };
const declared = declare(
  plan,
  {
    type: 'declare',
    id: 'd',
    run: 'r',
    actor,
    occurredAt: 0,
    kind: 'live',
    runbook: { id: 'x', hash: plan.hash },
    fields: {},
  },
  0,
);
const records = recordsOf('r', 0, 0, declared.events);
const folded = fold(plan, records);
if (!folded) throw new Error('declared expected');
const run = folded;
const command = (id: string, type: 'startStep' | 'completeStep', step: string): RunCommand => ({
  type,
  id,
  run: 'r',
  actor,
  occurredAt: 10,
  step,
});

describe('foresee', () => {
  it('goes on through steps nobody has heard of yet, and leaves the run itself alone', () => {
    const ahead = foresee(
      plan,
      run,
      [command('1', 'startStep', 'first'), command('2', 'completeStep', 'first')],
      10,
    );
    expect(stepRun(plan, ahead, 'first').status).toBe('done');
    expect(stepRun(plan, ahead, 'second').status).toBe('open');
    expect(stepRun(plan, run, 'first').status).toBe('open');
  });

  it('counts a command until its record is there', () => {
    const commands = [command('d', 'startStep', 'first'), command('9', 'startStep', 'first')];
    expect(unrecorded(commands, records).map(({ id }) => id)).toEqual(['9']);
  });
});
