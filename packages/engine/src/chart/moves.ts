import type { ChartIndex, ChartNode } from './chart-index.ts';
import { flowOf, isContainer, isMember, nodeOf, ROOT } from './chart-index.ts';

/** A way the chart can move, each with a name of its own, so that one event reaches one source only. */
export interface Move {
  readonly event: string;
  readonly source: string;
  /** A state, or the end of a container (`<id>:done`). */
  readonly target: string;
}

/** The end of a container: all it holds is closed. */
export const doneOf = (container: string): string => `${container}:done`;
/** The state of a checklist whose members are open. */
export const openOf = (container: string): string => `${container}:open`;

export const nextMove = (id: string): string => `next:${id}`;
export const closeMove = (checklist: string): string => `close:${checklist}`;
export const optionMove = (decision: string, option: string): string =>
  `option:${decision}:${option}`;
export const jumpMove = (id: string): string => `jump:${id}`;

/** The state of the machine that stands for a node: itself, or the checklist it is a member of. */
export const standIn = (index: ChartIndex, node: ChartNode): string =>
  isMember(index, node) ? openOf(node.parent ?? ROOT) : node.id;

/** Every move that a chart's document allows, in the order of the document. */
export function movesOf(index: ChartIndex): readonly Move[] {
  const moves: Move[] = [];
  for (const node of index.nodes.values()) {
    const source = standIn(index, node);
    for (const transition of node.state.transitions ?? []) {
      moves.push({ event: transition.id, source, target: transition.to });
    }
    if (node.state.kind === 'decision') {
      for (const option of node.state.options) {
        if (option.to !== undefined) {
          moves.push({ event: optionMove(node.id, option.id), source, target: option.to });
        }
      }
    }
    // A checklist that is a lane is left with its parallel state, not before.
    if (
      node.state.kind !== 'lane' &&
      isContainer(node.state) &&
      flowOf(node.state) === 'checklist'
    ) {
      moves.push({ event: closeMove(node.id), source: openOf(node.id), target: doneOf(node.id) });
    }
    if (hasDefaultWayOut(index, node)) {
      moves.push({
        event: nextMove(node.id),
        source,
        target: node.next ?? doneOf(node.parent ?? ROOT),
      });
    }
  }
  return moves;
}

/** Lanes end with their parallel state, members with their checklist; final and history states have no way out. */
function hasDefaultWayOut(index: ChartIndex, node: ChartNode): boolean {
  const { kind } = node.state;
  return kind !== 'lane' && kind !== 'final' && kind !== 'history' && !isMember(index, node);
}

/** The container that `<id>:done` or `<id>:open` belongs to, and any other id itself. */
export function containerOf(target: string): string {
  const colon = target.indexOf(':');
  return colon < 0 ? target : target.slice(0, colon);
}

/** The region whose machine holds a state, an end of a container included. */
export function regionOf(index: ChartIndex, target: string): string {
  const container = containerOf(target);
  if (container === ROOT) return ROOT;
  const node = nodeOf(index, container);
  return target !== container && node.state.kind === 'lane' ? node.id : node.region;
}
