import { anchorsOf } from '../../plan.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A choice with one answer, or whose answers all lead to the same place, decides nothing. */
export const decisionOneWay: Rule = {
  id: 'decision-one-way',
  severity: 'warning',
  title: { zh: '决策缺少分支', en: 'Decision with a missing branch' },
  *find({ items, runbook }) {
    for (const { state, path, id, next } of items) {
      if (state.kind !== 'decision') continue;
      const [only, ...others] = state.options;
      if (!only) continue;
      if (others.length === 0) {
        yield {
          path: `${path}/options`,
          node: id,
          message: message(
            (t) => `“${t(state.title)}”只有“${t(only.title)}”一条路，没有写不这样做时怎么办。`,
            (t) =>
              `“${t(state.title)}” has “${t(only.title)}” as its one way; what happens otherwise is not said.`,
          ),
        };
        continue;
      }
      const ways = new Set(state.options.map((option) => option.to ?? next ?? ''));
      if (ways.size > 1 || (state.transitions?.length ?? 0) > 0 || isAwaited(runbook, id)) continue;
      yield {
        path: `${path}/options`,
        node: id,
        severity: 'note',
        message: message(
          (t) => `“${t(state.title)}”无论怎么选，后面走的路都一样。`,
          (t) => `Whatever is chosen at “${t(state.title)}”, the run goes the same way on.`,
        ),
      };
    }
  },
};

/** Whether a promise or a notice hangs on one answer, so that it matters though the way on is the same. */
const isAwaited = ({ targets, notifications }: Runbook, decision: string): boolean =>
  [
    ...(targets ?? []).flatMap(({ from, to }) => [from, to]),
    ...(notifications ?? []).flatMap(anchorsOf),
  ].some(
    (anchor) => anchor?.on === 'decided' && anchor.step === decision && anchor.choice !== undefined,
  );
