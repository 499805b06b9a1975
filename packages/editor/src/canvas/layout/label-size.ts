import type { Size } from './geometry.ts';
import { textWidth } from './text-metrics.ts';

export const LABEL = { fontSize: 11, height: 20, pad: 8, maxWidth: 180 } as const;

/** The pill an edge's label stands in; longer labels end in an ellipsis and are whole in the inspector. */
export const labelSize = (label: string): Size => ({
  width: Math.min(LABEL.maxWidth, Math.ceil(textWidth(label, LABEL.fontSize)) + 2 * LABEL.pad),
  height: LABEL.height,
});
