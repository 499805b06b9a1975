import { describe, expect, it } from 'vitest';
import { allRunbooks } from '../../testing/all-runbooks.ts';
import { checkShape } from '../parse.ts';
import type { Runbook } from '../runbook.ts';
import { applyEdit } from './apply-edit.ts';
import type { ListName } from './edit.ts';
import { LISTS } from './edit.ts';
import { readList } from './lists.ts';
import { itemRemovalOf, transitionRemovalOf } from './remove-item.ts';
import { allStates } from './state-tree.ts';

function removed(runbook: Runbook, list: ListName, id: string) {
  const edits = itemRemovalOf(runbook, list, id);
  if (!edits) throw new Error(`nothing to remove: ${list} ${id}`);
  return applyEdit(runbook, { do: 'batch', edits });
}

/** Kept in sight on purpose: what could not lose the name without meaning something else. */
const MAY_DANGLE: Readonly<Partial<Record<ListName, RegExp>>> = {
  levels: /\/levels\/0$/,
  fields: /\/when\/[^/]+$/,
};

describe('removing an entry of a list', () => {
  it.each(allRunbooks().map(({ name, plan }) => [name, plan.runbook] as const))(
    'leaves nothing that names it and can be taken back, for every entry of %s',
    (_, runbook) => {
      for (const list of LISTS) {
        for (const { id } of readList(runbook, list)) {
          const outcome = removed(runbook, list, id);
          // The last group, level or option may not go: the document would lose its shape.
          if (!outcome.ok) {
            expect(outcome.problems.length).toBeGreaterThan(0);
            continue;
          }
          const { runbook: after, inverse } = outcome.value;
          const checked = checkShape(after);
          const allowed = MAY_DANGLE[list];
          const left = checked.ok
            ? []
            : checked.problems.filter(({ path }) => !allowed?.test(path));
          expect(left.map(({ path, code }) => `${list}/${id}: ${code} ${path}`)).toEqual([]);
          const back = applyEdit(after, inverse);
          expect(back.ok && back.value.runbook).toStrictEqual(runbook);
        }
      }
    },
    60_000,
  );

  it('knows no entry that is not there', () => {
    const [any] = allRunbooks();
    expect(any && itemRemovalOf(any.plan.runbook, 'groups', 'nobody')).toBeUndefined();
  });
});

describe('removing a transition', () => {
  it.each(allRunbooks().map(({ name, plan }) => [name, plan.runbook] as const))(
    'leaves no miss that would take it, for every one of %s',
    (_, runbook) => {
      const ways = [...allStates(runbook)].flatMap((state) => state.transitions ?? []);
      for (const { id, to } of ways) {
        const taking: Runbook = {
          ...runbook,
          targets: [
            ...(runbook.targets ?? []),
            {
              id: 'takes-it',
              title: { zh: '', en: '' },
              to: { on: 'entered', state: to },
              onMiss: [{ do: 'take', transition: id }],
            },
          ],
        };
        const edits = transitionRemovalOf(taking, id);
        const outcome = applyEdit(taking, { do: 'batch', edits });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        const shape = checkShape(outcome.value.runbook);
        expect(shape.ok ? [] : [id, shape.problems]).toEqual([]);
        expect(outcome.value.runbook.targets?.at(-1)).not.toHaveProperty('onMiss');
      }
    },
  );
});
