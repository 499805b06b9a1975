import type { ChartConfiguration } from '../chart/configuration.ts';
import type { Instant } from '../instant.ts';
import type { Step } from '../runbook/chart.ts';
import type { Text } from '../text.ts';
import type { TargetRun } from '../timing/target-run.ts';
import type { Actor } from './actor.ts';
import type {
  DrillClock,
  EventOf,
  HelpAnswer,
  LevelKind,
  LinkOrder,
  LinkOrigin,
  NotApplicableWhy,
  Notice,
  RunOutcome,
  TimerArm,
} from './event.ts';
import type { FieldValue, FieldValues } from './values.ts';

/** Things by id, kept by region so that one change copies one region only; undefined where nothing happened yet. */
export type ByRegion<T> = readonly (Readonly<Record<string, T>> | undefined)[];

/** What a journal amounts to: the state of a run after its last event. Never changed in place. */
export interface Run {
  readonly id: string;
  readonly kind: 'live' | 'drill';
  readonly title: string | undefined;
  readonly runbook: { readonly id: string; readonly version: string; readonly hash: string };
  readonly semantics: number;
  readonly timeZone: string;
  readonly clock: DrillClock;
  readonly declaredAt: Instant;
  readonly declaredBy: Actor;
  readonly commander: Actor;
  /** Where it was handed over from. */
  readonly from: LinkOrigin | undefined;
  /** Sequence number of the last event folded in. */
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly status: 'running' | 'ended';
  readonly ended:
    | {
        readonly at: Instant;
        readonly outcome: RunOutcome;
        readonly reason?: string | undefined;
      }
    | undefined;
  readonly fields: Readonly<Record<string, FieldEntry>>;
  readonly levels: Readonly<Partial<Record<LevelKind, LevelState>>>;
  readonly assessed: Readonly<Partial<Record<LevelKind, Assessment>>>;
  readonly chart: ChartConfiguration;
  /** What the last event that moved the chart entered and left. */
  readonly moved: {
    readonly seq: number;
    readonly entered: readonly string[];
    readonly exited: readonly string[];
  };
  /** When each state was last entered, by the number of its region; states left since keep their entry. */
  readonly enteredAt: ByRegion<Instant>;
  /** Steps, decisions, waits and links by the number of the region that owns them; steps added during the run after the last. */
  readonly steps: ByRegion<StepRun>;
  readonly added: readonly AddedStep[];
  readonly addedGroups: Readonly<Record<string, Text>>;
  readonly targets: Readonly<Record<string, TargetRun>>;
  readonly alarms: Readonly<Record<string, Alarm>>;
  /** Help that was asked for, by the id of the request. */
  readonly helps: Readonly<Record<string, HelpRequest>>;
  /** Runs of other runbooks that links asked for, by their ids. */
  readonly links: Readonly<Record<string, LinkRun>>;
  readonly timers: Readonly<Record<string, TimerArm>>;
  /** Notices issued and not yet reported delivered, failed or suppressed on every channel; read by `pendingNotices`. */
  readonly outbox: Outbox;
  /** Conditions of `true` anchors that hold now, so that each fires when it comes to hold. */
  readonly holding: Readonly<Record<string, true>>;
}

export interface FieldEntry {
  readonly value: FieldValue;
  readonly at: Instant;
  readonly by: Actor;
}

export interface LevelState {
  readonly level: string;
  readonly at: Instant;
  readonly why: 'table' | 'person' | 'target';
  readonly rules: readonly string[];
  readonly reason?: string | undefined;
  readonly by: Actor;
}

/** What the decision table says, whether or not it was followed. */
export interface Assessment {
  readonly level: string | null;
  readonly rules: readonly string[];
  readonly at: Instant;
}

/** `waiting` covers both "not reached" and "reached, but its order or condition does not hold yet". */
export type StepStatus =
  | 'waiting'
  | 'open'
  | 'acknowledged'
  | 'started'
  | 'done'
  | 'skipped'
  | 'not-applicable'
  | 'failed';

