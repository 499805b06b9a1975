import type { Instant } from '@tocsin/engine';

/** Alarm floods as ISA-18.2 §6 counts them: more than ten new alarms in ten minutes, until fewer than five. */
const WINDOW_MS = 10 * 60_000;
const BEGINS_ABOVE = 10;
const ENDS_BELOW = 5;

/**
 * The instant since which alarms have been flooding in, or undefined while they come at a bearable rate.
 * `raisedAt` are the instants alarms were raised, in any order; those after `now` do not count.
 */
export function floodSince(raisedAt: readonly Instant[], now: Instant): Instant | undefined {
  const raised = raisedAt.filter((at) => at <= now).sort((a, b) => a - b);
  // The rate changes only when an alarm comes or leaves the window: a leaving before a coming at the same instant.
  const moments = [
    ...raised.map((at) => ({ at, change: 1 })),
    ...raised
      .filter((at) => at + WINDOW_MS <= now)
      .map((at) => ({ at: at + WINDOW_MS, change: -1 })),
  ].sort((a, b) => a.at - b.at || a.change - b.change);
  let inWindow = 0;
  let since: Instant | undefined;
  for (const { at, change } of moments) {
    inWindow += change;
    if (since === undefined && inWindow > BEGINS_ABOVE) since = at;
    else if (since !== undefined && inWindow < ENDS_BELOW) since = undefined;
  }
  return since;
}

export interface FloodAlarm {
  readonly id: string;
  readonly group: string | undefined;
  readonly lifeSafety: boolean;
  readonly raisedAt: Instant;
}

/** One line of the alarm list: an alarm by itself, or all of a group's while a flood lasts. */
export type AlarmLine<A extends FloodAlarm> =
  | { readonly kind: 'one'; readonly alarm: A }
  | { readonly kind: 'many'; readonly group: string | undefined; readonly alarms: readonly A[] };

/**
 * The lines to show for the alarms that wait for an answer, newest first.
 * In a flood each group has one line, placed by its newest alarm; alarms about life stay by themselves.
 */
export function alarmLines<A extends FloodAlarm>(
  waiting: readonly A[],
  flooding: boolean,
): AlarmLine<A>[] {
  const newestFirst = [...waiting].sort((a, b) => b.raisedAt - a.raisedAt);
  if (!flooding) return newestFirst.map((alarm) => ({ kind: 'one', alarm }));
  const safety = newestFirst.filter((alarm) => alarm.lifeSafety);
  const rest = Map.groupBy(
    newestFirst.filter((alarm) => !alarm.lifeSafety),
    (alarm) => alarm.group,
  );
  return [
    ...safety.map((alarm): AlarmLine<A> => ({ kind: 'one', alarm })),
    ...[...rest].map(([group, alarms]): AlarmLine<A> => {
      const [only] = alarms;
      return alarms.length === 1 && only
        ? { kind: 'one', alarm: only }
        : { kind: 'many', group, alarms };
    }),
  ];
}
