import type { Anchor } from '@tocsin/engine';

/** The node of the chart that an anchor hangs on, or undefined where it hangs on the run, a field or a level. */
export function anchorNode(anchor: Anchor | undefined): string | undefined {
  if (!anchor) return undefined;
  switch (anchor.on) {
    case 'entered':
    case 'left':
      return anchor.state;
    case 'opened':
    case 'acknowledged':
    case 'started':
    case 'done':
    case 'decided':
      return anchor.step;
    default:
      return undefined;
  }
}
