import { expect, test } from 'vitest';
import { decision, final, found, paths, phase, plan, step } from '../testing/sketch.ts';
import { unreachableState } from './unreachable-state.ts';

test('valid: every state is come to, by the default way, an option or a transition', () => {
  const chart = [decision('ask', [{ to: 'yes' }, { to: 'no' }]), step('yes'), final('no')];
  expect(paths(unreachableState, plan({ chart }))).toEqual([]);
});

test('invalid: a step after a final state', () => {
  const [finding] = found(unreachableState, plan({ chart: [step('act'), final(), step('late')] }));
  expect(finding).toMatchObject({ path: '/chart/states/2', node: 'late' });
});

test('an unreachable container is told once, not once for each of its steps', () => {
  const chart = [phase('report', [step('a')]), final(), phase('review', [step('b'), step('c')])];
  expect(paths(unreachableState, plan({ chart }))).toEqual(['/chart/states/2']);
});
