import type { Areas } from './use-areas.ts';

/** Ends the watch over what had the focus at the last edit; there is one desk, and one focus. */
let endWatch = (): void => undefined;

/**
 * Called before an edit: should what has the focus go with it, the outline or the chart it was in has the focus next,
 * so that the next key still means something. A card goes once the chart has been laid out anew, hence the watch,
 * which ends when the focus goes elsewhere by itself.
 */
export function keepFocus({ outline, canvas }: Areas): void {
  endWatch();
  const area = outline.current?.hasFocus() ? outline : canvas;
  const focused = document.activeElement;
  const isLost = (): boolean => document.activeElement === document.body;
  const watch = new MutationObserver(() => {
    if (focused?.isConnected) return;
    endWatch();
    if (isLost()) area.current?.focus();
  });
  const over = new AbortController();
  endWatch = () => {
    watch.disconnect();
    over.abort();
  };
  document.addEventListener('focusin', endWatch, { signal: over.signal });
  watch.observe(document.body, { childList: true, subtree: true });
  requestAnimationFrame(() => {
    if (isLost()) area.current?.focus();
  });
}
