import type { RunResult } from '../exercise/run-result.ts';
import { pointer } from '../problem.ts';

/** One place where two results differ; null where one of them has nothing there. */
export interface Difference {
  /** JSON Pointer, in which a thing with an id goes by it: `/targets/core-restored/verdict`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two plain values, in the order of the first. Lists of things with ids are compared by id, other lists as wholes. */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] {
  const [left, right] = [named(before), named(after)];
  if (left && right) {
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
      differences(left[key], right[key], [...path, key]),
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path: pointer(path), before: before ?? null, after: after ?? null }];
}

/** A value's parts by name; undefined where it has none. */
function named(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return { ...value };
  const ids = value.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined,
  );
  if (ids.some((id) => id === undefined) || new Set(ids).size < ids.length) return undefined;
  return Object.fromEntries(value.map((item: unknown, index) => [ids[index] ?? '', item]));
}

/** What differs between two runs of the same acts. Notices go by rule, channel and how many there were before; refusals by act. */
export const compareResults = (before: RunResult, after: RunResult): readonly Difference[] =>
  differences(comparable(before), comparable(after));

function comparable({ notifications, refused, ...result }: RunResult): object {
  const counts = new Map<string, number>();
  const notices = notifications.map((notice) => {
    const name = `${notice.rule}:${notice.channel}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id: `${name}:${count}`, ...notice };
  });
  // The words of a refusal name what stood in the way; which act it was and why is what counts.
  const refusals = refused.map(({ act, code }) => ({ id: `${act ?? ''}:${code}`, act, code }));
  return { ...result, notifications: notices, refused: refusals };
}
