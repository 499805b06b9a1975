import { reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A state that nothing leads to is never worked on. */
export const unreachableState: Rule = {
  id: 'unreachable-state',
  severity: 'error',
  title: { zh: '走不到的环节', en: 'State that nothing leads to' },
  *find(subject) {
    const live = reached(subject);
    for (const node of subject.chart.nodes.values()) {
      if (live.has(node.id)) continue;
      // What lies inside an unreachable state is covered by the finding on the outermost one.
      if (node.parent !== undefined && !live.has(node.parent)) continue;
      if (node.state.kind === 'history') continue;
      const { title } = node.state;
      yield {
        path: node.path,
        node: node.id,
        message: message(
          (t) => `没有任何路径通向“${t(title)}”，运行中永远到不了这里。`,
          (t) => `No way leads to “${t(title)}”, so no run will ever come to it.`,
        ),
      };
    }
  },
};
