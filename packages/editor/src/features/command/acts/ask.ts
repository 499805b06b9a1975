import type { Step } from '@tocsin/engine';
import type { StepAct } from './step-acts.ts';

/** What must be asked of a person before an act on a step is sent. */
export interface Ask {
  readonly act: StepAct;
  readonly step: string;
  readonly needs: 'link' | 'reason' | 'text' | 'group' | 'values' | 'consequence';
}

/** Undefined where the act can be sent as it stands. `definition` is missing for decisions, waits and links. */
export function askFor(act: StepAct, step: string, definition: Step | undefined): Ask | undefined {
  switch (act) {
    case 'skipStep':
    case 'failStep':
    case 'rejectReport':
    case 'reopenStep':
      return { act, step, needs: 'reason' };
    case 'startLink':
      return { act, step, needs: 'link' };
    case 'requestHelp':
      return { act, step, needs: 'text' };
    case 'reassignStep':
      return { act, step, needs: 'group' };
    case 'completeStep':
      if (definition?.asks?.length) return { act, step, needs: 'values' };
      return definition?.critical && definition.consequence
        ? { act, step, needs: 'consequence' }
        : undefined;
    case 'startStep':
      return definition?.critical && definition.consequence
        ? { act, step, needs: 'consequence' }
        : undefined;
    case 'acknowledgeStep':
    case 'confirmStep':
      return undefined;
  }
}
