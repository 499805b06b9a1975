import { describe, expect, it } from 'vitest';
import type { CanvasEdge } from '../model/canvas-model.ts';
import { edgeBounds, shownEdges } from './shown-edges.ts';

const edge = (id: string): CanvasEdge => ({
  id,
  kind: 'flow',
  source: `${id}-from`,
  target: `${id}-to`,
  option: undefined,
  label: undefined,
  transition: undefined,
  trigger: undefined,
});
const line = (y: number) => ({
  points: [
    { x: 0, y },
    { x: 400, y },
  ],
  labelAt: undefined,
});
const edges = ['near', 'far', 'across'].map(edge);
const bounds = edgeBounds({
  boxes: new Map(),
  routes: new Map([
    ['near', line(100)],
    ['far', line(5000)],
    [
      'across',
      {
        points: [
          { x: 200, y: -4000 },
          { x: 200, y: 4000 },
        ],
        labelAt: undefined,
      },
    ],
  ]),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
});
const view = { x: 0, y: 0, width: 300, height: 300 };
const shown = (moving?: string) =>
  shownEdges(edges, bounds, view, ({ id }) => id === moving).map(({ id }) => id);

describe('shownEdges', () => {
  it('draws what is in view or runs through it, and nothing far away', () => {
    expect(shown()).toEqual(['near', 'across']);
  });
  it('draws a line out of view while its end is dragged', () => {
    expect(shown('far')).toEqual(['near', 'far', 'across']);
  });
  it('draws everything where there is no view to cull by', () => {
    expect(shownEdges(edges, bounds, undefined, () => false)).toHaveLength(3);
  });
});