export interface StepRun {
  readonly id: string;
  readonly status: StepStatus;
  readonly openedAt?: Instant | undefined;
  readonly acknowledgedAt?: Instant | undefined;
  readonly acknowledgedBy?: Actor | undefined;
  readonly startedAt?: Instant | undefined;
  readonly startedBy?: Actor | undefined;
  /** Reported done and waiting for a second person. */
  readonly reportedAt?: Instant | undefined;
  readonly reportedBy?: Actor | undefined;
  readonly closedAt?: Instant | undefined;
  readonly closedBy?: Actor | undefined;
  readonly confirmedBy?: Actor | undefined;
  /** Closed before the chart reached it; the chart passes it when it comes there. */
  readonly preclosed?: boolean | undefined;
  /** Reported while the chart did not allow it: kept as a fact [R2]. */
  readonly fact?: { readonly act: string; readonly at: Instant; readonly by: Actor } | undefined;
  readonly reason?: string | undefined;
  readonly why?: NotApplicableWhy | undefined;
  readonly values?: FieldValues | undefined;
  readonly choice?: string | undefined;
  readonly conditionUnknown?: boolean | undefined;
  /** Somebody has it in hand, but its level or condition no longer asks for it. */
  readonly noLongerAsked?: 'level' | 'condition' | undefined;
  /** What is asked for in a request for help that nobody has answered. */
  readonly helpText?: string | undefined;
  /** Why the second person did not confirm it. */
  readonly rejected?: { readonly reason: string; readonly by: Actor } | undefined;
  /** The group it was reassigned to. */
  readonly group?: string | undefined;
  /** The last time a step that repeats was done. */
  readonly last?:
    | { readonly at: Instant; readonly by: Actor; readonly values: FieldValues | undefined }
    | undefined;
  /** How many times a repeating step has been opened. */
  readonly round: number;
}

export interface AddedStep {
  readonly lane: string;
  readonly definition: Step;
  readonly reason: string;
  readonly at: Instant;
}

/** An alarm asks for a response (ISA-18.2); raised by a missed target, it stays raised in the record [R5]. */
export interface Alarm {
  readonly id: string;
  readonly target: string;
  readonly raisedAt: Instant;
  readonly late: boolean;
  readonly acknowledgedAt?: Instant | undefined;
  readonly acknowledgedBy?: Actor | undefined;
  readonly escalation?: string | undefined;
  readonly tier?: number | undefined;
  readonly round?: number | undefined;
}

export interface PendingNotice {
  readonly notice: Notice;
  readonly issuedAt: Instant;
  readonly waitingFor: readonly string[];
}

/** Help that a step's people asked for. It asks for an answer until it has one, or its step is closed. */
export interface HelpRequest {
  readonly id: string;
  readonly step: string;
  readonly text: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly answer?: HelpAnswer | undefined;
  readonly answeredAt?: Instant | undefined;
  readonly answeredBy?: Actor | undefined;
  readonly answerText?: string | undefined;
  /** The group that helps. */
  readonly group?: string | undefined;
  /** Its step was closed before anybody answered. */
  readonly lapsedAt?: Instant | undefined;
  readonly escalation?: string | undefined;
  readonly tier?: number | undefined;
  readonly round?: number | undefined;
}

/**
 * A run of another runbook that a link asked for. `started`: asked for, nobody has answered yet; `declared`: it goes on;
 * `refused`: it could not be declared, for `reason`; `ended`: it is over, as `outcome` says.
 */
export interface LinkRun {
  /** The other run. */
  readonly id: string;
  readonly step: string;
  readonly order: LinkOrder;
  readonly state: 'started' | 'declared' | 'refused' | 'ended';
  /** When it came to that state. */
  readonly at: Instant;
  readonly startedAt: Instant;
  readonly runbook?: EventOf<'linkDeclared'>['runbook'] | undefined;
  readonly reason?: EventOf<'linkRefused'>['reason'] | undefined;
  readonly outcome?: RunOutcome | undefined;
}

/**
 * Notices that nobody has reported on yet, on shelves: a drill that sends nothing lets thousands of them gather, and putting one
 * more in must not copy all of them.
 */
type Outbox = Readonly<Record<string, Readonly<Record<string, PendingNotice>>>>;
