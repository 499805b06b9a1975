import type { Instant } from '../instant.ts';
import type { EventOf } from './event.ts';
import type { HelpRequest, Run } from './run.ts';

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
