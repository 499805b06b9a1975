import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent, RefObject } from 'react';
import { FIT } from './canvas-controls.tsx';
import type { Geometry } from './layout/geometry.ts';
import type { CanvasModel } from './model/canvas-model.ts';
import type { Direction } from './neighbour.ts';
import { neighbour } from './neighbour.ts';
import type { CanvasSelection } from './selection.ts';
import { isInView } from './use-canvas-handle.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

interface Keys {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  readonly selection: CanvasSelection | undefined;
  readonly onSelect: ((selection: CanvasSelection | undefined) => void) | undefined;
  readonly onOpen: ((node: string) => void) | undefined;
  readonly onOpenEdge: ((edge: string) => void) | undefined;
  readonly onEdit: ((node: string) => void) | undefined;
  readonly goTo: (node: string) => void;
}

/** Walking the chart by keys: arrows to what is near, Enter into it, Escape out of it. */
export function useCanvasKeys(keys: Keys): (event: KeyboardEvent<HTMLDivElement>) => void {
  const { root, model, geometry, selection, onSelect, onOpen, onOpenEdge, onEdit, goTo } = keys;
  const flow = useReactFlow();
  const picked = selection?.kind === 'node' ? selection.id : undefined;
  const isSeveral = (selection?.also?.length ?? 0) > 0;

  const pick = (id: string): void => {
    onSelect?.({ kind: 'node', id });
    const box = geometry.boxes.get(id);
    if (box && !isInView(root.current, flow, box)) goTo(id);
    requestAnimationFrame(() => {
      root.current
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
    });
  };

  return (event) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, button')) return;
    const here = picked ?? model.roots[0];
    if (here === undefined) return;
    const direction = event.shiftKey ? undefined : ARROWS[event.key];
    if (direction) {
      event.preventDefault();
      const next = picked === undefined ? here : neighbour(model, geometry, here, direction);
      if (next !== undefined) pick(next);
    } else if (event.key === 'Enter' && picked !== undefined) {
      event.preventDefault();
      const inside = model.nodes.get(picked)?.children[0];
      if (inside !== undefined) pick(inside);
      else onOpen?.(picked);
    } else if (event.key === 'Enter' && selection?.kind === 'edge') {
      event.preventDefault();
      onOpenEdge?.(selection.id);
    } else if (event.key === 'F2' && picked !== undefined && onEdit) {
      event.preventDefault();
      onEdit(picked);
    } else if (event.key === 'Escape' && selection !== undefined) {
      const parent = picked === undefined ? undefined : model.nodes.get(picked)?.parent;
      if (parent !== undefined && !isSeveral) pick(parent);
      else onSelect?.(undefined);
    } else if (event.key === '0') void flow.fitView(FIT);
  };
}
