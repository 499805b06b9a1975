import { anchorsOf } from '../../plan.ts';
import type { Channel } from '../../runbook/people.ts';
import type { Notification } from '../../runbook/timing.ts';
import type { Subject } from '../subject.ts';

/** The levels at which a notice goes out: those it names, and those of the steps it hangs on; undefined for every level. */
export function levelsOfNotice(
  subject: Subject,
  notice: Notification,
): readonly string[] | undefined {
  if (notice.levels) return notice.levels;
  const anchored = anchorsOf(notice).map((anchor): readonly string[] | undefined => {
    if (anchor.on === 'level') return anchor.level === undefined ? undefined : [anchor.level];
    const state = 'step' in anchor ? subject.chart.nodes.get(anchor.step)?.state : undefined;
    return state?.kind === 'step' || state?.kind === 'link' ? state.levels : undefined;
  });
  if (anchored.length === 0 || anchored.some((levels) => levels === undefined)) return undefined;
  return anchored.flatMap((levels) => levels ?? []);
}

/** How hard a channel knocks: 3 speaks to a person now, 2 rings in a pocket, 1 waits to be read. */
export function strength({ kind }: Channel): number {
  switch (kind) {
    case 'phone':
    case 'in-person':
    case 'broadcast':
      return 3;
    case 'sms':
    case 'im':
      return 2;
    default:
      return 1;
  }
}
