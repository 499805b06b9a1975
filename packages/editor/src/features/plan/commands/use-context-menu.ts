import type { KeyboardEvent, MouseEvent } from 'react';
import { useRef, useState } from 'react';
import type { Picked } from '../desk/use-picked.ts';
import { isTyping } from './is-typing.ts';
import type { MenuOf } from './menus.ts';

export interface OpenMenu {
  readonly of: MenuOf;
  /** On the screen, in px. */
  readonly x: number;
  readonly y: number;
}

export interface ContextMenu {
  readonly open: OpenMenu | undefined;
  /** Closes it; the focus goes back to where it was. */
  close(): void;
  onContextMenu(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  /** Opens at what is selected, as a key does. */
  openHere(of: MenuOf): void;
}

const idAt = (target: EventTarget | null, selector: string, name: string): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement | SVGElement>(selector)?.dataset[name]
    : undefined;

const isOnChart = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.react-flow') !== null;

const isTouch = (event: Event): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

/** The menu of what is under the pointer, or of what is selected where it was asked for by a key. */
export function useContextMenu(picked: Picked): ContextMenu {
  const [open, setOpen] = useState<OpenMenu>();
  const cameFrom = useRef<Element | null>(null);
  const openAt = (menu: OpenMenu): void => {
    cameFrom.current = document.activeElement;
    setOpen(menu);
  };
  const openHere = (of: MenuOf): void => {
    const id = picked.primary;
    const mark = id === undefined ? undefined : CSS.escape(id);
    const focused = document.activeElement?.closest('[data-outline]');
    const box = (
      focused ??
      document.querySelector(`.react-flow__node[data-id="${mark}"]`) ??
      document.activeElement
    )?.getBoundingClientRect();
    openAt({ of, x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + Math.min(box?.height ?? 0, 40) });
  };
  return {
    open,
    close: () => {
      setOpen(undefined);
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
    },
    openHere,
    onContextMenu: (event) => {
      if (isTyping(event.target) || event.isDefaultPrevented()) return;
      event.preventDefault();
      // On the chart a finger that rests may be about to drag; it asks for the menu when it lets go (gestures/listen.ts).
      if (isTouch(event.nativeEvent) && isOnChart(event.target)) return;
      const state =
        idAt(event.target, '.react-flow__node', 'id') ??
        idAt(event.target, '[data-outline]', 'outline');
      const line = idAt(event.target, '[data-edge]', 'edge');
      const at = { x: event.clientX, y: event.clientY };
      if (state !== undefined) {
        if (!picked.states.includes(state)) picked.pick([state]);
        openAt({ of: 'states', ...at });
      } else if (line !== undefined) {
        picked.set({ kind: 'edge', id: line });
        openAt({ of: 'line', ...at });
      } else {
        picked.pick([]);
        openAt({ of: 'ground', ...at });
      }
    },
    onKeyDown: (event) => {
      const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      if (!isAsked || event.nativeEvent.isComposing || isTyping(event.target)) return;
      event.preventDefault();
      openHere(picked.line ? 'line' : picked.states.length > 0 ? 'states' : 'ground');
    },
  };
}
