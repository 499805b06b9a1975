import { useEffect, useRef } from 'react';
import type { Step } from './transport.tsx';

export interface ReplayKeys {
  readonly toggle: () => void;
  readonly step: (step: Step) => void;
}

const TAKES_KEYS =
  'input:not([type="range"]), textarea, select, button, a, [contenteditable], dialog';

/** Space plays, arrows go from record to record, with Shift from mark to mark. */
export function useReplayKeys(keys: ReplayKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      // The canvas moves its own focus by the arrow keys.
      if (target?.closest(`${TAKES_KEYS}, .react-flow`)) return;
      const { toggle, step } = latest.current;
      if (event.key === ' ') toggle();
      else if (event.key === 'ArrowRight') step(event.shiftKey ? 'nextMark' : 'next');
      else if (event.key === 'ArrowLeft') step(event.shiftKey ? 'previousMark' : 'previous');
      else if (event.key === 'Home') step('start');
      else if (event.key === 'End') step('end');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
