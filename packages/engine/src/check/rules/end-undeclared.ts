import type { ChartNode } from '../../chart/chart-index.ts';
import { isFrame } from '../analysis/frame.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** No step or decision in which somebody says that the response is over. */
export const endUndeclared: Rule = {
  id: 'end-undeclared',
  severity: 'warning',
  title: { zh: '没有写由谁宣布结束', en: 'Nobody declares the end' },
  *find(subject) {
    const closing = subject.items.filter(isClosing);
    if (closing.some(({ state, group }) => !isFrame(state) && group !== undefined)) return;
    const [frame] = closing;
    yield {
      path: frame?.path ?? '/chart/states',
      node: frame?.id,
      message: frame
        ? message(
            (t) => `“${t(frame.state.title)}”只是框架，预案没有写什么条件下、由谁宣布响应结束。`,
            (t) =>
              `“${t(frame.state.title)}” is a frame only; the plan does not say who ends the response, or on what condition.`,
          )
        : message(
            () => '没有一步写由谁、凭什么宣布响应结束（解除），处置只能不了了之。',
            () =>
              'No step says who ends the response, or on what condition: it can only peter out.',
          ),
    };
  },
};

/** Steps and decisions whose own words speak of ending or lifting the response. */
const isClosing = ({ state }: ChartNode): boolean => {
  if (state.kind !== 'step' && state.kind !== 'decision') return false;
  const options = state.kind === 'decision' ? state.options.map(({ title }) => title) : [];
  const words = [state.title, ...options];
  return words.some(({ zh, en }) => ZH.test(zh) || EN.test(en));
};

const ZH =
  /(结束|终止|解除|撤销|关闭)(本次)?(应急|响应|处置|预案|警报|预警状态|状态)?$|(宣布|确认|决定|可以|是否).{0,6}(结束|终止|解除|关闭)|响应(结束|终止)|(结束|终止|解除)(应急|响应|处置|预案|警戒)/;
const EN =
  /\b(end|ends|close|closes|terminate|lift|stand down)\b.{0,24}\b(response|emergency|handling|plan|alert)\b|\ball[- ]clear\b|\bresponse (can )?(end|close)|\bstand[- ]down\b/i;
