import { pointer } from '../../problem.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Mark } from '../../runbook/chart.ts';
import { askersOf, isNobody } from '../analysis/asked.ts';
import { reached } from '../analysis/reach.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** A promise that hangs on a moment no run has, or on a mark that the step does not ask for. */
export const promiseNeverRuns: Rule = {
  id: 'promise-never-runs',
  severity: 'warning',
  title: { zh: '永远走不起来的时限', en: 'Promise that waits for what never comes' },
  *find(subject) {
    for (const [index, target] of (subject.runbook.targets ?? []).entries()) {
      for (const end of ['from', 'to'] as const) {
        const anchor = target[end];
        const why = anchor && reason(subject, anchor);
        if (!why) continue;
        const { title } = target;
        const which = end === 'from' ? { zh: '起点', en: 'start' } : { zh: '终点', en: 'stop' };
        yield {
          path: pointer(['targets', index, end]),
          node: target.id,
          ...why,
          message: message(
            (t) => `“${t(title)}”的${which.zh}等不到：${t(why.message)}`,
            (t) => `The ${which.en} of “${t(title)}” will not come as meant: ${t(why.message)}`,
          ),
        };
      }
    }
  },
};

function reason(subject: Subject, anchor: Anchor): Pick<Found, 'message' | 'fix'> | undefined {
  if (anchor.on === 'field') {
    const field = subject.fields.get(anchor.field);
    if (!field || !isNobody(askersOf(subject, anchor.field))) return undefined;
    return {
      message: message(
        (t) => `没有表单也没有步骤问“${t(field.name)}”。`,
        (t) => `no form and no step asks for “${t(field.name)}”.`,
      ),
    };
  }
  const id = 'step' in anchor ? anchor.step : 'state' in anchor ? anchor.state : undefined;
  const node = id === undefined ? undefined : subject.chart.nodes.get(id);
  if (!node) return undefined;
  const { state } = node;
  if (!reached(subject).has(node.id)) {
    return {
      message: message(
        (t) => `“${t(state.title)}”永远走不到。`,
        (t) => `no run comes to “${t(state.title)}”.`,
      ),
    };
  }
  const mark =
    anchor.on === 'started' ? 'start' : anchor.on === 'acknowledged' ? 'acknowledge' : undefined;
  if (mark === undefined || state.kind !== 'step' || !state.marks || state.marks.includes(mark))
    return undefined;
  const word = WORDS[mark];
  return {
    fix: {
      do: 'setProperty',
      at: { of: 'state', id: state.id },
      key: 'marks',
      value: withMark(state.marks, mark),
    },
    message: message(
      (t) => `“${t(state.title)}”没有“${word.zh}”这个标记，没有人会去点，只能等到它完成。`,
      (t) =>
        `“${t(state.title)}” has no “${word.en}” mark to press, so it comes only when the step is done.`,
    ),
  };
}

const ORDER: readonly Mark[] = ['acknowledge', 'start', 'done'];
const withMark = (marks: readonly Mark[], mark: Mark): Mark[] =>
  ORDER.filter((one) => one === mark || marks.includes(one));

const WORDS = {
  start: { zh: '开始', en: 'start' },
  acknowledge: { zh: '签收', en: 'acknowledge' },
} as const;
