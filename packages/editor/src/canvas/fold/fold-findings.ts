import type { FindingMark } from '../finding-marks.ts';
import { worse } from '../finding-marks.ts';

/** What the checker found about hidden nodes, said at the card that stands for them. */
export function foldFindings(
  marks: ReadonlyMap<string, FindingMark>,
  hidden: ReadonlyMap<string, string>,
): ReadonlyMap<string, FindingMark> {
  if (hidden.size === 0) return marks;
  const shown = new Map<string, FindingMark>();
  for (const [id, mark] of marks) {
    const at = hidden.get(id) ?? id;
    const before = shown.get(at);
    shown.set(at, before ? worse(before, mark) : mark);
  }
  return shown;
}
