import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** Whether the canvas was last touched by a finger; before it was touched at all, whether that is what the device has. */
export function useIsCoarse(root: RefObject<HTMLElement | null>): boolean {
  const [isCoarse, setCoarse] = useState(() => matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const element = root.current;
    const onDown = ({ pointerType }: PointerEvent): void => setCoarse(pointerType === 'touch');
    element?.addEventListener('pointerdown', onDown, { capture: true });
    return () => element?.removeEventListener('pointerdown', onDown, { capture: true });
  }, [root]);
  return isCoarse;
}
