import { expect, test } from 'vitest';
import { compilePlan } from '../plan.ts';
import { checkShape } from '../runbook/parse.ts';
import { option, runbook, step } from '../testing/given.ts';
import { checkScript } from './script.ts';
import { simulate } from './simulate.ts';

/** Plans drawn in a circle: a rehearsal comes to an end all the same, and says what is wrong. */
const play = (states: unknown[], acts: unknown[] = [], until = 'PT1M') => {
  const shaped = checkShape(runbook({ chart: { states } }));
  const script = checkScript({ kind: 'live', startAt: '2026-03-01T08:00:00Z', until, acts });
  if (!shaped.ok || !script.ok) throw new Error(JSON.stringify([shaped, script]));
  return simulate(compilePlan(shaped.value), script.value);
};

const ABORT = { at: 'PT30.5S', do: 'abort', reason: 'enough' };

test.each([
  [
    'a transition after no time',
    [
      step('a', { transitions: [{ id: 't', to: 'b', after: 'PT0S' }] }),
      step('b', { transitions: [{ id: 'u', to: 'a', after: 'PT0S' }] }),
    ],
  ],
  [
    'a wait of no time',
    [{ kind: 'wait', id: 'w', for: 'PT0S', transitions: [{ id: 't', to: 'w' }] }],
  ],
  [
    'a step repeated without a pause',
    [
      {
        kind: 'phase',
        phase: 'handle',
        id: 'p',
        flow: 'checklist',
        states: [step('a', { repeat: { every: 'PT0S' }, standing: true }), step('b')],
      },
    ],
  ],
])('[C8] %s goes round once a second, and a person can stop it', (_, states) => {
  const result = play(states, [ABORT]);
  expect(result).toMatchObject({ finished: true, refused: [] });
  expect(result.journal.filter(({ event }) => event.type === 'timerDue')).toHaveLength(30);
});

test('decisions that answer each other without end are refused, not followed', () => {
  const auto = (id: string, to: string) => ({
    kind: 'decision',
    id,
    auto: true,
    options: [option('x', { to })],
  });
  const result = play([auto('d', 'e'), auto('e', 'd')], [{ at: 'PT1S', do: 'report' }]);
  expect(result).toMatchObject({ phase: null, refused: [{ act: 0, code: 'chart-loop' }] });
  const later = play(
    [step('a'), auto('d', 'e'), auto('e', 'd')],
    [{ at: 'PT1S', do: 'complete', step: 'a' }],
  );
  expect(later).toMatchObject({ phase: 'a', refused: [{ act: 0, code: 'chart-loop' }] });
});

test('a circle the clock drives into is told as such', () => {
  const auto = (id: string, to: string) => ({
    kind: 'decision',
    id,
    auto: true,
    options: [option('x', { to })],
  });
  const wait = { kind: 'wait', id: 'w', for: 'PT5S' };
  const result = play(
    [wait, auto('d', 'e'), auto('e', 'd')],
    [{ at: 'PT10S', do: 'note', text: 'n' }],
  );
  expect(result.refused).toMatchObject([{ act: null, code: 'chart-loop' }]);
});

test('a rehearsal that would fill its journal without end stops and says so', () => {
  const wait = { kind: 'wait', id: 'w', for: 'PT1S', transitions: [{ id: 't', to: 'w' }] };
  const { refused, finished } = play([wait], [], 'P2D');
  expect({ refused, finished }).toMatchObject({
    finished: false,
    refused: [{ act: null, code: 'too-long' }],
  });
});
