import type { JournalRecord, RunEvent } from '@tocsin/engine';

/** What a line of the journal is to a reader: something to answer, something done, something sent, or bookkeeping. */
export type EventKind = 'alarm' | 'act' | 'notice' | 'clock';

export function eventKind(event: RunEvent): EventKind {
  switch (event.type) {
    case 'targetWarned':
    case 'targetMissed':
    case 'alarmAcknowledged':
    case 'escalationStarted':
    case 'escalated':
    case 'helpRequested':
    case 'helpAnswered':
    case 'linkRefused':
    case 'stepReportRejected':
    case 'actRecorded':
      return 'alarm';
    case 'noticeIssued':
    case 'noticeDelivered':
      return 'notice';
    case 'timerDue':
    case 'timersArmed':
    case 'conditionHeld':
    case 'targetStarted':
    case 'targetStopped':
    case 'targetVoided':
    case 'targetRetimed':
    case 'levelAssessed':
    case 'stepOpened':
    case 'transitionTaken':
      return 'clock';
    case 'stepNotApplicable':
      return event.why === 'person' ? 'act' : 'clock';
    default:
      return 'act';
  }
}

export const JOURNAL_FILTERS = ['main', 'alarms', 'acts', 'notices', 'all'] as const;
export type JournalFilter = (typeof JOURNAL_FILTERS)[number];

/** Whether a line belongs under a filter. `main` is everything but bookkeeping and delivery reports that went well. */
export function passesFilter(record: JournalRecord, filter: JournalFilter): boolean {
  const kind = eventKind(record.event);
  switch (filter) {
    case 'all':
      return true;
    case 'alarms':
      return kind === 'alarm';
    case 'acts':
      return kind === 'act';
    case 'notices':
      return kind === 'notice';
    case 'main':
      return (
        kind !== 'clock' &&
        !(record.event.type === 'noticeDelivered' && record.event.outcome !== 'failed')
      );
  }
}

/** From this many milliseconds on, word that came after the fact is shown as late. Plans record to the minute. */
const LATE_WORD_MS = 60_000;

/** How late a record is, in milliseconds: a timer that fired after its due time, or word that came after the fact. */
export function lateByMs(record: JournalRecord): number | undefined {
  const { event, recordedAt } = record;
  const behind = recordedAt - event.at;
  if ('late' in event && event.late) return Math.max(behind, 0);
  return behind >= LATE_WORD_MS ? behind : undefined;
}
