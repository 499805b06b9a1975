import type { CanvasModel } from '../model/canvas-model.ts';
import type { Item } from './arrange-rows.ts';
import type { Rect } from './geometry.ts';
import { GAP } from './metrics.ts';

interface Column {
  readonly head: Item;
  readonly under: Item[];
}

/**
 * The top of a chart: columns from left to right in the order of the document, all reaching equally far down.
 * An end that is reached from one column only stands under that column, so that its line stays short.
 */
export function arrangeTop(
  model: CanvasModel,
  items: readonly Item[],
  headLine: number,
): ReadonlyMap<string, Rect> {
  const columns = toColumns(model, items);
  const heightOf = (column: Column): number =>
    column.head.height + column.under.reduce((sum, item) => sum + GAP.under + item.height, 0);
  const tallest = Math.max(0, ...columns.filter((column) => !column.head.leaf).map(heightOf));
  const places = new Map<string, Rect>();
  let x = 0;
  for (const column of columns) {
    const { head, under } = column;
    const width = Math.max(head.width, ...under.map((item) => item.width));
    const height = head.leaf ? head.height : head.height + (tallest - heightOf(column));
    const isFolded = model.nodes.get(head.id)?.folded !== undefined;
    const y = head.leaf && !isFolded ? headLine - head.height / 2 : 0;
    places.set(head.id, { x, y, width: head.leaf ? head.width : width, height });
    let below = y + height;
    for (const item of under) {
      below += GAP.under;
      places.set(item.id, {
        x: x + (width - item.width) / 2,
        y: below,
        width: item.width,
        height: item.height,
      });
      below += item.height;
    }
    x += width + GAP.phase;
  }
  return places;
}

function toColumns(model: CanvasModel, items: readonly Item[]): Column[] {
  const rootOf = (id: string): string => {
    let at = id;
    for (
      let parent = model.nodes.get(at)?.parent;
      parent !== undefined;
      parent = model.nodes.get(at)?.parent
    ) {
      at = parent;
    }
    return at;
  };
  const columns = new Map<string, Column>();
  const later: [Item, string][] = [];
  for (const item of items) {
    const home = item.leaf ? onlySource(model, item.id, rootOf) : undefined;
    if (home === undefined) columns.set(item.id, { head: item, under: [] });
    else later.push([item, home]);
  }
  for (const [item, home] of later) {
    const column = columns.get(home);
    if (column && !column.head.leaf) column.under.push(item);
    else columns.set(item.id, { head: item, under: [] });
  }
  return [...columns.values()];
}

/** The top state an end stands under: the one the flow comes from, or else the only one that leads there. */
function onlySource(
  model: CanvasModel,
  id: string,
  rootOf: (id: string) => string,
): string | undefined {
  const incoming = model.edges.filter((edge) => edge.target === id);
  const flow = incoming.find((edge) => edge.kind === 'flow');
  if (flow) return model.nodes.get(id)?.kind === 'final' ? rootOf(flow.source) : undefined;
  const sources = new Set(incoming.map((edge) => rootOf(edge.source)));
  const [only] = sources;
  return sources.size === 1 && only !== id ? only : undefined;
}
