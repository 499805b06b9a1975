import { flowGraph } from '../analysis/flow-graph.ts';
import { ending } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A plan whose chart has no path from its start to its end: every run would have to be closed by hand. */
export const noWayToEnd: Rule = {
  id: 'no-way-to-end',
  severity: 'error',
  title: { zh: '走不到结束', en: 'No way to the end' },
  *find(subject) {
    if (ending(subject).has(flowGraph(subject).start)) return;
    yield {
      path: '/chart',
      node: subject.chart.initial,
      message: message(
        () => '从开始出发，没有任何一条路能走到结束；每次运行都只能靠人强行关闭。',
        () =>
          'No way leads from the start of the chart to its end; every run would have to be closed by force.',
      ),
    };
  },
};
