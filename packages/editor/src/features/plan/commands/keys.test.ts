import { describe, expect, it } from 'vitest';
import { ariaKeys, matchesKeys, printKeys } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', boolean>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});

describe('shortcuts', () => {
  it('are matched with exactly the keys that are held', () => {
    expect(matchesKeys('Mod+Z', press('z', { ctrl: true }))).toBe(true);
    expect(matchesKeys('Mod+Z', press('z', { meta: true }))).toBe(true);
    expect(matchesKeys('Mod+Z', press('Z', { ctrl: true, shift: true }))).toBe(false);
    expect(matchesKeys('Mod+Shift+Z', press('Z', { ctrl: true, shift: true }))).toBe(true);
    expect(matchesKeys('A', press('a', { ctrl: true }))).toBe(false);
    expect(matchesKeys('Alt+ArrowUp', press('ArrowUp', { alt: true }))).toBe(true);
  });
  it('take a sign however the keyboard makes it', () => {
    expect(matchesKeys('?', press('?', { shift: true }))).toBe(true);
    expect(matchesKeys('?', press('?'))).toBe(true);
  });
  it('are printed as the keys are, and said as ARIA has it', () => {
    expect(printKeys('Mod+Shift+G', false)).toBe('Ctrl+Shift+G');
    expect(printKeys('Mod+Shift+G', true)).toBe('⇧⌘G');
    expect(printKeys('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(ariaKeys('Mod+K', false)).toBe('Control+K');
  });
});
