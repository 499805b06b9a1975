import type { Field } from '@tocsin/engine';
import { feelSyntaxError } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { suggestTests } from './test-suggestions.ts';

const text = (value: string) => ({ zh: value, en: value });
const options = [
  { id: 'web', name: text('Website') },
  { id: 'app', name: text('Mobile app') },
];
const FIELDS: readonly Field[] = [
  { id: 'down', type: 'number', name: text('Down') },
  { id: 'usual', type: 'number', name: text('Usual') },
  { id: 'all', type: 'boolean', name: text('All') },
  { id: 'channel', type: 'choice', name: text('Channel'), options },
  { id: 'channels', type: 'choices', name: text('Channels'), options },
];
const inserts = (id: string, before: string): string[] => {
  const field = FIELDS.find((each) => each.id === id);
  if (!field) throw new Error(id);
  return suggestTests(field, FIELDS, before, 'en', (word) => word).items.map((one) => one.insert);
};

describe('what may be typed in a test', () => {
  it('offers whole tests of the field’s type, each one FEEL can read', () => {
    for (const { id } of FIELDS) {
      const whole = inserts(id, '').filter((insert) => !/^[<>]=? $/.test(insert) && insert !== '-');
      for (const insert of whole) expect(feelSyntaxError('test', insert)).toBeUndefined();
    }
    expect(inserts('all', '')).toEqual(['true', 'false', '-']);
    expect(inserts('channel', '')).toContain('not("app")');
    expect(inserts('channels', '')).toContain('list contains(?, "web")');
  });

  it('finds an option by what it is called', () => {
    expect(inserts('channel', 'mobile')).toEqual(['"app"', 'not("app")']);
  });

  it('offers the other figures once an operator stands, and replaces what is typed of one', () => {
    expect(inserts('down', '> ')).toEqual(['usual']);
    const [down] = FIELDS;
    if (!down) throw new Error('no field');
    const found = suggestTests(down, FIELDS, '>= us', 'en', (word) => word);
    expect(found).toMatchObject({ replaces: 2, items: [{ insert: 'usual' }] });
  });
});
