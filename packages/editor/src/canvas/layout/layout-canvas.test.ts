import { readdirSync, readFileSync } from 'node:fs';
import type { Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { foldModel } from '../fold/fold-model.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import type { CanvasEdge, CanvasModel } from '../model/canvas-model.ts';
import type { Geometry, Point, Rect } from './geometry.ts';
import { bottom, right } from './geometry.ts';
import { layoutCanvas } from './layout-canvas.ts';
import { CARD } from './metrics.ts';
import { routeOrder } from './route/route-edges.ts';
import { inProcessLayered } from './testing/elk-in-process.ts';

const folder = new URL('../../../../../runbooks/', import.meta.url);
const library: [string, Runbook][] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const parsed = parseRunbook(readFileSync(new URL(name, folder), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return [name, parsed.value];
  });

const lay = async (runbook: Runbook, language: 'zh' | 'en' = 'zh', forRun = false) => {
  const model = buildCanvasModel(runbook, language);
  const placed = runbook.layout?.boxes ?? {};
  return {
    model,
    geometry: await layoutCanvas(model, { layered: inProcessLayered(), placed, forRun }),
  };
};

const boxOf = (geometry: Geometry, id: string): Rect => {
  const box = geometry.boxes.get(id);
  if (!box) throw new Error(`${id} has no box`);
  return box;
};

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

function overlaps(model: CanvasModel, geometry: Geometry): string[] {
  const found: string[] = [];
  const families = [model.roots, ...[...model.nodes.values()].map((node) => node.children)];
  for (const family of families) {
    family.forEach((a, index) => {
      for (const b of family.slice(index + 1)) {
        if (overlap(boxOf(geometry, a), boxOf(geometry, b))) found.push(`${a} ${b}`);
      }
    });
  }
  return found;
}

function strays(model: CanvasModel, geometry: Geometry): string[] {
  return [...model.nodes.values()]
    .filter((node) => {
      if (node.parent === undefined) return false;
      const [inner, outer] = [boxOf(geometry, node.id), boxOf(geometry, node.parent)];
      return (
        inner.x < outer.x ||
        inner.y < outer.y ||
        right(inner) > right(outer) ||
        bottom(inner) > bottom(outer)
      );
    })
    .map((node) => node.id);
}

/** Cards that a line runs through without having business there. */
function trespasses(model: CanvasModel, geometry: Geometry): string[] {
  const cards = [...model.nodes.values()].filter(
    (node) => node.children.length === 0 && node.kind !== 'lane',
  );
  return model.edges.flatMap((edge) => {
    const points = geometry.routes.get(edge.id)?.points ?? [];
    return cards
      .filter(({ id }) => id !== edge.source && id !== edge.target)
      .filter(({ id }) =>
        points.slice(1).some((b, i) => cuts(points[i] ?? b, b, boxOf(geometry, id))),
      )
      .map(({ id }) => `${edge.id} through ${id}`);
  });
}

const cuts = (a: Point, b: Point, box: Rect): boolean =>
  Math.max(a.x, b.x) > box.x + 1 &&
  Math.min(a.x, b.x) < right(box) - 1 &&
  Math.max(a.y, b.y) > box.y + 1 &&
  Math.min(a.y, b.y) < bottom(box) - 1;

describe('layoutCanvas', () => {
  it.each([['a fixture', hotlineOutage] as [string, Runbook], ...library])(
    'lays out %s with nothing overlapping, everything inside what holds it, and every line drawn',
    async (_, runbook) => {
      for (const forRun of [false, true]) {
        const { model, geometry } = await lay(runbook, forRun ? 'en' : 'zh', forRun);
        expect(overlaps(model, geometry)).toEqual([]);
        expect(strays(model, geometry)).toEqual([]);
        // Lines of order are found when their node is selected, all others with the layout.
        const drawn = (edge: CanvasEdge): boolean =>
          edge.kind === 'order'
            ? routeOrder(model, geometry.boxes, edge.source, forRun).has(edge.id)
            : geometry.routes.has(edge.id);
        expect(model.edges.filter((edge) => !drawn(edge))).toEqual([]);
        expect(trespasses(model, geometry)).toEqual([]);
      }
    },
    60_000,
  );

  it('puts phases side by side and lanes one under another, equally wide', async () => {
    const { geometry } = await lay(hotlineOutage);
    const phases = ['report', 'assess', 'activate', 'handle', 'recover', 'review'];
    const lefts = phases.map((id) => boxOf(geometry, id).x);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(new Set(phases.map((id) => boxOf(geometry, id).y)).size).toBe(1);
    const lanes = ['technical', 'communication', 'business', 'support'].map((id) =>
      boxOf(geometry, id),
    );
    expect(new Set(lanes.map((box) => box.width)).size).toBe(1);
    expect(new Set(lanes.map((box) => box.x)).size).toBe(1);
    lanes.slice(1).forEach((box, index) => {
      expect(box.y).toBe(bottom(lanes[index] ?? box));
    });
  });

  it('stands an end under the only column that leads to it', async () => {
    const { geometry } = await lay(hotlineOutage);
    const [phase, end] = [boxOf(geometry, 'assess'), boxOf(geometry, 'not-activated')];
    expect(end.y).toBeGreaterThan(bottom(phase));
    expect(end.x).toBeGreaterThanOrEqual(phase.x);
    expect(right(end)).toBeLessThanOrEqual(right(phase));
  });

  it('leaves a box where a person has put it and makes room around it', async () => {
    const moved = { ...hotlineOutage, layout: { boxes: { funds: { x: 900, y: 400 } } } };
    const { model, geometry } = await lay(moved);
    const [box, lane] = [boxOf(geometry, 'funds'), boxOf(geometry, 'support')];
    expect([box.x - lane.x, box.y - lane.y]).toEqual([900, 400]);
    expect(strays(model, geometry)).toEqual([]);
  });

  it('gives the same picture for the same document', async () => {
    const [first, second] = [await lay(hotlineOutage), await lay(hotlineOutage)];
    expect(second.geometry).toEqual(first.geometry);
  });

  it('keeps a container at least as large as somebody drew it, and lanes as wide as what holds them', async () => {
    const { geometry: before } = await lay(hotlineOutage);
    const was = boxOf(before, 'groups');
    const drawn = { x: 30, y: 70, width: was.width + 200, height: was.height + 90 };
    const placed = { ...hotlineOutage, layout: { boxes: { groups: drawn } } };
    const { geometry } = await lay(placed);
    expect(boxOf(geometry, 'groups')).toMatchObject({ width: drawn.width, height: drawn.height });
    expect(boxOf(geometry, 'support').width).toBe(drawn.width);
    const small = {
      ...hotlineOutage,
      layout: { boxes: { groups: { ...drawn, width: 50, height: 50 } } },
    };
    expect(boxOf((await lay(small)).geometry, 'groups').width).toBe(was.width);
  });

  it('draws a folded container as one card among its siblings', async () => {
    const whole = buildCanvasModel(hotlineOutage, 'zh');
    const model = foldModel(whole, new Set(['handle', 'support']));
    const geometry = await layoutCanvas(model, {
      layered: inProcessLayered(),
      placed: {},
      forRun: false,
    });
    expect(geometry.boxes.has('groups')).toBe(false);
    expect(boxOf(geometry, 'handle').width).toBe(CARD.width);
    expect(overlap(boxOf(geometry, 'handle'), boxOf(geometry, 'recover'))).toBe(false);
  });
});
