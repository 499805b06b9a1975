import { describe, expect, it } from 'vitest';
import { selectedNodes } from './selection.ts';
import { toggled } from './toggled.ts';

describe('toggled', () => {
  it('adds a state as the primary one, and takes it out again', () => {
    const two = toggled({ kind: 'node', id: 'a' }, 'b');
    expect(selectedNodes(two)).toEqual(['b', 'a']);
    expect(toggled(two, 'b')).toEqual({ kind: 'node', id: 'a' });
  });
  it('is nothing once the last is taken out, and begins anew from a line', () => {
    expect(toggled({ kind: 'node', id: 'a' }, 'a')).toBeUndefined();
    expect(toggled({ kind: 'edge', id: 't:1' }, 'a')).toEqual({ kind: 'node', id: 'a' });
  });
});
