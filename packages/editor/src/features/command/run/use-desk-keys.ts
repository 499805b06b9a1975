import { useEffect, useRef } from 'react';
import type { KeyIntent } from './keys.ts';
import { intentOf } from './keys.ts';

/** Where keys are text, or belong to a control of their own. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], [role="menu"], dialog';

/** Listens for the commander's keys while `on`; keys typed into a field or a menu are left alone. */
export function useDeskKeys(on: boolean, handle: (intent: KeyIntent) => void): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (event.defaultPrevented || event.repeat || target?.closest(TAKES_KEYS)) return;
      // Enter on a button or link is that button's.
      if (event.key === 'Enter' && target?.closest('button, a, summary')) return;
      const intent = intentOf(event);
      if (!intent) return;
      event.preventDefault();
      latest.current(intent);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [on]);
}
