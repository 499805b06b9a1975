import { useCallback, useMemo } from 'react';
import type { CanvasModel } from '../model/canvas-model.ts';
import { isContainerKind } from '../model/is-frame.ts';
import type { HandleRest } from '../use-canvas-handle.ts';
import type { ToggleFold } from './fold-context.ts';
import { foldModel, hiddenIn } from './fold-model.ts';
import { useFolded } from './use-folded.ts';

export interface Folds {
  /** The chart as folded. */
  readonly model: CanvasModel;
  /** What each hidden node is shown as. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly folds: Omit<HandleRest, 'edit'>;
  readonly toggle: ToggleFold;
}

/** A chart with those containers folded that its reader has folded. */
export function useFolds(chart: string, whole: CanvasModel): Folds {
  const [folded, change] = useFolded(chart);
  const model = useMemo(() => foldModel(whole, folded), [whole, folded]);
  const hidden = useMemo(() => hiddenIn(whole, folded), [whole, folded]);
  const toggle = useCallback((id: string) => change({ ids: [id] }), [change]);
  const folds = useMemo(
    () => ({
      isFolded: (id: string) => folded.has(id),
      shownAs: (id: string) => hidden.get(id) ?? id,
      fold: (ids: readonly string[], fold?: boolean) => {
        const containers = ids.filter((id) => {
          const kind = whole.nodes.get(id)?.kind;
          return kind !== undefined && isContainerKind(kind);
        });
        change({ ids: containers, ...(fold !== undefined && { fold }) });
      },
      reveal: (id: string) => {
        const around: string[] = [];
        for (let at = whole.nodes.get(id)?.parent; at; at = whole.nodes.get(at)?.parent)
          around.push(at);
        change({ ids: around, fold: false });
        return around.some((each) => folded.has(each));
      },
    }),
    [whole, folded, hidden, change],
  );
  return { model, hidden, folds, toggle };
}
