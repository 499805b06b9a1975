import type { Levels } from '../../runbook/levels.ts';
import { message } from '../words.ts';
import type { LibraryRule } from './library-rule.ts';

/** Numbered level scales that run opposite ways: "level 1" is the gravest in one plan and the lightest in another. */
export const libraryScalesReversed: LibraryRule = {
  id: 'library-scales-reversed',
  severity: 'warning',
  title: { zh: '级别方向相反', en: 'Level scales that run opposite ways' },
  reads: 'pairs',
  *find(library) {
    const known = library.flatMap(({ file, runbook }) => {
      const way = runbook.levels && direction(runbook.levels);
      return way ? [{ file, way, title: runbook.title, gravest: gravestOf(runbook.levels) }] : [];
    });
    const [first, ...others] = known;
    if (!first) return;
    for (const other of others) {
      if (other.way === first.way) continue;
      yield {
        file: other.file,
        others: [first.file],
        path: '/levels/scale',
        message: message(
          (t) =>
            `本预案最重的一级是“${t(other.gravest)}”，“${t(first.title)}”最重的一级是“${t(first.gravest)}”：两份预案的数字一个越大越重，一个越小越重。`,
          (t) =>
            `The gravest level is “${t(other.gravest)}” here and “${t(first.gravest)}” in “${t(first.title)}”: the numbers of one rise with gravity, those of the other fall.`,
        ),
      };
    }
  },
};

/** Whether the numbers in a scale's names rise or fall as it gets graver. */
function direction({ scale }: Levels): 'rising' | 'falling' | undefined {
  const numbered = [...scale]
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => numberIn(name.zh) ?? numberIn(name.en));
  const [gravest, lightest] = [numbered[0], numbered.at(-1)];
  if (
    numbered.some((one) => one === undefined) ||
    gravest === undefined ||
    lightest === undefined ||
    gravest === lightest
  )
    return undefined;
  return gravest > lightest ? 'rising' : 'falling';
}

const CHINESE = '一二三四五六七八九';
const ROMAN: Readonly<Record<string, number>> = {
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
};

function numberIn(name: string): number | undefined {
  const digit = /\d+/.exec(name);
  if (digit) return Number(digit[0]);
  const roman = /[ⅠⅡⅢⅣ]|\b(?:IV|I{1,3})\b/.exec(name);
  if (roman) return ROMAN[roman[0]];
  const chinese = /([一二三四五六七八九])级/.exec(name)?.[1];
  return chinese === undefined ? undefined : CHINESE.indexOf(chinese) + 1;
}

const gravestOf = (levels: Levels | undefined) =>
  [...(levels?.scale ?? [])].sort((a, b) => a.rank - b.rank)[0]?.name ?? { zh: '', en: '' };
