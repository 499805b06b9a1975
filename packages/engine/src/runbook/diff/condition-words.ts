import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import { conditionNames, conditionWords, testWords } from '../../words/condition.ts';
import type { Named } from '../../words/names.ts';

/** A FEEL condition in the words of both languages. */
export function conditionText({ runbook }: Named, feel: string): Text {
  const names = conditionNames(runbook);
  return { zh: conditionWords(feel, names, 'zh'), en: conditionWords(feel, names, 'en') };
}

/** Unary tests of one row of a decision table, all of which must hold. */
export function testsText({ runbook }: Named, when: Readonly<Record<string, string>>): Text {
  const names = conditionNames(runbook);
  const tests = Object.entries(when).map(
    ([field, test]): Text => ({
      zh: testWords(field, test, names, 'zh'),
      en: testWords(field, test, names, 'en'),
    }),
  );
  return tests.length > 0 ? joined(tests, text('，且', ' and ')) : text('任何情况', 'in any case');
}

export const joined = (parts: readonly Text[], by: Text): Text => ({
  zh: parts.map(({ zh }) => zh).join(by.zh),
  en: parts.map(({ en }) => en).join(by.en),
});
