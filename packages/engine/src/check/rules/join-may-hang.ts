import { flowOf, isContainer } from '../../chart/chart-index.ts';
import { chartOrder, meeting, order } from '../analysis/order.ts';
import { reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A step that waits for another which some runs pass by: in those it never opens. */
export const joinMayHang: Rule = {
  id: 'join-may-hang',
  severity: 'warning',
  title: { zh: '可能等不到的前置步骤', en: 'Join that some runs never complete' },
  *find(subject) {
    const live = reached(subject);
    const { before } = order(subject);
    for (const node of subject.items) {
      const { state } = node;
      if (state.kind !== 'step' || !live.has(node.id)) continue;
      for (const [index, id] of (state.after ?? []).entries()) {
        const first = subject.chart.nodes.get(id);
        if (!first || !live.has(id) || before(node.id, id)) continue;
        const path = `${node.path}/after/${index}`;
        const fork = meeting(subject, node, first);
        const isBeside =
          fork?.state.kind === 'parallel' ||
          (fork !== undefined && isContainer(fork.state) && flowOf(fork.state) === 'checklist');
        const isMemberBeside = isBeside && fork?.id === node.parent && fork.id === first.parent;
        if (isMemberBeside && first.state.kind === 'step' && isNarrower(first.state, state)) {
          const firstStep = first.state;
          yield {
            path,
            node: node.id,
            message: message(
              (t) =>
                `“${t(state.title)}”要等“${t(firstStep.title)}”，后者却只在部分情形下才做；不做的时候，这一步永远不会打开。`,
              (t) =>
                `“${t(state.title)}” waits for “${t(firstStep.title)}”, which is done in some cases only; in the others this step never opens.`,
            ),
          };
        }
        if (isBeside || chartOrder(subject).before(id, node.id)) continue;
        yield {
          path,
          node: node.id,
          message: message(
            (t) => `有的运行会绕过“${t(first.state.title)}”，这时“${t(state.title)}”会一直等下去。`,
            (t) =>
              `Some runs pass “${t(first.state.title)}” by, and “${t(state.title)}” then waits for ever.`,
          ),
        };
      }
    }
  },
};

interface Limits {
  readonly levels?: readonly string[] | undefined;
  readonly when?: string | undefined;
}

/** Whether the first is left out in some case in which the second is wanted. */
function isNarrower(first: Limits, then: Limits): boolean {
  if (first.when !== undefined && first.when !== then.when) return true;
  if (first.levels === undefined) return false;
  return then.levels === undefined || then.levels.some((level) => !first.levels?.includes(level));
}
