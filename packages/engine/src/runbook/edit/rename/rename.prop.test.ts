import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../../check/check-runbook.ts';
import { allRunbooks } from '../../../testing/all-runbooks.ts';
import { checkShape } from '../../parse.ts';
import type { Runbook } from '../../runbook.ts';
import { applyEdit } from '../apply-edit.ts';
import type { Named } from '../edit.ts';
import { LISTS } from '../edit.ts';
import { readList } from '../lists.ts';
import { allStates } from '../state-tree.ts';

/** Everything in a plan that has an id of its own. */
function namesOf(runbook: Runbook): readonly Named[] {
  return [
    ...[...allStates(runbook)].flatMap((state): Named[] => [
      { of: 'state', id: state.id },
      ...(state.transitions ?? []).map(({ id }): Named => ({ of: 'transition', id })),
      ...(state.kind === 'decision' ? state.options : []).map(
        ({ id }): Named => ({ of: 'option', state: state.id, id }),
      ),
    ]),
    ...LISTS.flatMap((list) =>
      readList(runbook, list).map(({ id }): Named => ({ of: 'item', list, id })),
    ),
    ...(runbook.fields ?? []).flatMap((field) =>
      'options' in field
        ? field.options.map(({ id }): Named => ({ of: 'choice', field: field.id, id }))
        : [],
    ),
  ];
}

const plans = allRunbooks().map(({ plan }) => ({
  runbook: plan.runbook,
  names: namesOf(plan.runbook),
}));

/** What the check finds and where; a field that is renamed is called so in the path to its test too. */
const findingsOf = (runbook: Runbook, from: string, to: string): readonly string[] =>
  checkRunbook(runbook).map(({ rule, severity, path }) => {
    const [last, holder, ...rest] = path.split('/').reverse();
    const isKey = holder === 'when' || holder === 'fields';
    const parts = isKey && last === from ? [to, holder, ...rest] : [last, holder, ...rest];
    return `${rule} ${severity} ${parts.reverse().join('/')}`;
  });

describe('any name of any plan', () => {
  it('can be changed there and back, and the plan is as fit and as well made as before', () => {
    fc.assert(
      fc.property(fc.nat(plans.length - 1), fc.nat(9999), (which, at) => {
        const { runbook, names } = plans[which] ?? { runbook: undefined, names: [] };
        const what = names[at % names.length];
        if (!runbook || !what) throw new Error('nothing to rename');
        const to = 'renamed';
        const there = applyEdit(runbook, { do: 'rename', what, to });
        if (!there.ok) throw new Error(JSON.stringify([what, there.problems]));
        const after = there.value.runbook;
        const back = applyEdit(after, there.value.inverse);
        expect(back.ok && back.value.runbook).toStrictEqual(runbook);
        const shape = checkShape(after);
        expect(shape.ok ? [] : [what, shape.problems]).toEqual([]);
        expect(findingsOf(after, to, to)).toEqual(findingsOf(runbook, what.id, to));
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});
