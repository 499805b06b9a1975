import type { RunCommand } from './command.ts';
import { decideStep } from './handlers/decisions.ts';
import { answerHelp, requestHelp } from './handlers/help.ts';
import { beginLink, recordLink } from './handlers/links.ts';
import { sendNotice } from './handlers/notices.ts';
import {
  addGroup,
  addStep,
  jumpTo,
  reassign,
  setLevel,
  takeTransition,
} from './handlers/overrides.ts';
import {
  abort,
  addNote,
  close,
  handOver,
  recordDelivery,
  reportFields,
  setClock,
} from './handlers/run.ts';
import {
  acknowledge,
  complete,
  confirm,
  fail,
  rejectReport,
  reopen,
  skip,
  start,
} from './handlers/steps.ts';
import { acknowledgeAlarm, pauseTarget, resumeTarget } from './handlers/targets.ts';
import { keepFact } from './keep-fact.ts';
import { refusal } from './refusals.ts';
import type { Session } from './session.ts';
import type { Verb } from './verb.ts';
import { refused } from './verb.ts';

/** What may still be recorded of a run that has ended. */
const AFTER_THE_END = new Set<RunCommand['type']>([
  'addNote',
  'recordDelivery',
  'recordLink',
  'acknowledgeAlarm',
  'answerHelp',
  'close',
  'abort',
]);

/** Carries out one command; what follows from it is queued. */
export function perform(session: Session, command: RunCommand): Verb {
  if (session.run.status === 'ended' && !AFTER_THE_END.has(command.type)) {
    keepFact(session, command, 'run-ended');
    return refused(refusal('run-ended', ''));
  }
  switch (command.type) {
    case 'setFields':
      return reportFields(session, command);
    case 'acknowledgeStep':
      return acknowledge(session, command);
    case 'startStep':
      return start(session, command);
    case 'completeStep':
      return complete(session, command);
    case 'confirmStep':
      return confirm(session, command);
    case 'skipStep':
      return skip(session, command);
    case 'failStep':
      return fail(session, command);
    case 'reopenStep':
      return reopen(session, command);
    case 'reassignStep':
      return reassign(session, command);
    case 'requestHelp':
      return requestHelp(session, command);
    case 'answerHelp':
      return answerHelp(session, command);
    case 'rejectReport':
      return rejectReport(session, command);
    case 'startLink':
      return beginLink(session, command);
    case 'recordLink':
      return recordLink(session, command);
    case 'sendNotice':
      return sendNotice(session, command);
    case 'decide':
      return decideStep(session, command);
    case 'addStep':
      return addStep(session, command);
    case 'addGroup':
      return addGroup(session, command);
    case 'setLevel':
      return setLevel(session, command);
    case 'takeTransition':
      return takeTransition(session, command);
    case 'jump':
      return jumpTo(session, command);
    case 'pauseTarget':
      return pauseTarget(session, command);
    case 'resumeTarget':
      return resumeTarget(session, command);
    case 'acknowledgeAlarm':
      return acknowledgeAlarm(session, command);
    case 'handOver':
      return handOver(session, command);
    case 'addNote':
      return addNote(session, command);
    case 'setClock':
      return setClock(session, command);
    case 'recordDelivery':
      return recordDelivery(session, command);
    case 'abort':
      return abort(session, command);
    case 'close':
      return close(session, command);
  }
}
