import { useEffect, useRef } from 'react';

export interface DeskKeys {
  undo(): void;
  redo(): void;
  save(): void;
  remove(): void;
  addAfter(): void;
  duplicate(): void;
  move(by: -1 | 1): void;
  editTitle(): void;
  cancel(): void;
}

/** Whether a key belongs to a field being typed in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The desk's shortcuts, everywhere on the page but in a field, a dialog, or a character being composed. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 's') return keys.save;
    // A field undoes its own typing first; what it has committed is undone here.
    if (isTyping(event.target)) return undefined;
    if (key === 'z') return event.shiftKey ? keys.redo : keys.undo;
    if (key === 'd') return keys.duplicate;
    return key === 'y' ? keys.redo : undefined;
  }
  if (isTyping(event.target)) return undefined;
  if (event.altKey) {
    if (key === 'arrowup') return () => keys.move(-1);
    return key === 'arrowdown' ? () => keys.move(1) : undefined;
  }
  switch (key) {
    case 'delete':
    case 'backspace':
      return keys.remove;
    case 'a':
      return keys.addAfter;
    case 'f2':
      return keys.editTitle;
    case 'escape':
      return keys.cancel;
    default:
      return undefined;
  }
}
