import type { Field, Language } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import type { Suggestion } from '../../inputs/suggestion-list.tsx';

type Word =
  | 'is'
  | 'not'
  | 'has'
  | 'more'
  | 'atLeast'
  | 'less'
  | 'atMost'
  | 'between'
  | 'any'
  | 'field';

/** How the words of a test are said in the reader's language. */
export type SayTest = (word: Word) => string;

const OPERATORS: readonly (readonly [string, Word])[] = [
  ['> ', 'more'],
  ['>= ', 'atLeast'],
  ['< ', 'less'],
  ['<= ', 'atMost'],
];

const isNumeric = (field: Field): boolean => field.type === 'number' || field.type === 'elapsed';

/**
 * What may be typed next in a unary test of a field: whole tests while nothing is typed, the fields it can be held
 * against once an operator stands. `replaces` counts the characters before the caret that a suggestion takes the place of.
 */
export function suggestTests(
  field: Field,
  fields: readonly Field[],
  before: string,
  language: Language,
  say: SayTest,
): { readonly items: readonly Suggestion[]; readonly replaces: number } {
  const operand = /^\s*(?:<=|>=|<|>)\s*([A-Za-z][A-Za-z0-9]*)?$/.exec(before);
  if (operand && isNumeric(field)) {
    const typed = operand[1] ?? '';
    const items = fields
      .filter((each) => each.id !== field.id && isNumeric(each))
      .map((each) => ({
        insert: each.id,
        words: `${say('field')} · ${textIn(each.name, language)}`,
      }));
    return { items: matching(items, typed), replaces: typed.length };
  }
  const typed = before.trimStart();
  return { items: matching(wholeTests(field, language, say), typed), replaces: typed.length };
}

function wholeTests(field: Field, language: Language, say: SayTest): readonly Suggestion[] {
  const any = { insert: '-', words: say('any') };
  switch (field.type) {
    case 'boolean':
      return [
        { insert: 'true', words: language === 'zh' ? '是' : 'yes' },
        { insert: 'false', words: language === 'zh' ? '否' : 'no' },
        any,
      ];
    case 'choice':
      return [
        ...field.options.map(({ id, name }) => ({
          insert: `"${id}"`,
          words: `${say('is')} ${textIn(name, language)}`,
        })),
        ...field.options.map(({ id, name }) => ({
          insert: `not("${id}")`,
          words: `${say('not')} ${textIn(name, language)}`,
        })),
        any,
      ];
    case 'choices':
      return [
        ...field.options.map(({ id, name }) => ({
          insert: `list contains(?, "${id}")`,
          words: `${say('has')} ${textIn(name, language)}`,
        })),
        any,
      ];
    case 'number':
    case 'elapsed':
      return [
        ...OPERATORS.map(([insert, word]) => ({ insert, words: say(word) })),
        { insert: '[1..10]', words: say('between') },
        any,
      ];
    case 'text':
      return [{ insert: '"…"', words: say('is') }, any];
    case 'instant':
      return [any];
  }
}

/** Those that go on from what is typed, or whose words say it; none once it is typed in full. */
function matching(items: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  return items.filter(
    ({ insert, words }) =>
      insert.toLowerCase() !== wanted &&
      (insert.toLowerCase().startsWith(wanted) || words.toLowerCase().includes(wanted)),
  );
}
