import type { ChartIndex } from './chart-index.ts';
import { isContainer, isMember, isWithin, ROOT } from './chart-index.ts';
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
  for (const node of index.nodes.values()) {
    if (!isContainer(node.state)) continue;
    const inside = jumpable.filter(({ id }) => id !== node.id && isWithin(index, id, node.id));
    allowJumps(
      findConfig(root, node.id),
      inside.map(({ id }) => id),
    );
  }
  return root;
}
