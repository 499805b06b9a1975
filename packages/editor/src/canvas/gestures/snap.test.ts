import { describe, expect, it } from 'vitest';
import { panStep } from './auto-pan.ts';
import { snap } from './snap.ts';

const sibling = { x: 100, y: 100, width: 200, height: 80 };

describe('snap', () => {
  it('draws an edge to the nearest edge and shows a line over both boxes', () => {
    const { by, guides } = snap({ x: 104, y: 300, width: 50, height: 40 }, [sibling], 6);
    expect(by).toEqual({ x: -4, y: 0 });
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 100, to: 340 }]);
  });
  it('draws centres to centres, and not to edges', () => {
    const centred = snap({ x: 177, y: 300, width: 50, height: 40 }, [sibling], 6);
    expect(centred.by.x).toBe(-2);
    const edge = snap({ x: 73, y: 300, width: 50, height: 40 }, [sibling], 6);
    expect(edge.by.x).toBe(0);
  });
  it('leaves alone what is further off', () => {
    const { by, guides } = snap({ x: 110, y: 300, width: 50, height: 40 }, [sibling], 6);
    expect(by).toEqual({ x: 0, y: 0 });
    expect(guides).toEqual([]);
  });
});

describe('panStep', () => {
  const view = { left: 0, top: 0, right: 1000, bottom: 600 };
  it('stands still away from the edges', () => {
    expect(panStep(view, { x: 500, y: 300 })).toEqual({ x: 0, y: 0 });
  });
  it('moves the chart away from the edge the pointer is at, faster the nearer', () => {
    const near = panStep(view, { x: 980, y: 300 }).x;
    const nearer = panStep(view, { x: 999, y: 300 }).x;
    expect(near).toBeLessThan(0);
    expect(nearer).toBeLessThan(near);
    expect(panStep(view, { x: 5, y: 300 }).x).toBeGreaterThan(0);
  });
});
