import type { Finding, Problem, Runbook } from '@tocsin/engine';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { newestFirst } from './newest-first.ts';
import type { CheckAnswer, CheckQuestion, OtherPlan } from './plan-check.ts';

/** Whether the other plans have been read, against which a plan is checked too. */
export type OthersState = 'reading' | 'read' | 'failed';

export interface Found {
  readonly of: Runbook | undefined;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly others: OthersState;
}

export interface Ports {
  /** Whoever does the checks. */
  ask(question: CheckQuestion): Promise<CheckAnswer>;
  /** The text of another plan. */
  read(plan: OtherPlan): Promise<string>;
  tell(found: Found): void;
  /** Does something later, as after plans could not be read. */
  later(act: () => void): void;
}

export interface CheckAgainst {
  check(runbook: Runbook, against: readonly OtherPlan[] | undefined): void;
  end(): void;
}

/**
 * Checks a plan as it changes. Its own findings come first; the other plans are read meanwhile, one after another, and
 * what disagrees with them is told once all are there. Reading that fails is told and tried again.
 */
export function checkAgainst({ ask, read, tell, later }: Ports): CheckAgainst {
  interface Wanted {
    readonly runbook: Runbook;
    readonly against: readonly OtherPlan[] | undefined;
  }
  let latest: Wanted | undefined;
  let last: Found | undefined;
  let isReading = false;
  let hasFailed = false;
  let isEnded = false;
  const say = (found: Found): void => {
    last = found;
    if (!isEnded) tell(found);
  };

  const work = newestFirst(async ({ runbook, against }: Wanted) => {
    try {
      const { findings, unread } = await ask({ check: runbook, against });
      const isWhole = against !== undefined && unread.length === 0;
      const others = isWhole ? 'read' : hasFailed ? 'failed' : 'reading';
      say({ of: runbook, findings, problems: [], others });
      if (unread.length > 0 && !isReading && !isEnded) void give(unread);
    } catch (error) {
      say({ of: runbook, findings: [], problems: problemsOf(error), others: 'failed' });
    }
  });
  const give = async (plans: readonly OtherPlan[]): Promise<void> => {
    isReading = true;
    try {
      for (const plan of plans) {
        if (isEnded) return;
        await ask({ keep: plan, source: await read(plan) });
      }
      hasFailed = false;
      again();
    } catch {
      // Said beside the findings until they could be read; edits made meanwhile do not ask for them again.
      hasFailed = true;
      if (last) say({ ...last, others: 'failed' });
      later(again);
    }
  };
  const again = (): void => {
    isReading = false;
    if (latest && !isEnded) work(latest);
  };
  return {
    check(runbook, against) {
      latest = { runbook, against };
      work(latest);
    },
    end() {
      isEnded = true;
    },
  };
}
