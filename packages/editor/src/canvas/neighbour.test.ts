import { beforeAll, describe, expect, it } from 'vitest';
import { hotlineOutage } from './fixtures/hotline-outage.ts';
import type { Geometry } from './layout/geometry.ts';
import { layoutCanvas } from './layout/layout-canvas.ts';
import { inProcessLayered } from './layout/testing/elk-in-process.ts';
import { buildCanvasModel } from './model/build-model.ts';
import { neighbour } from './neighbour.ts';

const model = buildCanvasModel(hotlineOutage, 'en');
let geometry: Geometry;
beforeAll(async () => {
  geometry = await layoutCanvas(model, { layered: inProcessLayered(), placed: {}, forRun: false });
});

describe('neighbour', () => {
  it('goes down a column and back up', () => {
    expect(neighbour(model, geometry, 'answer', 'down')).toBe('record');
    expect(neighbour(model, geometry, 'record', 'up')).toBe('answer');
  });
  it('goes from phase to phase among phases', () => {
    expect(neighbour(model, geometry, 'report', 'right')).toBe('assess');
  });
  it('stops at the edge', () => {
    expect(neighbour(model, geometry, 'report', 'left')).toBeUndefined();
  });
  it('reaches every card from the first by arrow keys alone', () => {
    const reached = new Set(['answer']);
    const queue = ['answer'];
    for (const at of queue) {
      for (const direction of ['up', 'right', 'down', 'left'] as const) {
        const next = neighbour(model, geometry, at, direction);
        if (next === undefined || reached.has(next)) continue;
        reached.add(next);
        queue.push(next);
      }
    }
    const cards = [...model.nodes.values()].filter((each) => each.children.length === 0);
    expect(cards.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });
});
