import { END, flowGraph } from '../analysis/flow-graph.ts';
import { phaseState } from '../analysis/frame.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** Every report leads to the full response: the chart has no way for "this is none of ours". */
export const noRefusal: Rule = {
  id: 'no-refusal',
  severity: 'note',
  title: { zh: '没有不启动的分支', en: 'No branch for not activating' },
  *find(subject) {
    const { phases } = phaseState(subject, 'handle');
    const [handle] = phases;
    if (!handle || canPassBy(subject, new Set(phases.map(({ id }) => id)))) return;
    const [activate] = phaseState(subject, 'activate').phases;
    yield {
      path: (activate ?? handle).path,
      node: (activate ?? handle).id,
      message: message(
        () => '凡是接报就一定走到处置，没有“不启动”的分支；误报或不属本预案的事件没法收尾。',
        () =>
          'Every report leads to handling; there is no branch for not activating, so a false alarm or an event of another kind has nowhere to go.',
      ),
    };
  },
};

/** Whether a run may end without entering any of these states. */
function canPassBy(subject: Subject, states: ReadonlySet<string>): boolean {
  const { out, start } = flowGraph(subject);
  const seen = new Set([start]);
  const todo = [start];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === END) return true;
    for (const next of out.get(at) ?? []) {
      const top = subject.chart.nodes.get(next)?.phase;
      if (seen.has(next) || (top !== undefined && states.has(top))) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return false;
}
