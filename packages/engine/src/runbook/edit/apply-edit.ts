import type { Outcome } from '../../problem.ts';
import { accepted, rejected } from '../../problem.ts';
import type { Runbook } from '../runbook.ts';
import { runbookSchema } from '../runbook.ts';
import { problemsOf } from '../zod-problems.ts';
import { addState } from './add-state.ts';
import type { Applied } from './applied.ts';
import { STATE, unknown } from './applied.ts';
import { applyAll } from './apply-all.ts';
import { detachState } from './detach-state.ts';
import type { Edit } from './edit.ts';
import { addItem, removeItem } from './items.ts';
import { moveState } from './move-state.ts';
import { placeBox } from './place-box.ts';
import { removalOf } from './remove-state.ts';
import { rename } from './rename/rename.ts';
import { setProperty } from './set-property.ts';
import { setTest } from './set-test.ts';
import { setText } from './set-text.ts';
import { addTransition, removeTransition } from './transitions.ts';

/**
 * Applies one edit: the document after it and the edit that takes it back, or why it cannot be.
 * The document keeps the shape the schema asks for; ids it names may dangle, which `checkShape` tells and the desk
 * does not let happen. Parts that did not change stay the same objects.
 */
export function applyEdit(runbook: Runbook, edit: Edit): Outcome<Applied> {
  const outcome = perform(runbook, edit);
  if (!outcome.ok) return outcome;
  const shape = runbookSchema.safeParse(outcome.value.runbook);
  return shape.success
    ? accepted(outcome.value)
    : rejected(problemsOf(shape.error, outcome.value.runbook));
}

function perform(runbook: Runbook, edit: Edit): Outcome<Applied> {
  switch (edit.do) {
    case 'setText':
      return setText(runbook, edit);
    case 'setProperty':
      return setProperty(runbook, edit);
    case 'setTest':
      return setTest(runbook, edit);
    case 'addState':
      return addState(runbook, edit);
    case 'detachState':
      return detachState(runbook, edit);
    case 'removeState': {
      const edits = removalOf(runbook, edit.id);
      return edits ? applyAll(runbook, edits, perform) : unknown(STATE, edit.id);
    }
    case 'moveState':
      return moveState(runbook, edit);
    case 'addTransition':
      return addTransition(runbook, edit);
    case 'removeTransition':
      return removeTransition(runbook, edit);
    case 'addItem':
      return addItem(runbook, edit);
    case 'removeItem':
      return removeItem(runbook, edit);
    case 'placeBox':
      return placeBox(runbook, edit);
    case 'rename':
      return rename(runbook, edit);
    case 'batch':
      return applyAll(runbook, edit.edits, perform);
  }
}
