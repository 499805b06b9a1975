import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

const HEADS = '.cv-phase-head, .cv-frame-head, .cv-lane-strip';
const FRAMES = '.cv-phase, .cv-frame, .cv-lane';

/** The card under the pointer, or the frame whose head is; it stays while one of its own grips is. */
export function useHovered(root: RefObject<HTMLElement | null>): string | undefined {
  const [hovered, setHovered] = useState<string>();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onMove = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch' || !(target instanceof Element)) return;
      if (target.closest('[data-grip]')) return;
      setHovered(hoveredAt(target));
    };
    const onLeave = (): void => setHovered(undefined);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [root]);
  return hovered;
}

function hoveredAt(target: Element): string | undefined {
  const node = target.closest<HTMLElement>('.react-flow__node');
  const isOnGround = target.closest(FRAMES) !== null && target.closest(HEADS) === null;
  return isOnGround ? undefined : node?.dataset.id;
}
