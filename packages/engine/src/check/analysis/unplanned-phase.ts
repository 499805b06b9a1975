import type { PhaseName } from '../../runbook/chart.ts';
import type { Text } from '../../text.ts';
import type { Rule } from '../finding.ts';
import { phaseState } from './frame.ts';

interface Words {
  /** Where the chart has no such phase. */
  readonly missing: Text;
  /** Where it has one and nothing planned in it. */
  readonly frame: Text;
}

/** Finds that a plan does not say what happens in one of its phases. */
export const unplannedPhase = (phase: PhaseName, words: Words): Rule['find'] =>
  function* find(subject) {
    const { is, phases } = phaseState(subject, phase);
    if (is === 'planned') return;
    const [place] = phases;
    yield { path: place?.path ?? '/chart/states', node: place?.id, message: words[is] };
  };
