import { describe, expect, it } from 'vitest';
import { CHOICE_KEYS, intentOf, keyOf } from './keys.ts';

const press = (key: string, more = {}) => ({
  key,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('keys of the commander', () => {
  it('choose a group, an act, an option', () => {
    expect(intentOf(press('3'))).toEqual({ do: 'group', index: 2 });
    expect(intentOf(press('A'))).toEqual({ do: 'act', act: 'acknowledgeStep' });
    expect(intentOf(press('w'))).toEqual({ do: 'choose', index: 1 });
    expect(intentOf(press('ArrowUp'))).toEqual({ do: 'move', by: -1 });
    expect(intentOf(press('0'))).toBeUndefined();
  });

  it('do nothing while Chinese is being typed or a modifier is held', () => {
    expect(intentOf(press('d', { isComposing: true }))).toBeUndefined();
    expect(intentOf(press('d', { ctrlKey: true }))).toBeUndefined();
    expect(intentOf(press('Enter', { isComposing: true }))).toBeUndefined();
  });

  it('never mean two things', () => {
    const acts = CHOICE_KEYS.map((key) => intentOf(press(key))?.do);
    expect(new Set(acts)).toEqual(new Set(['choose']));
    expect(keyOf('completeStep')).toBe('d');
    expect(keyOf('reassignStep')).toBeUndefined();
  });
});
