import { expect, test } from 'vitest';
import { given, step } from '../testing/given.ts';
import { packRun, unpackRun } from './packed-run.ts';

const two = { chart: { states: [step('a'), step('b')] } };

test('a packed run is good only for its plan, its line and this version of folding', () => {
  const run = given(two).when({ type: 'completeStep', step: 'a' });
  const other = given({ chart: { states: [step('a'), step('c')] } });
  const last = run.journal.at(-1);
  const earlier = run.journal.at(-2);
  if (!last || !earlier) throw new Error('no lines');
  const packed = packRun(run.run, last);
  expect(unpackRun(run.plan, packed, last)).toEqual(run.run);
  expect(unpackRun(other.plan, packed, last)).toBeUndefined();
  expect(unpackRun(run.plan, packed, earlier)).toBeUndefined();
  const tampered = { ...last, event: { ...last.event, at: last.event.at - 1 } };
  expect(unpackRun(run.plan, packed, tampered)).toBeUndefined();
  expect(unpackRun(run.plan, { ...packed, fold: packed.fold + 1 }, last)).toBeUndefined();
});
