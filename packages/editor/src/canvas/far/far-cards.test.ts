import { describe, expect, test } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import { isFrame } from '../model/is-frame.ts';
import { farCards, hasManyCards } from './far-cards.ts';

const model = buildCanvasModel(hotlineOutage, 'zh');
const cards = [...model.nodes.values()].filter((node) => !isFrame(node));
const geometry = {
  boxes: new Map(
    [...model.nodes.keys()].map((id, at) => [id, { x: at, y: 0, width: 10, height: 5 }]),
  ),
  routes: new Map(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};
const boxesIn = (path: string): number => path.split('z').length - 1;

describe('cards from far off', () => {
  test('each card is drawn once, and no frame', () => {
    const drawn = farCards(model, geometry, () => undefined);
    expect(drawn.map(({ path }) => boxesIn(path)).reduce((sum, each) => sum + each, 0)).toBe(
      cards.length,
    );
  });

  test('what a run has done looks different from what is to come', () => {
    const [first] = cards;
    const drawn = farCards(model, geometry, (id) => (id === first?.id ? 'done' : 'unreached'));
    expect(
      drawn.filter(({ status }) => status === 'done').map(({ path }) => boxesIn(path)),
    ).toEqual([1]);
  });

  test('a plan of everyday size keeps its cards as elements', () => {
    expect(hasManyCards(model)).toBe(false);
  });
});
