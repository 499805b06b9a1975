import type { Field } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { fieldProblem, isBlank, readNumber } from './field-value.ts';

const name = { zh: '', en: '' };
const share: Field = { id: 'share', name, type: 'number', min: 0, max: 100 };
const count: Field = { id: 'count', name, type: 'number', integer: true };
const note: Field = { id: 'note', name, type: 'text' };

describe('isBlank', () => {
  it('takes no and zero for answers', () => {
    expect([false, 0].map(isBlank)).toEqual([false, false]);
  });
  it('takes spaces and empty lists for none', () => {
    expect([undefined, null, ' ', []].map(isBlank)).toEqual([true, true, true, true]);
  });
});

describe('fieldProblem', () => {
  it('asks for what is required', () => {
    expect(fieldProblem(note, '', true)).toEqual({ key: 'field.required.missing' });
    expect(fieldProblem(note, '', false)).toBeUndefined();
  });
  it('keeps numbers within their limits', () => {
    expect(fieldProblem(share, -1, false)).toEqual({ key: 'field.number.min', min: 0 });
    expect(fieldProblem(share, 101, false)).toEqual({ key: 'field.number.max', max: 100 });
    expect(fieldProblem(share, 100, true)).toBeUndefined();
    expect(fieldProblem(count, 1.5, false)).toEqual({ key: 'field.number.integer' });
    expect(fieldProblem(count, '1', false)).toEqual({ key: 'field.number.bad' });
  });
});

describe('readNumber', () => {
  it('reads what Chinese input methods type', () => {
    expect(readNumber('５０％')).toBe(50);
    expect(readNumber('3。5')).toBe(3.5);
    expect(readNumber('1,200')).toBe(1200);
    expect(readNumber('-0.5')).toBe(-0.5);
  });
  it('refuses the rest', () => {
    expect([readNumber(''), readNumber('5h'), readNumber('.'), readNumber('1e3')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
