import { expect, test } from 'vitest';
import { openingView } from './open-view.ts';

const canvas = { width: 1000, height: 700 };
const beginning = { x: 100, y: 50, width: 300, height: 400 };

test('a chart whose names can be read is shown whole, in the middle', () => {
  const chart = { x: 0, y: 0, width: 1904, height: 600 };
  const { x, y, zoom } = openingView(chart, beginning, canvas);
  expect(zoom).toBeCloseTo(0.5);
  expect(x).toBeCloseTo(24);
  expect(y).toBeCloseTo(200);
});

test('a small chart is not blown up', () => {
  expect(openingView({ x: 0, y: 0, width: 100, height: 80 }, beginning, canvas).zoom).toBe(1);
});

test('a chart too large for that is shown from its beginning, near enough to read', () => {
  const chart = { x: 0, y: 0, width: 19_040, height: 6000 };
  expect(openingView(chart, beginning, canvas)).toEqual({ x: -36, y: 42, zoom: 0.6 });
  expect(openingView(chart, undefined, canvas).zoom).toBeCloseTo(0.06);
});
