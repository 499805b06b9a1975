import type { RunbookVersion } from '../ports/runbook-store.ts';
import type { StoredRunbook } from '../protocol/runbook-summary.ts';

/**
 * Versions given in the order they were kept, newest first. What a person saved stands before
 * what came with the product: an upgrade must not hide somebody's work.
 */
export function newestFirst<T extends Pick<RunbookVersion, 'summary'>>(kept: readonly T[]): T[] {
  const backwards = kept.toReversed();
  return [
    ...backwards.filter((version) => version.summary.source === 'saved'),
    ...backwards.filter((version) => version.summary.source === 'built-in'),
  ];
}

export function storedFrom({ summary, source }: RunbookVersion): StoredRunbook {
  const { id, version, hash, savedAt, savedBy, note } = summary;
  return { id, version, hash, source, savedAt, ...(savedBy && { savedBy }), ...(note && { note }) };
}
