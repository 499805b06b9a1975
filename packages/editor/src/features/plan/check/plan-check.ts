import type { Finding, LibraryEntry, Runbook } from '@tocsin/engine';
import { checkInLibrary, checkRunbook, parseRunbook } from '@tocsin/engine';

/** A version of another plan. */
export interface OtherPlan {
  readonly id: string;
  readonly hash: string;
}

/** Either the text of another plan, to be kept, or a plan to check: against those kept, or alone where none are known yet. */
export type CheckQuestion =
  | { readonly keep: OtherPlan; readonly source: string }
  | { readonly check: Runbook; readonly against: readonly OtherPlan[] | undefined };

export interface CheckAnswer {
  readonly findings: readonly Finding[];
  /** Plans it was to be checked against whose text was not given yet; with any of them, none is looked at. */
  readonly unread: readonly OtherPlan[];
}

/**
 * Answers for the checks of a desk. Other plans are given as text and kept by their hash, so that only what is being
 * drawn has to be sent again after each edit. One that cannot be read is as if it were not in the library.
 */
export function planCheck(): (question: CheckQuestion) => CheckAnswer {
  const kept = new Map<string, LibraryEntry | undefined>();
  return (question) => {
    if ('keep' in question) {
      const read = parseRunbook(question.source);
      kept.set(
        question.keep.hash,
        read.ok ? { file: question.keep.id, runbook: read.value } : undefined,
      );
      return { findings: [], unread: [] };
    }
    const { check, against } = question;
    const own = checkRunbook(check);
    const unread = (against ?? []).filter(({ hash }) => !kept.has(hash));
    if (!against || unread.length > 0) return { findings: own, unread };
    const others = against.flatMap(({ hash }) => kept.get(hash) ?? []);
    return { findings: [...own, ...checkInLibrary(check, others)], unread };
  };
}
