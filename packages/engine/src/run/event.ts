import type { Instant } from '../instant.ts';
import type { Step } from '../runbook/chart.ts';
import type { Text } from '../text.ts';
import type { Actor } from './actor.ts';
import type { FieldValue, FieldValues } from './values.ts';

/** Events [R1]: what has happened in a run, in the past tense. A run is nothing but these. */

/** A due time written with the event that armed it [R4]. `owner` is what takes the timer away when it goes. */
export interface TimerArm {
  readonly id: string;
  readonly owner: string;
  readonly dueAt: Instant;
  readonly purpose: TimerPurpose;
}

export type TimerPurpose =
  | { readonly for: 'target-warn' | 'target-due'; readonly target: string }
  | { readonly for: 'transition'; readonly transition: string }
  | { readonly for: 'wait'; readonly state: string }
  | { readonly for: 'repeat'; readonly step: string }
  | { readonly for: 'clock'; readonly field: string }
  | {
      readonly for: 'escalation';
      readonly alarm: string;
      readonly tier: number;
      readonly round: number;
    };

export type LevelKind = 'response' | 'event' | 'warning';
export type RunOutcome = 'finished' | 'closed' | 'aborted';
export type HelpAnswer = 'accepted' | 'declined';
export type NotApplicableWhy = 'level' | 'condition' | 'ended' | 'person';

/**
 * `at` is when it took effect (the sender's word for commands, the due time for timers), ms since the epoch.
 * `cmd` names the command that caused it, `by` who sent that; the engine's own consequences carry `cmd` too.
 */
interface EventBase {
  readonly at: Instant;
  readonly by: Actor;
  readonly cmd?: string | undefined;
  readonly arms?: readonly TimerArm[] | undefined;
}

type Shape<T extends string, P = object> = EventBase & { readonly type: T } & Readonly<P>;
type OnStep<T extends string, P = object> = Shape<T, { step: string } & P>;

