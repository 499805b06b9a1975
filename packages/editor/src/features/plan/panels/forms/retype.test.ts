import type { Field } from '@tocsin/engine';
import { runbookSchema } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { FIELD_TYPES, freeFieldId, retyped } from './retype.ts';

const name = { zh: '受影响的渠道', en: 'Channels hit' };
const field: Field = { id: 'channelsHit', type: 'text', name, long: true };
const since: Field = { id: 'began', type: 'instant', name };
const fits = (each: Field): boolean => {
  const fields = runbookSchema.shape.fields;
  return fields.safeParse([each]).success;
};

describe('changing the type of a field', () => {
  it('gives every type what it needs, and leaves behind what it does not know', () => {
    for (const type of FIELD_TYPES) {
      const next = retyped(field, type, [field, since]);
      expect(next?.type).toBe(type);
      expect(next && fits(next)).toBe(true);
    }
  });

  it('keeps the options between one and several', () => {
    const one = retyped(field, 'choice', []);
    const several = one && retyped(one, 'choices', []);
    expect(several && 'options' in several && several.options).toEqual(
      one && 'options' in one && one.options,
    );
  });

  it('makes no clock where there is no moment to count from', () => {
    expect(retyped(field, 'elapsed', [field])).toBeUndefined();
  });

  it('finds a name nobody has', () => {
    const taken: Field = { id: 'field2', type: 'boolean', name };
    expect(freeFieldId([taken])).toBe('field3');
  });
});
