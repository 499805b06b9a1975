import type { Outcome, Problem } from '@tocsin/engine';
import { useEffect, useRef, useState } from 'react';

/** How long after the last key a text is committed: soon enough to see its effect, seldom enough to type on. */
const PAUSE_MS = 350;

export interface Committed {
  readonly value: string;
  readonly problems: readonly Problem[];
  readonly onChange: (value: string) => void;
  /** Commits what has been typed so far at once. */
  readonly onBlur: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

/**
 * A text being typed, committed when the typing pauses or the field is left, never in the middle of a Chinese
 * character being composed. A value that is refused stays in the field with the reason.
 */
export function useCommitted(
  stored: string,
  commit: (value: string) => Outcome<unknown>,
): Committed {
  const [typed, setTyped] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isComposing = useRef(false);
  const pending = useRef<string>(undefined);
  const latest = useRef({ stored, commit });
  latest.current = { stored, commit };

  const flush = (): void => {
    clearTimeout(timer.current);
    const value = pending.current;
    pending.current = undefined;
    if (value === undefined) return;
    if (value === latest.current.stored) {
      setTyped(undefined);
      setProblems([]);
      return;
    }
    const outcome = latest.current.commit(value);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) setTyped(undefined);
  };
  const later = useRef(flush);
  later.current = flush;

  // What was typed is not lost when the field goes away with the selection.
  useEffect(() => () => later.current(), []);

  return {
    value: typed ?? stored,
    problems,
    onChange: (value) => {
      setTyped(value);
      pending.current = value;
      clearTimeout(timer.current);
      if (!isComposing.current) timer.current = setTimeout(() => later.current(), PAUSE_MS);
    },
    onBlur: () => later.current(),
    onCompositionStart: () => {
      isComposing.current = true;
      clearTimeout(timer.current);
    },
    onCompositionEnd: () => {
      isComposing.current = false;
      timer.current = setTimeout(() => later.current(), PAUSE_MS);
    },
  };
}