export type RunEvent =
  | Shape<
      'runDeclared',
      {
        run: string;
        kind: 'live' | 'drill';
        title?: string | undefined;
        runbook: { id: string; version: string; hash: string };
        semantics: number;
        timeZone: string;
        clock: DrillClock;
        from?: LinkOrigin | undefined;
      }
    >
  | Shape<'fieldsSet', { values: FieldValues; step?: string | undefined }>
  | Shape<
      'levelAssessed',
      {
        kind: LevelKind;
        level: string | null;
        rules: readonly string[];
        inputs: Record<string, FieldValue>;
      }
    >
  | Shape<
      'levelChanged',
      {
        kind: LevelKind;
        from: string | null;
        to: string;
        why: 'table' | 'person' | 'target';
        rules?: readonly string[];
        target?: string;
        reason?: string;
      }
    >
  | Shape<
      'transitionTaken',
      {
        transition: string;
        from: string;
        to: string;
        why: 'complete' | 'person' | 'clock' | 'target';
        reason?: string | undefined;
      }
    >
  | Shape<'jumped', { to: string; reason: string }>
  | OnStep<
      'stepOpened',
      {
        why?: 'entered' | 'order' | 'condition' | 'level' | 'added' | undefined;
        conditionUnknown?: boolean;
      }
    >
  | OnStep<'stepAcknowledged'>
  | OnStep<'stepStarted'>
  | OnStep<'stepReported', { values?: FieldValues | undefined }>
  | OnStep<'stepCompleted', { values?: FieldValues | undefined; confirmedBy?: Actor }>
  | OnStep<'stepSkipped', { reason: string }>
  | OnStep<'stepNotApplicable', { why: NotApplicableWhy; reason?: string | undefined }>
  | OnStep<'stepFailed', { reason: string }>
  | OnStep<'stepReopened', { reason: string }>
  | OnStep<'stepRepeated', { round: number }>
  | OnStep<'stepConcluded'>
  | OnStep<'stepReassigned', { group: string; reason: string }>
  | OnStep<'stepReportRejected', { reason: string }>
  | OnStep<'stepConditionChanged', { why: 'level' | 'condition'; holds: boolean }>
  | OnStep<'helpRequested', { text: string }>
  | OnStep<
      'helpAnswered',
      { help: string; answer: HelpAnswer; text?: string | undefined; group?: string | undefined }
    >
  | OnStep<'linkStarted', { link: LinkOrder }>
  | OnStep<'linkDeclared', { link: string; runbook: { id: string; version: string; hash: string } }>
  | OnStep<'linkRefused', { link: string; reason: Text }>
  | OnStep<'linkEnded', { link: string; outcome: RunOutcome }>
  | OnStep<
      'decisionTaken',
      { choice: string; reason?: string | undefined; inputs?: Record<string, FieldValue> }
    >
  | Shape<'stepAdded', { lane: string; definition: Step; reason: string }>
  | Shape<'groupAdded', { group: string; name: Text; reason: string }>
  | Shape<
      'targetStarted',
      { target: string; startedAt: Instant; dueAt?: Instant; warnAt?: Instant; withinMs?: number }
    >
  | Shape<'targetWarned', { target: string; late?: boolean }>
  | Shape<'targetMissed', { target: string; dueAt: Instant; alarm: string; late?: boolean }>
  | Shape<'targetStopped', { target: string; stoppedAt: Instant }>
  | Shape<'targetVoided', { target: string; why: 'ended' | 'level' | 'step' }>
  | Shape<'targetPaused', { target: string; reason: string }>
  | Shape<'targetResumed', { target: string; dueAt?: Instant; warnAt?: Instant; reason: string }>
  | Shape<
      'targetRetimed',
      { target: string; dueAt: Instant; warnAt?: Instant; withinMs: number; level: string }
    >
  | Shape<'alarmAcknowledged', { alarm: string }>
  | Shape<'escalationStarted', { escalation: string; alarm: string }>
  | Shape<
      'escalated',
      { escalation: string; alarm: string; tier: number; round: number; late?: boolean }
    >
  | Shape<'conditionHeld', { when: string; holds: boolean }>
  | Shape<'timersArmed'>
  | Shape<'timerDue', { timer: TimerArm; late?: boolean; stuck?: boolean }>
  | Shape<'noticeIssued', { notice: Notice }>
  | Shape<
      'noticeDelivered',
      {
        notice: string;
        channel: string;
        outcome: 'sent' | 'failed' | 'suppressed' | 'shown';
        detail?: string | undefined;
      }
    >
  | Shape<'commandHandedOver', { to: Actor; reason: string }>
  | Shape<'noteAdded', { text: string; about?: string | undefined }>
  | Shape<
      'actRecorded',
      {
        act: string;
        step?: string | undefined;
        choice?: string | undefined;
        refusal: string;
        values?: FieldValues | undefined;
        reason?: string | undefined;
      }
    >
  | Shape<'clockSet', { clock: DrillClock; reason: string }>
  | Shape<'runEnded', { outcome: RunOutcome; reason?: string | undefined }>;

export type RunEventType = RunEvent['type'];
export type EventOf<T extends RunEventType> = Extract<RunEvent, { type: T }>;

/** A drill's clock: at wall time `wallAt` the run's time was `runAt`, and it runs `rate` times as fast (0 = paused). */
export interface DrillClock {
  readonly rate: number;
  readonly runAt: Instant;
  readonly wallAt: Instant;
}

/** A notice to send. `drill` travels with it so that no sender can mistake it [R9]. */
export interface Notice {
  readonly id: string;
  readonly rule: string;
  readonly audience: readonly string[];
  readonly channels: readonly string[];
  readonly text: Text;
  readonly drill: boolean;
  readonly alarm?: string | undefined;
}

/** The run and the link in it that another run was handed over from. */
export interface LinkOrigin {
  readonly run: string;
  readonly step: string;
}

/**
 * A run of another runbook to be declared: `link` is its id, `commander` who is to command it.
 * `values` are what its report is made of; where the plan does not say which (`exact` is not set), those the other runbook takes.
 */
export interface LinkOrder {
  readonly link: string;
  readonly runbook: string;
  readonly kind: 'live' | 'drill';
  readonly rate: number;
  readonly commander: Actor;
  readonly title?: string | undefined;
  readonly values: FieldValues;
  readonly exact?: boolean | undefined;
}

/** One line of a journal. `seq` counts from 1 in a run and is the order of record; `recordedAt` is the runner's clock (run time). */
export interface JournalRecord {
  readonly run: string;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly event: RunEvent;
}
