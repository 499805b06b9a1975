import type { Level, LevelRule } from '../../../runbook/levels.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { bullets, facts, marks, section, table, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { WORDS } from '../words.ts';

/** The level table, the gravest level first. Rank and name say which it is, so that nothing hangs on a colour. */
export function levelSection(reader: Reader): Markup | undefined {
  const { levels } = reader.plan.runbook;
  if (!levels) return undefined;
  const scale = levels.scale.toSorted((a, b) => a.rank - b.rank);
  const rows = scale.flatMap((level) => {
    const rules = levels.rules.filter((rule) => rule.level === level.id);
    return rules.map((rule, index) => [
      index === 0 && html`<strong>${reader.inline(level.name)}</strong>`,
      criterion(reader, rule),
    ]);
  });
  return section(reader, 'levels', WORDS.levels, [
    table([word(reader, 'level'), word(reader, 'levelRule')], rows),
    rows.length > 0 && html`<p class="note">${word(reader, 'gravest')}</p>`,
    facts([
      [
        word(reader, 'declaredBy'),
        levels.declaredBy !== undefined && reader.inline(reader.group(levels.declaredBy)),
      ],
      ...scale.map((level): [Part, Part] => [reader.inline(level.name), levelNotes(reader, level)]),
      [
        word(reader, 'levelNotes'),
        bullets((levels.notes ?? []).map((note) => reader.say(note.text))),
      ],
    ]),
  ]);
}

const criterion = (reader: Reader, rule: LevelRule): Part => [
  rule.text && reader.say(rule.text),
  marks(reader, rule),
  Object.keys(rule.when).length > 0 && html`<p class="test">${reader.tests(rule.when)}</p>`,
];

const levelNotes = (reader: Reader, level: Level): Part =>
  bullets((level.notes ?? []).map((note) => [reader.say(note.text), marks(reader, note)]));
