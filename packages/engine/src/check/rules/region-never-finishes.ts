import { canFinish, reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** Lanes run side by side and all must finish; one that cannot holds up all the others. */
export const regionNeverFinishes: Rule = {
  id: 'region-never-finishes',
  severity: 'error',
  title: { zh: '泳道无法收尾', en: 'Lane that cannot finish' },
  *find(subject) {
    const live = reached(subject);
    for (const node of subject.chart.nodes.values()) {
      if (node.state.kind !== 'lane' || !live.has(node.id) || canFinish(subject, node.id)) continue;
      const around = node.parent === undefined ? undefined : subject.chart.nodes.get(node.parent);
      const { title } = node.state;
      yield {
        path: node.path,
        node: node.id,
        message: message(
          (t) =>
            `泳道“${t(title)}”走不到自己的终点，“${around ? t(around.state.title) : ''}”因此无法全部完成。`,
          (t) =>
            `Lane “${t(title)}” cannot come to its own end, so “${around ? t(around.state.title) : ''}” can never be complete.`,
        ),
      };
    }
  },
};
