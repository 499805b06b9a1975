import type { Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { byContainer, outermost } from '../edits/state-lists.ts';
import { copyStates } from './copy-states.ts';
import type { PastePlace } from './paste-place.ts';
import type { Pasted } from './paste-states.ts';
import { pasteStates } from './paste-states.ts';

/** Puts copies of states right after them, those of each container together; undefined where none is known. */
export function duplicateStates(runbook: Runbook, ids: readonly string[]): Pasted | undefined {
  const copied = copyStates(runbook, ids);
  if (!copied) return undefined;
  const places: PastePlace[] = [];
  const picked = outermost(runbook, ids);
  for (const [into, some] of byContainer(runbook, picked)) {
    const last = some.at(-1);
    const after = (last === undefined ? undefined : findState(runbook, last)?.index) ?? 0;
    for (const [at, id] of some.entries()) {
      places[picked.indexOf(id)] = { into, index: after + 1 + at };
    }
  }
  return pasteStates(
    runbook,
    copied,
    (index) => places[index] ?? { into: null, index: runbook.chart.states.length },
    { verb: { zh: '复制一份', en: 'duplicate' } },
  );
}
