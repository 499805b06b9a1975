import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../fixtures/hotline-outage.ts';
import { buildCanvasModel } from '../../model/build-model.ts';
import type { CanvasEdge } from '../../model/canvas-model.ts';
import type { Point, Rect } from '../geometry.ts';
import { bottom, right } from '../geometry.ts';
import { routeAlone } from './route-edges.ts';

const model = buildCanvasModel(hotlineOutage, 'zh');
const edge: CanvasEdge = {
  id: 'flow',
  kind: 'flow',
  source: 'answer',
  target: 'record',
  option: undefined,
  label: undefined,
  transition: undefined,
  trigger: undefined,
};
const from: Rect = { x: 0, y: 0, width: 200, height: 60 };
const isOnBorder = ({ x, y }: Point, box: Rect): boolean =>
  ((x === box.x || x === right(box)) && y >= box.y && y <= bottom(box)) ||
  ((y === box.y || y === bottom(box)) && x >= box.x && x <= right(box));

describe('a line drawn while one of its boxes is dragged', () => {
  it.each([
    ['below', { x: 0, y: 300, width: 200, height: 60 }],
    ['above', { x: 30, y: -300, width: 200, height: 60 }],
    ['beside', { x: 500, y: 20, width: 200, height: 60 }],
    ['before', { x: -500, y: 20, width: 200, height: 60 }],
  ])('leads by right angles from border to border, to a box %s', (_where, to) => {
    const points = routeAlone(model, edge, from, to, false)?.points ?? [];
    const [first, last] = [points[0], points.at(-1)];
    expect(first && isOnBorder(first, from)).toBe(true);
    expect(last && isOnBorder(last, to)).toBe(true);
    points.slice(1).forEach((point, index) => {
      const before = points[index];
      expect(point.x === before?.x || point.y === before?.y).toBe(true);
    });
  });
  it('is there even when one box lies over the other', () => {
    const points = routeAlone(model, edge, from, { ...from, x: 20, y: 10 }, false)?.points ?? [];
    expect(points.length).toBeGreaterThan(1);
  });
  it('is straight where there are many', () => {
    const to = { x: 500, y: 300, width: 200, height: 60 };
    expect(routeAlone(model, edge, from, to, true)?.points).toHaveLength(2);
  });
});
