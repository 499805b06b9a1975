import type { FeelContext, Truth } from '../expression/feel.ts';
import { condition } from '../expression/feel.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from './actor.ts';
import type { RunEvent } from './event.ts';
import { applyEvent } from './evolve.ts';
import { feelContext } from './feel-context.ts';
import type { Run } from './run.ts';

type Unstamped<E> = E extends RunEvent
  ? Omit<E, 'at' | 'by' | 'cmd'> & { at?: Instant; by?: Actor }
  : never;
/** An event as its author writes it; the session adds when, by whom and on whose command unless told otherwise. */
export type NewEvent = Unstamped<RunEvent>;

/** Work that an event leaves behind, done one by one until nothing is left. */
export type Task =
  | { readonly do: 'enter'; readonly id: string }
  | { readonly do: 'leave'; readonly id: string }
  | { readonly do: 'closed'; readonly step: string }
  | { readonly do: 'pass'; readonly step: string }
  | { readonly do: 'complete'; readonly container: string }
  | { readonly do: 'levels' }
  | { readonly do: 'conditions' }
  | { readonly do: 'applicability' }
  | {
      readonly do: 'end';
      readonly outcome: 'finished' | 'closed' | 'aborted';
      readonly reason: string | undefined;
    }
  | { readonly do: 'moment'; readonly key: string; readonly at: Instant };

/**
 * One decision in the making: events gathered so far, the run they amount to, and what they still bring with them.
 * Lives only inside `decide` and `advance`; nothing outside sees it change.
 */
export interface Session {
  readonly plan: Plan;
  run: Run;
  readonly events: RunEvent[];
  readonly tasks: Task[];
  /** The instant conditions and clocks are read at: the runner's time, or the due time of a timer. */
  clock: Instant;
  /** The instant that consequences take effect. */
  at: Instant;
  by: Actor;
  /** The wall clock, which differs from the run's in a drill. */
  wall: Instant;
  readonly cmd: string | undefined;
  context: FeelContext | undefined;
}

export function emit(session: Session, event: NewEvent): void {
  const stamped = {
    ...event,
    at: event.at ?? session.at,
    by: event.by ?? session.by,
    ...(session.cmd === undefined ? {} : { cmd: session.cmd }),
  } as RunEvent;
  session.run = applyEvent(session.plan, session.run, stamped);
  session.events.push(stamped);
  session.context = undefined;
}

export const queue = (session: Session, ...tasks: Task[]): void => {
  session.tasks.push(...tasks);
};

export function contextOf(session: Session): FeelContext {
  session.context ??= feelContext(session.plan, session.run, session.clock);
  return session.context;
}

/** A condition at this point of the decision; no condition holds always. */
export const holds = (session: Session, expression: string | undefined): Truth =>
  expression === undefined ? true : condition(expression, contextOf(session));
