import { describe, expect, test } from 'vitest';
import { mapScale, onChart, onMap } from './map-scale.ts';

const map = { width: 190, height: 116 };
const chart = { x: -200, y: 100, width: 4000, height: 1000 };
const at = mapScale(chart, map);

describe('the overview map', () => {
  test('shows the whole chart in its middle', () => {
    const whole = onMap(chart, at, map);
    expect(whole.width).toBeCloseTo(178);
    expect(whole.x).toBeCloseTo(map.width - whole.x - whole.width);
    expect(whole.y).toBeCloseTo(map.height - whole.y - whole.height);
  });

  test('a place on it is the place of the chart that is drawn there', () => {
    const { x, y } = onMap({ x: 900, y: 400, width: 2000, height: 500 }, at, map);
    expect(onChart({ x, y }, at).x).toBeCloseTo(900);
    expect(onChart({ x, y }, at).y).toBeCloseTo(400);
  });

  test('a view beside the chart is marked at the border it went over', () => {
    const gone = onMap({ x: 90_000, y: 300, width: 1400, height: 900 }, at, map);
    expect(gone.x + gone.width).toBe(map.width);
    expect(gone.width).toBeGreaterThan(0);
  });

  test('a view larger than the map is as large as the map', () => {
    expect(onMap({ x: -9e5, y: -9e5, width: 2e6, height: 2e6 }, at, map)).toEqual({
      x: 0,
      y: 0,
      ...map,
    });
  });

  test('an empty chart has a scale all the same', () => {
    expect(mapScale({ x: 0, y: 0, width: 0, height: 0 }, map).scale).toBeGreaterThan(0);
  });
});
