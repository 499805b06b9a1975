import type { ChartNode } from '../../chart/chart-index.ts';
import { durationMs } from '../../duration.ts';
import type { Language, Text } from '../../text.ts';
import { text, textIn } from '../../text.ts';
import { describeDuration } from '../../words/duration.ts';

/** What a state says of itself: its title, what is to be done, by whom, how often. One fact a line. */
export function describeState({ state, group }: ChartNode, language: Language): string {
  const line = (label: Text, value: string | undefined): string | undefined =>
    value === undefined ? undefined : `${textIn(label, language)}: ${value}`;
  const lines = [
    textIn(state.title, language) || state.id,
    state.text && textIn(state.text, language),
    line(text('小组', 'Group'), group),
  ];
  if (state.kind === 'step') {
    const every =
      state.repeat && textIn(describeDuration(durationMs(state.repeat.every)), language);
    lines.push(
      line(text('执行人', 'By'), state.owner && textIn(state.owner, language)),
      line(text('须在之后', 'After'), state.after?.length ? state.after.join(', ') : undefined),
      line(text('间隔', 'Every'), every),
      state.standing ? textIn(text('全程持续', 'Goes on throughout'), language) : undefined,
    );
  }
  if (state.kind === 'link') {
    lines.push(line(text('转入预案', 'Goes on with runbook'), state.runbook));
  }
  return lines.filter((each) => each !== undefined && each !== '').join('\n');
}
