import { beforeAll, describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { bottom, centre, right } from '../layout/geometry.ts';
import { layoutCanvas } from '../layout/layout-canvas.ts';
import { inProcessLayered } from '../layout/testing/elk-in-process.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import { dropAt } from './drop-target.ts';
import { frameAt, nodeMeantAt } from './hit.ts';
import { boxBetween, pickedBy } from './marquee.ts';
import { outermost } from './outermost.ts';

const model = buildCanvasModel(hotlineOutage, 'zh');
let geometry: Geometry;
beforeAll(async () => {
  geometry = await layoutCanvas(model, { layered: inProcessLayered(), placed: {}, forRun: false });
});
const box = (id: string): Rect => {
  const found = geometry.boxes.get(id);
  if (!found) throw new Error(`no box of ${id}`);
  return found;
};
const anywhere = (): boolean => true;
const under = (id: string): Point => ({ x: centre(box(id)).x, y: bottom(box(id)) + 4 });
const over = (id: string): Point => ({ x: centre(box(id)).x, y: box(id).y - 4 });

describe('dropAt', () => {
  it('finds the gap under a card, and draws its bar between the two cards', () => {
    const drop = dropAt(model, geometry, under('answer'), ['stable'], anywhere);
    expect(drop).toMatchObject({ into: 'report', index: 1, isHere: false });
    const y = drop?.bar?.from.y ?? 0;
    expect(y).toBeGreaterThan(bottom(box('answer')));
    expect(y).toBeLessThan(box('record').y);
  });
  it('counts places with what is moved taken out', () => {
    const drop = dropAt(model, geometry, under('push'), ['answer'], anywhere);
    expect(drop).toMatchObject({ into: 'report', index: 2, isHere: false });
  });
  it('knows the place where it stands already, on both sides of it', () => {
    expect(dropAt(model, geometry, over('push'), ['record'], anywhere)?.isHere).toBe(true);
    expect(dropAt(model, geometry, under('answer'), ['record'], anywhere)?.isHere).toBe(true);
  });
  it('goes outwards from a container that may not hold it', () => {
    const lanesOnly = (into: string | null): boolean => into === 'groups';
    const inLane = centre(box('support'));
    expect(dropAt(model, geometry, inLane, ['technical'], lanesOnly)).toMatchObject({
      into: 'groups',
    });
    expect(
      dropAt(model, geometry, centre(box('answer')), ['technical'], lanesOnly),
    ).toBeUndefined();
  });
  it('puts phases side by side, before or after the middle of one', () => {
    const topOnly = (into: string | null): boolean => into === null;
    const at = { x: box('assess').x + 4, y: centre(box('assess')).y };
    const drop = dropAt(model, geometry, at, ['review'], topOnly);
    expect(drop).toMatchObject({ into: null, index: 1 });
    expect(drop?.bar?.from.x).toBe(drop?.bar?.to.x);
  });
  it('never offers a container its own inside', () => {
    const drop = dropAt(model, geometry, centre(box('answer')), ['report'], anywhere);
    expect(drop?.into).not.toBe('report');
  });
});

describe('what a point stands for', () => {
  it('is a card, or a frame by its head, and bare ground elsewhere', () => {
    expect(nodeMeantAt(model, geometry, centre(box('answer')))?.id).toBe('answer');
    const { x, y } = box('report');
    expect(nodeMeantAt(model, geometry, { x: x + 30, y: y + 10 })?.id).toBe('report');
    expect(
      nodeMeantAt(model, geometry, { x: x + 3, y: bottom(box('report')) - 4 }),
    ).toBeUndefined();
    expect(frameAt(model, geometry, { x: x + 3, y: bottom(box('report')) - 4 })).toBe('report');
    expect(frameAt(model, geometry, { x: x - 5000, y })).toBeNull();
  });
});

describe('pickedBy', () => {
  it('picks cards it touches, but a frame only whole, and then nothing inside it', () => {
    const report = box('report');
    const part = boxBetween(
      { x: report.x - 5, y: report.y - 5 },
      { x: right(report) + 5, y: centre(box('record')).y },
    );
    expect(pickedBy(model, geometry, part)).toEqual(['answer', 'record']);
    const whole = boxBetween(
      { x: right(report) + 5, y: bottom(report) + 5 },
      { x: report.x - 5, y: report.y - 5 },
    );
    expect(pickedBy(model, geometry, whole)).toEqual(['report']);
  });
});

describe('outermost', () => {
  it('leaves out what lies in another of them, in the order of the document', () => {
    expect(outermost(model, ['push', 'assess', 'report', 'activate-or-not'])).toEqual([
      'report',
      'assess',
    ]);
  });
});
