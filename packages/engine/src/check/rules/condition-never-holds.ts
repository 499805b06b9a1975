import type { Edit, Place } from '../../runbook/edit/edit.ts';
import type { Reading } from '../analysis/conditions.ts';
import { readings } from '../analysis/conditions.ts';
import { readGuard } from '../analysis/guard.ts';
import { isPossible } from '../analysis/together.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A condition that no report meets: what hangs on it never happens. */
export const conditionNeverHolds: Rule = {
  id: 'condition-never-holds',
  severity: 'error',
  title: { zh: '永远不成立的条件', en: 'Condition that never holds' },
  *find(subject) {
    for (const reading of readings(subject)) {
      const { source, path, node } = reading;
      if (source === undefined) continue;
      if (LOOSE_INTERVAL.test(source)) {
        yield {
          path,
          node,
          fix: bracketed(reading),
          message: message(
            () =>
              `条件“${source}”里，区间后面紧跟着 and 或 or，会被当成区间的一部分，永远不成立；请给区间那一段加上括号。`,
            () =>
              `In “${source}” the range is followed by and/or, which is read as part of it, so it never holds; put the range in brackets of its own.`,
          ),
        };
        continue;
      }
      const guard = readGuard(source);
      if (!guard || isPossible(subject, [guard])) continue;
      yield {
        path,
        node,
        message: message(
          () => `条件“${source}”在任何情况下都不成立。`,
          () => `No report meets the condition “${source}”.`,
        ),
      };
    }
  },
};

const INTERVAL = String.raw`[A-Za-z_]\w*\s+in\s*[[(\]][^\])[]*\.\.[^\])[]*[\])[]`;
const LOOSE_INTERVAL = new RegExp(String.raw`${INTERVAL}\s+(?:and|or)\b`);

/** The same condition with each range in brackets, where it is the property of a thing of its own. */
function bracketed({ source, role, node }: Reading): Edit | undefined {
  const place: Place | undefined =
    role === 'step'
      ? { of: 'state', id: node }
      : role === 'target'
        ? { of: 'item', list: 'targets', id: node }
        : role === 'notice'
          ? { of: 'item', list: 'notifications', id: node }
          : undefined;
  if (!place || source === undefined) return undefined;
  return {
    do: 'setProperty',
    at: place,
    key: 'when',
    value: source.replaceAll(new RegExp(INTERVAL, 'g'), '($&)'),
  };
}
