import type { Channel } from '../../runbook/people.ts';
import type { Text } from '../../text.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/** What the plan itself expects to fail: the options of its choice fields, by id. */
const failing = once((subject: Subject): ReadonlyMap<string, Text> => {
  const found = new Map<string, Text>();
  for (const field of subject.runbook.fields ?? []) {
    if (field.type !== 'choice' && field.type !== 'choices') continue;
    for (const { id, name } of field.options) found.set(id, name);
  }
  return found;
});

export interface Doubt {
  /** What the channel would fail with. */
  readonly on: Text;
  /** The plan's own events name it; otherwise it is a system like any other. */
  readonly isExpected: boolean;
}

/** Why a channel may not work when it is needed, if so: it is, or hangs on, something that may have failed. */
export function doubtOf(
  subject: Subject,
  channel: Channel,
  seen: ReadonlySet<string> = new Set(),
): Doubt | undefined {
  const known = failing(subject);
  const own = known.get(channel.id);
  if (own) return { on: own, isExpected: true };
  const doubts = (channel.dependsOn ?? []).flatMap((id): readonly Doubt[] => {
    const expected = known.get(id);
    if (expected) return [{ on: expected, isExpected: true }];
    const other = subject.channels.get(id);
    if (other && !seen.has(id))
      return [doubtOf(subject, other, new Set([...seen, id]))].flatMap((doubt) => doubt ?? []);
    const resource = subject.runbook.resources?.find((one) => one.id === id);
    return resource?.kind === 'system' ? [{ on: resource.name, isExpected: false }] : [];
  });
  return doubts.find(({ isExpected }) => isExpected) ?? doubts[0];
}
