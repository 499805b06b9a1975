import type { Field } from '../../../runbook/fields.ts';
import { text } from '../../../text.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { blank, box, marks, section, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { WORDS } from '../words.ts';

/** The forms with room to write, for when there is no screen to fill them in on. */
export const formSection = (reader: Reader): Markup | undefined =>
  section(
    reader,
    'forms',
    WORDS.forms,
    (reader.plan.runbook.forms ?? []).map(
      (form) =>
        html`<article><h3>${reader.inline(form.title)}${marks(reader, form)}</h3>${form.fields.map(
          (entry) => {
            const field = reader.plan.fields.get(entry.field);
            return field && fieldLine(reader, field, entry.required === true);
          },
        )}</article>`,
    ),
  );

const UNITS = { min: text('分钟', 'min'), h: text('小时', 'h'), d: text('天', 'd') } as const;

/** A value to be written down: its name and a line with its unit, or boxes for what there is to choose from. */
export const fieldLine = (reader: Reader, field: Field, isRequired: boolean): Markup =>
  html`<p class="value"><b>${reader.inline(field.name)}</b>${marks(reader, field)}${
    isRequired && html` <small>(${word(reader, 'required')})</small>`
  } ${answer(reader, field)}</p>`;

function answer(reader: Reader, field: Field): Part {
  switch (field.type) {
    case 'boolean':
      return html`<span class="pick">${box} ${word(reader, 'yes')}</span> <span class="pick">${box} ${word(reader, 'no')}</span>`;
    case 'choice':
    case 'choices':
      return field.options.map(
        (option) => html`<span class="pick">${box} ${reader.inline(option.name)}</span> `,
      );
    case 'number':
      return [blank(), field.unit && [' ', reader.inline(field.unit)]];
    case 'elapsed':
      return [blank(), ' ', reader.inline(UNITS[field.unit])];
    default:
      return blank('long');
  }
}
