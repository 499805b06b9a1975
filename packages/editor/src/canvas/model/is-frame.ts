import type { CanvasNode } from './canvas-model.ts';

/** Whether a node is drawn as a frame around other boxes, rather than as one card. */
export const isFrame = ({ kind, folded }: Pick<CanvasNode, 'kind' | 'folded'>): boolean =>
  !folded && isContainerKind(kind);

export const isContainerKind = (kind: CanvasNode['kind']): boolean =>
  kind === 'phase' || kind === 'compound' || kind === 'parallel' || kind === 'lane';
