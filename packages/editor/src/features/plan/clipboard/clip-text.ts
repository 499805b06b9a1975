import type { Runbook } from '@tocsin/engine';
import { runbookSchema } from '@tocsin/engine';

/** Copied states on the system's clipboard, for other plans and tabs. */
export const CLIP_TYPE = 'application/vnd.tocsin.states+json';

/** What is copied, as text under a mark of its own. */
export const writeClip = (copied: Runbook): string =>
  JSON.stringify({ tocsinStates: 1, plan: copied });

/** Whether a text is meant as copied states, readable or not. */
export const isClip = (text: string): boolean => text.trimStart().startsWith('{"tocsinStates"');

/** Copied states from text; undefined for any other text, and for what no plan of this kind could hold. */
export function readClip(text: string): Runbook | undefined {
  if (!isClip(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Cut off on its way: as good as any other text.
    return undefined;
  }
  const plan = typeof value === 'object' && value !== null && 'plan' in value && value.plan;
  const shape = runbookSchema.safeParse(plan);
  return shape.success ? shape.data : undefined;
}
