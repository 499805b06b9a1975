/**
 * A ref that takes the focus as its element appears, also inside a dialog that is only just
 * opening. One function for all, so that rendering again does not take the focus back.
 */
export function focusNow(element: HTMLElement | null): void {
  if (!element) return;
  element.focus();
  // In a dialog still closed at this moment nothing can take the focus yet; right after, it can.
  if (document.activeElement !== element) queueMicrotask(() => element.focus());
}
