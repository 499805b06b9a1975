import type { Field, FieldType } from '@tocsin/engine';

export const FIELD_TYPES: readonly FieldType[] = [
  'text',
  'number',
  'boolean',
  'choice',
  'choices',
  'instant',
  'elapsed',
];

/**
 * The same field with another type: what both types have is kept, what the new one needs is given its least.
 * Undefined where there is nothing for it to count from.
 */
export function retyped(
  field: Field,
  type: FieldType,
  fields: readonly Field[],
): Field | undefined {
  const shared = {
    id: field.id,
    name: field.name,
    ...(field.help && { help: field.help }),
    ...(field.cites && { cites: field.cites }),
    ...(field.inferred && { inferred: field.inferred }),
  };
  switch (type) {
    case 'choice':
    case 'choices': {
      const options =
        'options' in field
          ? field.options
          : [
              { id: `${slug(field.id)}-1`, name: { zh: '选项一', en: 'Option 1' } },
              { id: `${slug(field.id)}-2`, name: { zh: '选项二', en: 'Option 2' } },
            ];
      return { ...shared, type, options };
    }
    case 'elapsed': {
      const since = fields.find((each) => each.type === 'instant' && each.id !== field.id)?.id;
      return since === undefined ? undefined : { ...shared, type, since, unit: 'h' };
    }
    default:
      return { ...shared, type };
  }
}

/** Options have ids like everything else in the document; fields have FEEL names. */
const slug = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** A FEEL name nobody has. */
export function freeFieldId(fields: readonly Field[]): string {
  const taken = new Set(fields.map(({ id }) => id));
  for (let number = taken.size + 1; ; number += 1) {
    if (!taken.has(`field${number}`)) return `field${number}`;
  }
}
