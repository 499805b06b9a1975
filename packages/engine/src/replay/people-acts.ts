import type { Instant } from '../instant.ts';
import type { Actor } from '../run/actor.ts';
import type { RunCommand } from '../run/command.ts';
import type { EventOf, JournalRecord, RunEvent } from '../run/event.ts';
import type { FieldValues } from '../run/values.ts';

/** What people did in a run, as the commands they must have sent: read back from the events those commands left. */

type Bare<C> = C extends RunCommand
  ? Omit<C, 'id' | 'run' | 'actor' | 'device' | 'occurredAt'>
  : never;

export interface PersonAct {
  /** The line of the journal that shows it. */
  readonly seq: number;
  readonly id: string;
  readonly actor: Actor;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly command: Bare<RunCommand>;
}

export interface Declaration {
  readonly event: EventOf<'runDeclared'>;
  readonly recordedAt: Instant;
  readonly fields: FieldValues;
}

/** How the run was declared, with what was reported then. The journal must have been read by `journalFromJson`, or be the runner's own. */
export function declarationOf(records: readonly JournalRecord[]): Declaration {
  const [first] = records;
  if (first?.event.type !== 'runDeclared') throw new Error('a journal begins with runDeclared');
  const { event, recordedAt } = first;
  const report = records.find(
    ({ event: later }) => later.type === 'fieldsSet' && later.cmd === event.cmd && isPersons(later),
  );
  return {
    event,
    recordedAt,
    fields: report?.event.type === 'fieldsSet' ? report.event.values : {},
  };
}

/** Every act of a person after the declaration, in the order of record. The first event of a command that says what was asked stands for it. */
export function peopleActs(records: readonly JournalRecord[]): readonly PersonAct[] {
  const seen = new Set<string>(records[0]?.event.cmd === undefined ? [] : [records[0].event.cmd]);
  return records.slice(1).flatMap(({ event, seq, recordedAt }): PersonAct[] => {
    const confirmed = event.type === 'stepCompleted' && event.confirmedBy !== undefined;
    if (!isPersons(event) && !confirmed && !LINK_WORDS.has(event.type)) return [];
    if (event.cmd !== undefined && seen.has(event.cmd)) return [];
    const command = commandBehind(event);
    if (!command) return [];
    if (event.cmd !== undefined) seen.add(event.cmd);
    const actor = event.type === 'stepCompleted' ? (event.confirmedBy ?? event.by) : event.by;
    return [
      { seq, id: event.cmd ?? `seq:${seq}`, actor, occurredAt: event.at, recordedAt, command },
    ];
  });
}

/** Told by the runner, but as little the engine's doing as a person's act is: it is what came from another run. */
const LINK_WORDS = new Set<RunEvent['type']>(['linkDeclared', 'linkRefused', 'linkEnded']);

const isPersons = (event: RunEvent): boolean => event.by.role !== 'system';

/** The command whose own mark an event is; nothing for what merely follows from one, and for deliveries and clocks, which judge nothing. */
function commandBehind(event: RunEvent): Bare<RunCommand> | undefined {
  switch (event.type) {
    case 'fieldsSet':
      // Values reported with a step belong to its completion, which comes next.
      return event.step === undefined ? { type: 'setFields', fields: event.values } : undefined;
    case 'levelChanged': {
      const { reason = '-', to: level } = event;
      return event.why === 'person' ? { type: 'setLevel', level, reason } : undefined;
    }
    case 'transitionTaken': {
      const { reason, transition } = event;
      return event.why === 'person' ? { type: 'takeTransition', transition, reason } : undefined;
    }
    case 'jumped':
      return { type: 'jump', to: event.to, reason: event.reason };
    case 'stepAcknowledged':
      return { type: 'acknowledgeStep', step: event.step };
    case 'stepStarted':
      return { type: 'startStep', step: event.step };
    case 'stepReported':
      return { type: 'completeStep', step: event.step, values: event.values };
    case 'stepCompleted':
      return event.confirmedBy
        ? { type: 'confirmStep', step: event.step }
        : { type: 'completeStep', step: event.step, values: event.values };
    case 'stepSkipped':
      return { type: 'skipStep', step: event.step, reason: event.reason };
    case 'stepNotApplicable': {
      const { reason = '-', step } = event;
      return event.why === 'person'
        ? { type: 'skipStep', step, reason, notApplicable: true }
        : undefined;
    }
    case 'stepFailed':
      return { type: 'failStep', step: event.step, reason: event.reason };
    case 'stepReopened':
      return { type: 'reopenStep', step: event.step, reason: event.reason };
    case 'stepReassigned':
      return { type: 'reassignStep', step: event.step, group: event.group, reason: event.reason };
    case 'helpRequested':
      return { type: 'requestHelp', step: event.step, text: event.text };
    case 'decisionTaken':
      return { type: 'decide', step: event.step, choice: event.choice, reason: event.reason };
    case 'stepAdded': {
      const { definition, lane, reason } = event;
      const { id: step, title, group } = definition;
      return { type: 'addStep', lane, step, title, group, reason };
    }
    case 'helpAnswered': {
      const { help, answer, text, group } = event;
      return { type: 'answerHelp', help, answer, text, group };
    }
    case 'stepReportRejected':
      return { type: 'rejectReport', step: event.step, reason: event.reason };
    case 'noticeIssued':
      return { type: 'sendNotice', notification: event.notice.rule };
    case 'linkStarted':
      return { type: 'startLink', step: event.step, fields: event.link.values };
    case 'linkDeclared': {
      const outcome = { is: 'declared', runbook: event.runbook } as const;
      return { type: 'recordLink', link: event.link, outcome };
    }
    case 'linkRefused': {
      const outcome = { is: 'refused', reason: event.reason } as const;
      return { type: 'recordLink', link: event.link, outcome };
    }
    case 'linkEnded': {
      const outcome = { is: 'ended', as: event.outcome } as const;
      return { type: 'recordLink', link: event.link, outcome };
    }
    case 'groupAdded':
      return { type: 'addGroup', group: event.group, name: event.name, reason: event.reason };
    case 'targetPaused':
      return { type: 'pauseTarget', target: event.target, reason: event.reason };
    case 'targetResumed':
      return { type: 'resumeTarget', target: event.target, reason: event.reason };
    case 'alarmAcknowledged':
      return { type: 'acknowledgeAlarm', alarm: event.alarm };
    case 'commandHandedOver':
      return { type: 'handOver', to: event.to, reason: event.reason };
    case 'noteAdded':
      return { type: 'addNote', text: event.text, about: event.about };
    case 'actRecorded':
      return recordedAct(event);
    case 'runEnded': {
      const { reason } = event;
      if (event.outcome === 'closed') return { type: 'close', reason };
      return event.outcome === 'aborted' ? { type: 'abort', reason: reason ?? '-' } : undefined;
    }
    default:
      return undefined;
  }
}

/** What somebody did though the chart had no place for it; another version may have. */
function recordedAct({
  act,
  step,
  choice,
  values,
  reason,
}: EventOf<'actRecorded'>): Bare<RunCommand> | undefined {
  if (step === undefined) return undefined;
  switch (act) {
    case 'startStep':
      return { type: 'startStep', step };
    case 'completeStep':
      return { type: 'completeStep', step, values };
    case 'confirmStep':
      return { type: 'confirmStep', step };
    case 'failStep':
      return { type: 'failStep', step, reason: reason ?? '-' };
    case 'decide':
      return choice === undefined ? undefined : { type: 'decide', step, choice, reason };
    default:
      return undefined;
  }
}
