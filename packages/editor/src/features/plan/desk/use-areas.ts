import type { RefObject } from 'react';
import { useMemo, useRef } from 'react';
import type { CanvasHandle } from '../../../canvas/use-canvas-handle.ts';
import type { OutlineHandle } from '../outline/outline-tree.tsx';

/** The areas of the desk that the focus goes between. */
export interface Areas {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly canvasArea: RefObject<HTMLDivElement | null>;
  readonly side: RefObject<HTMLElement | null>;
  readonly outline: RefObject<OutlineHandle | null>;
  /** To the next area that is open: outline, chart, side panel. */
  next(): void;
  /** To the side panel as a whole, whose parts come next. */
  toSide(): void;
  /** To the title in the inspector, as soon as it is shown, in the reader's language or in the other. */
  toTitle(isOther?: boolean): void;
  /** From the side panel back to where the focus was before. */
  back(): void;
}

export function useAreas(): Areas {
  const canvas = useRef<CanvasHandle>(null);
  const canvasArea = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const outline = useRef<OutlineHandle>(null);
  const cameFromOutline = useRef(false);
  return useMemo(() => {
    const toSide = (): void => {
      cameFromOutline.current = outline.current?.hasFocus() ?? false;
      side.current?.focus();
    };
    return {
      toSide,
      canvas,
      canvasArea,
      side,
      outline,
      next: () => {
        const isIn = (area: HTMLElement | null): boolean =>
          area?.contains(document.activeElement) ?? false;
        if (outline.current?.hasFocus()) canvas.current?.focus();
        else if (isIn(canvasArea.current)) toSide();
        else if (isIn(side.current) && outline.current) outline.current.focus();
        else canvas.current?.focus();
      },
      toTitle: (isOther = false) => {
        cameFromOutline.current = outline.current?.hasFocus() ?? false;
        requestAnimationFrame(() => {
          const title = side.current?.querySelector<HTMLTextAreaElement>(
            isOther ? '[data-other-title]' : '[data-title]',
          );
          title?.focus();
          title?.select();
        });
      },
      back: () => {
        if (cameFromOutline.current && outline.current) outline.current.focus();
        else canvas.current?.focus();
      },
    };
  }, []);
}
