import { texts } from '../analysis/texts.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A text with a blank that somebody meant to fill in. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'warning',
  title: { zh: '有待填的空', en: 'Placeholder' },
  *find(subject) {
    for (const { text, path, owner, isRemark } of texts(subject)) {
      // A blank that is spoken of is not a blank.
      const blank = isRemark ? null : (blankIn(text.zh) ?? blankIn(text.en));
      if (!blank) continue;
      yield {
        path,
        node: owner,
        message: message(
          (t) => `“${t(text)}”里的“${blank[0]}”还没有填。`,
          (t) => `“${blank[0]}” in “${t(text)}” is still to be filled in.`,
        ),
      };
    }
  },
};

/** Few texts hold any of these; the others need not be looked at closely. */
const MAYBE = /[[【〔<X×_待某]|T[BO]/;

const blankIn = (text: string): RegExpExecArray | null =>
  MAYBE.test(text) ? BLANK.exec(text) : null;

const BLANK = new RegExp(
  [
    String.raw`[[【〔<]\s*(?:[Xx×]{1,4}|[?\uff1f]{1,3}|…+|\.{3}|_+|待[^\]】〕>]{1,4}|TBD|TODO|填写[^\]】〕>]{0,6})\s*[\]】〕>]`,
    '(?<![A-Za-z0-9])[X×]{2,4}(?![A-Za-z0-9])',
    '(?<![A-Za-z])(?:TBD|TBC|TODO)(?![A-Za-z])',
    '_{3,}',
    '待定|待补充|待填|某某',
  ].join('|'),
);
