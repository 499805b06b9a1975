import type { Instant } from '../instant.ts';
import type { Actor } from './actor.ts';
import type { EventOf, HelpAnswer } from './event.ts';
import type { Run } from './run.ts';

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

export const isUnanswered = (help: HelpRequest): boolean =>
  help.answeredAt === undefined && help.lapsedAt === undefined;

/** The id that the next request of a step gets: the same in every replay. */
export const nextHelpId = (run: Run, step: string): string =>
  `help:${step}:${Object.values(run.helps).filter((help) => help.step === step).length + 1}`;

export function askedForHelp(run: Run, event: EventOf<'helpRequested'>): Run {
  const { step, text, at, by } = event;
  const id = nextHelpId(run, step);
  return { ...run, helps: { ...run.helps, [id]: { id, step, text, at, by } } };
}

export function helpAnswered(run: Run, event: EventOf<'helpAnswered'>): Run {
  const help = run.helps[event.help];
  if (!help) return run;
  const { answer, text: answerText, group, at: answeredAt, by: answeredBy } = event;
  const answered = { ...help, answer, answeredAt, answeredBy, answerText, group };
  return { ...run, helps: { ...run.helps, [help.id]: answered } };
}

/** What nobody answered before its step was closed asks for an answer no more. */
export function helpLapsed(run: Run, step: string, at: Instant): Run {
  const open = Object.values(run.helps).filter((help) => help.step === step && isUnanswered(help));
  if (open.length === 0) return run;
  const lapsed = open.map((help) => [help.id, { ...help, lapsedAt: at }] as const);
  return { ...run, helps: { ...run.helps, ...Object.fromEntries(lapsed) } };
}

/** Requests of a step, or of the whole run, that wait for an answer, oldest first. */
export const unansweredHelp = (run: Run, step?: string): readonly HelpRequest[] =>
  Object.values(run.helps)
    .filter((help) => isUnanswered(help) && (step === undefined || help.step === step))
    .sort((a, b) => a.at - b.at);
