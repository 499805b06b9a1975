import type { ChartIndex } from './chart-index.ts';
import { isMember, ROOT } from './chart-index.ts';
import type { StateConfig } from './machine-config.ts';
import { addMove, allowJumps, findConfig, regionConfig } from './machine-config.ts';
import { movesOf } from './moves.ts';

/**
 * The whole chart as one plain XState configuration, parallel states and all.
 * It executes nothing in the product: it is what the split execution must agree with [C2], and what exports start from.
 */
export function wholeChart(index: ChartIndex): StateConfig {
  const root = regionConfig(index, ROOT, { parallel: 'whole' });
  for (const move of movesOf(index)) {
    addMove(root, move.event, move.source, move.target);
  }
  const jumpable = [...index.nodes.values()].filter(
    (node) => node.state.kind !== 'lane' && !isMember(index, node),
  );
  allowJumps(
    root,
    jumpable.map((node) => node.id),
  );
  for (const lane of index.nodes.values()) {
    if (lane.state.kind !== 'lane') continue;
    const inside = jumpable.filter(
      (node) => node.lane !== undefined && liesIn(index, node.id, lane.id),
    );
    allowJumps(
      findConfig(root, lane.id),
      inside.map((node) => node.id),
    );
  }
  return root;
}

function liesIn(index: ChartIndex, id: string, lane: string): boolean {
  for (let at = index.nodes.get(id)?.parent; at !== undefined; at = index.nodes.get(at)?.parent) {
    if (at === lane) return true;
  }
  return false;
}
