import { indexChart } from '../../chart/chart-index.ts';
import { message } from '../words.ts';
import type { LibraryRule } from './library-rule.ts';

/** A hand-over to a plan that is not in the library. */
export const libraryLinkMissing: LibraryRule = {
  id: 'library-link-missing',
  severity: 'warning',
  title: { zh: '转接的预案不在库中', en: 'Hand-over to a plan that is not in the library' },
  reads: 'links',
  *find(library) {
    const known = new Set(library.map(({ runbook }) => runbook.id));
    for (const { file, runbook } of library) {
      for (const { state, path, id } of indexChart(runbook.chart).nodes.values()) {
        // A link that says itself that its plan is missing is told by the rule on one plan.
        if (state.kind !== 'link' || state.missing || known.has(state.runbook)) continue;
        yield {
          file,
          others: [],
          path: `${path}/runbook`,
          node: id,
          message: message(
            (t) => `“${t(state.title)}”要转到预案“${state.runbook}”，预案库里没有。`,
            (t) =>
              `“${t(state.title)}” hands over to the plan “${state.runbook}”, which is not in the library.`,
          ),
        };
      }
    }
  },
};
