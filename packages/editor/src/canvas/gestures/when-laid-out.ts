/** How long a likeness waits for the chart to be laid out anew before it goes. */
const PATIENCE_MS = 1500;

/** Calls back once the chart is drawn as laid out anew, so that what stood in for it can go and nothing jumps back. */
export function whenLaidOut(root: HTMLElement, done: () => void): void {
  const watch = new MutationObserver(() => finish());
  const timer = setTimeout(() => finish(), PATIENCE_MS);
  const finish = (): void => {
    clearTimeout(timer);
    watch.disconnect();
    done();
  };
  const drawn = root.querySelector('.react-flow__nodes');
  // React Flow writes a box's place into its style: the first such change is the new layout.
  if (drawn)
    watch.observe(drawn, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['style'],
    });
}
