import { anchorsOf } from '../../plan.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Group } from '../../runbook/people.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Text } from '../../text.ts';
import { END } from '../analysis/flow-graph.ts';
import { phaseState } from '../analysis/frame.ts';
import { order } from '../analysis/order.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import { listed } from '../words.ts';

export interface FirstCall {
  readonly whom: Text;
  /** The same for plans that have the same people told. */
  readonly key: string;
  readonly path: string;
}

const known = new WeakMap<Runbook, { readonly call: FirstCall | undefined }>();

/** Whom a plan always has told first: undefined where that depends on the case. Worked out once for each plan. */
export function firstCall(runbook: Runbook): FirstCall | undefined {
  const found = known.get(runbook) ?? { call: readFirstCall(runbook) };
  known.set(runbook, found);
  return found.call;
}

function readFirstCall(runbook: Runbook): FirstCall | undefined {
  const subject = subjectOf(runbook);
  const reports = (runbook.notifications ?? []).map((notice, index) => ({ notice, index }));
  const first = reports.filter(
    ({ notice }) =>
      notice.when === undefined && anchorsOf(notice).some((anchor) => isAtReport(subject, anchor)),
  );
  const [head] = first;
  // Two notices on one moment go out together: fire brigade and headquarters, say.
  const together = first.filter(
    ({ notice }) => head !== undefined && isSameMoment(subject, head.notice.on, notice.on),
  );
  const groups = [...new Set(together.flatMap(({ notice }) => notice.audience))].flatMap(
    (id) => subject.groups.get(id) ?? [],
  );
  if (!head || groups.length === 0) return undefined;
  return {
    whom: listed(groups.map(({ name }) => name)),
    key: [...new Set(groups.map(roleOf))].sort().join(),
    path: `/notifications/${head.index}`,
  };
}

/** Headquarters go by many names; which of them a plan has is no disagreement. */
const roleOf = ({ kind, name }: Group): string => (kind === 'command' ? 'command' : name.zh);

const STEP_MOMENTS = new Set(['opened', 'acknowledged', 'started', 'done']);

/** The moment of declaring, or of a report step that every run goes through. */
function isAtReport(subject: Subject, anchor: Anchor): boolean {
  if (anchor.on === 'declared') return true;
  if (!('step' in anchor) || !STEP_MOMENTS.has(anchor.on)) return false;
  const node = phaseState(subject, 'report').items.find(({ id }) => id === anchor.step);
  if (node?.state.kind !== 'step' || node.state.when !== undefined || node.state.levels)
    return false;
  return order(subject).before(node.id, END);
}

type On = Anchor | readonly Anchor[];

/** Neither of two steps comes before the other. */
function isSameMoment(subject: Subject, one: On, other: On): boolean {
  const steps = (on: On): readonly string[] =>
    [on].flat().flatMap((anchor) => ('step' in anchor ? [anchor.step] : []));
  const { before } = order(subject);
  return steps(one).every((a) => steps(other).every((b) => !before(a, b) && !before(b, a)));
}
