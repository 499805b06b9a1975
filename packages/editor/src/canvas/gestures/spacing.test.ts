import { describe, expect, it } from 'vitest';
import type { Rect } from '../layout/geometry.ts';
import { snap } from './snap.ts';
import { gapMarks, spacingBy } from './spacing.ts';

const card = (y: number, x = 0): Rect => ({ x, y, width: 200, height: 50 });

describe('equal gaps', () => {
  it('draws a box to the middle between its two neighbours', () => {
    expect(spacingBy(card(103), [card(0), card(200)], 6, 'y')).toBe(-3);
  });
  it('draws it to as far below a neighbour as that one is below the next', () => {
    expect(spacingBy(card(158), [card(0), card(80)], 6, 'y')).toBe(2);
  });
  it('draws it to as far above', () => {
    expect(spacingBy(card(-84), [card(0), card(80)], 6, 'y')).toBe(4);
  });
  it('minds only what stands on one line with it, and only within reach', () => {
    expect(spacingBy(card(158), [card(0, 500), card(80, 500)], 6, 'y')).toBeUndefined();
    expect(spacingBy(card(170), [card(0), card(80)], 6, 'y')).toBeUndefined();
  });
  it('marks the gap beside it and each that is as wide', () => {
    expect(gapMarks(card(160), [card(0), card(80)], 'y')).toEqual([
      { axis: 'y', from: 130, to: 160, across: 100 },
      { axis: 'y', from: 50, to: 80, across: 100 },
    ]);
  });
  it('marks nothing where no two are equal', () => {
    expect(gapMarks(card(170), [card(0), card(80)], 'y')).toEqual([]);
    expect(gapMarks(card(170), [card(0)], 'y')).toEqual([]);
  });
  it('is one with lining up: each axis is drawn to what is nearest on it', () => {
    const { by, guides, gaps } = snap(card(158, 3), [card(0), card(80)], 6);
    expect(by).toEqual({ x: -3, y: 2 });
    expect(guides).toHaveLength(1);
    expect(gaps).toHaveLength(2);
  });
});
