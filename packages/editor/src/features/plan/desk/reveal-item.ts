/** Opens an entry of the panel that is shown next, and brings it into view. */
export function revealItem(side: HTMLElement | null, id: string): void {
  // The panel is drawn with what was selected; its entries are there by then.
  requestAnimationFrame(() => {
    const card = side?.querySelector<HTMLDetailsElement>(`[data-item="${CSS.escape(id)}"]`);
    if (!card) return;
    card.open = true;
    card.scrollIntoView({ block: 'nearest' });
    card.querySelector('summary')?.focus({ preventScroll: true });
  });
}
