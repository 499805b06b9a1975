import { useMemo, useRef } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import type { Comparison } from './compare/compare-models.ts';
import type { CanvasFlowNode } from './flow/to-flow.ts';
import { toFlowNodes } from './flow/to-flow.ts';
import type { Geometry } from './layout/geometry.ts';
import { canvasMessages } from './messages.ts';
import type { CanvasModel } from './model/canvas-model.ts';
import { isFrame } from './model/is-frame.ts';
import { colon } from './punctuation.ts';

/** The chart's boxes for React Flow; a box that did not change keeps its identity, and is not drawn again. */
export function useFlowNodes(
  model: CanvasModel,
  geometry: Geometry,
  /** What is selected, as it is drawn. */
  selected: readonly string[],
  comparison: Comparison | undefined,
  /** Cards are drawn otherwise, but for those selected. */
  isFar: boolean,
): CanvasFlowNode[] {
  const t = useText(canvasMessages);
  const last = useRef<readonly CanvasFlowNode[]>(undefined);
  const laid = useMemo(() => {
    last.current = toFlowNodes(model, geometry, last.current);
    return last.current;
  }, [model, geometry]);
  const marked = useMemo(() => {
    if (!comparison) return laid;
    return laid.map((node): CanvasFlowNode => {
      const mark = comparison.nodes.get(node.id);
      if (!mark) return node;
      const markWord = t(`mark.${mark}`);
      // React Flow spreads them on the node's element; its type knows no data attributes.
      const domAttributes = { 'data-mark': mark, 'data-mark-word': markWord } as object;
      return {
        ...node,
        ariaLabel: `${markWord}${colon(model.language)}${node.ariaLabel ?? ''}`,
        domAttributes,
      };
    });
  }, [laid, comparison, model.language, t]);
  const picked = selected.join('\n');
  return useMemo(() => {
    const ids = new Set(picked.split('\n'));
    const shown = isFar
      ? marked.filter(({ id, data }) => isFrame(data.node) || ids.has(id))
      : marked;
    return shown.map((node) => (ids.has(node.id) ? { ...node, selected: true } : node));
  }, [marked, picked, isFar]);
}
