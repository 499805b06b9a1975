import type { ChartState, Language, Runbook } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { kindWord } from '../../../canvas/words.ts';

/** Copied states as lines that any text can take: what they are, whose they are, and what they hold. */
export function clipWords(copied: Runbook, language: Language): string {
  const groups = new Map(copied.groups.map(({ id, name }) => [id, textIn(name, language)]));
  const lines: string[] = [];
  const visit = (state: ChartState, depth: number): void => {
    const group =
      'group' in state && state.group !== undefined ? groups.get(state.group) : undefined;
    const owner = group === undefined ? '' : language === 'zh' ? `（${group}）` : ` (${group})`;
    const text = state.text ? textIn(state.text, language) : '';
    const colon = language === 'zh' ? '：' : ': ';
    const kind = kindWord(language, state.kind);
    const title = textIn(state.title, language);
    lines.push(
      `${'  '.repeat(depth)}- ${kind}${colon}${title}${owner}${text && `${colon}${text}`}`,
    );
    if ('states' in state) for (const child of state.states) visit(child, depth + 1);
  };
  for (const state of copied.chart.states) visit(state, 0);
  return lines.join('\n');
}
