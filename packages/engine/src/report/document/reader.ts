import type { Plan } from '../../plan.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Field } from '../../runbook/fields.ts';
import type { Language, Text } from '../../text.ts';
import { textIn } from '../../text.ts';
import { describeAnchor } from '../../words/anchor.ts';
import { conditionNames, conditionWords, testWords } from '../../words/condition.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';

/** The language a document is written in, or both side by side. */
export type DocumentLanguage = Language | 'both';

/** How a document says things to its reader. */
export interface Reader {
  readonly plan: Plan;
  readonly language: DocumentLanguage;
  /** Names that conditions use. */
  readonly names: ReadonlyMap<string, Field>;
  /** A text of the plan; in both languages the second stands below the first. */
  say(value: Text): Markup;
  /** A short text inside a line; in both languages one after the other. */
  inline(value: Text): Markup;
  list(values: readonly Text[]): Markup;
  condition(feel: string): Markup;
  tests(when: Readonly<Record<string, string>>): Markup;
  anchor(anchor: Anchor): Markup;
  group(id: string): Text;
  level(id: string): Text;
}

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export function readerOf(plan: Plan, language: DocumentLanguage): Reader {
  const names = conditionNames(plan.runbook);
  const plain = (id: string): Text => ({ zh: id, en: id });
  const each = (write: (language: Language) => string): Text => ({
    zh: write('zh'),
    en: write('en'),
  });
  const inLanguages = (value: Text, kind: 'say' | 'inline'): Markup => {
    if (language !== 'both') return html`${textIn(value, language)}`;
    const { zh, en } = value;
    if (zh === en || zh === '' || en === '') return html`${zh || en}`;
    return html`<span class="${kind}"><span lang="${TAGS.zh}">${zh}</span> <span lang="${TAGS.en}">${en}</span></span>`;
  };
  const inline = (value: Text): Markup => inLanguages(value, 'inline');
  return {
    plan,
    language,
    names,
    say: (value) => inLanguages(value, 'say'),
    inline,
    list: (values) =>
      inline({
        zh: values.map((value) => textIn(value, 'zh')).join('、'),
        en: values.map((value) => textIn(value, 'en')).join(', '),
      }),
    condition: (feel) => inline(each((one) => conditionWords(feel, names, one))),
    tests: (when) =>
      inline(
        each((one) =>
          Object.entries(when)
            .map(([field, test]) => testWords(field, test, names, one))
            .join(one === 'zh' ? '，且 ' : ' and '),
        ),
      ),
    anchor: (anchor) =>
      inline(
        anchor.on === 'true'
          ? each((one) => conditionWords(anchor.when, names, one))
          : describeAnchor(plan, anchor),
      ),
    group: (id) => plan.groups.get(id)?.name ?? plain(id),
    level: (id) => plan.levels.get(id)?.name ?? plain(id),
  };
}

/** The language attribute of the page. */
export const languageTag = (language: DocumentLanguage): string =>
  TAGS[language === 'both' ? 'zh' : language];

/** A text where there can be no markup: a title, a margin. */
export const plainIn = (value: Text, language: DocumentLanguage): string =>
  language === 'both' ? [value.zh, value.en].filter(Boolean).join(' ') : textIn(value, language);
