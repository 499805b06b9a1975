/** Frames that a panel may take to be drawn before its entry is given up. */
const PATIENCE = 30;

/** Opens an entry of the panel that is shown next, and brings it into view. */
export function revealItem(side: HTMLElement | null, id: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const card = side?.querySelector<HTMLDetailsElement>(`[data-item="${CSS.escape(id)}"]`);
    if (card) {
      card.open = true;
      card.scrollIntoView({ block: 'nearest' });
      card.querySelector('summary')?.focus({ preventScroll: true });
    } else if (patience > 0) revealItem(side, id, patience - 1);
  });
}
