import { expect, test } from 'vitest';
import { openView } from './open-view.ts';

/** A canvas on which the whole chart is seen at a zoom; gives what it was then asked to show. */
async function openedAt(zoom: number) {
  const asked: unknown[] = [];
  const flow = {
    fitView: () => Promise.resolve(true),
    getZoom: () => zoom,
    setViewport: (view: unknown) => {
      asked.push(view);
      return Promise.resolve(true);
    },
  };
  await openView(flow, { x: 100, y: 50, width: 300, height: 400 });
  return asked;
}

test('a chart whose names can be read is shown whole', async () => {
  expect(await openedAt(0.5)).toEqual([]);
});

test('a chart too large for that is shown from its beginning, near enough to read', async () => {
  expect(await openedAt(0.1)).toEqual([{ x: -36, y: 42, zoom: 0.6 }]);
});
