import type {
  CommandOf,
  Declare,
  EventOf,
  Instant,
  JournalRecord,
  LinkOrder,
  LinkOrigin,
  Run,
} from '@tocsin/engine';
import { declareLinked, isLinkAwaited, linkRefusal, noSuchPlan } from '@tocsin/engine';
import type { Library } from '../library/library.ts';
import type { Journal } from '../ports/journal.ts';
import type { CommandAnswer } from '../protocol/answers.ts';
import type { TellTrouble } from './trouble.ts';

/** Makes the runs that links ask for, and tells each of two such runs what became of the other, once however often it is asked. */
export interface HandOvers {
  /** Does what these records ask: another run is to begin, or the run that asked is to hear that this one has ended. */
  take(at: { readonly run: Run }, records: readonly JournalRecord[]): void;
  /** Takes up what a stopped runner left without an answer. */
  resume(at: { readonly run: Run }): void;
  stop(): Promise<void>;
}

type Word = Pick<CommandOf<'recordLink'>, 'run' | 'link' | 'outcome'>;

interface Options {
  readonly library: Library;
  readonly journal: Journal;
  /** Declares a run that was asked for; it begins at `at`, the time of the run that asks. */
  declare(command: Declare, from: LinkOrigin, at: Instant): Promise<CommandAnswer>;
  runTime(run: string): Promise<Instant>;
  /** Has it recorded what became of a run that was asked for. */
  record(id: string, word: Word): Promise<CommandAnswer>;
  readonly tell: TellTrouble;
}

/** Plans that start one another by themselves would fill the disk; no real chain is this long. */
const LONGEST_CHAIN = 10;
const IN_A_CIRCLE = {
  zh: `已接连移交 ${LONGEST_CHAIN} 次，疑为预案互相转接，未再启动，请由人判断。`,
  en: `Handed over ${LONGEST_CHAIN} times in a row, so these plans seem to start one another; nothing more is started without a person.`,
};

type Ending = EventOf<'runEnded'>['outcome'];

export function createHandOvers(options: Options): HandOvers {
  const { library, journal, tell } = options;
  const going = new Map<string, Promise<void>>();

  const tellEnd = async (asking: string, link: string, as: Ending): Promise<void> => {
    await options.record(`link-ended:${link}`, {
      run: asking,
      link,
      outcome: { is: 'ended', as },
    });
  };

  /** How many hand-overs led to a run. */
  const lengthOfChain = async (run: string): Promise<number> => {
    let length = 0;
    for (let at = await journal.summary(run); at?.from; at = await journal.summary(at.from.run)) {
      length += 1;
      if (length >= LONGEST_CHAIN) break;
    }
    return length;
  };

  const begin = async (from: LinkOrigin, order: LinkOrder, at: Instant): Promise<void> => {
    const { link } = order;
    const answer = async (outcome: Word['outcome']) => {
      await options.record(`link-${outcome.is}:${link}`, { run: from.run, link, outcome });
    };
    const newest = await library.get(order.runbook);
    const plan = newest && (await library.plan(order.runbook, newest.hash));
    if (!plan) {
      await answer({ is: 'refused', reason: noSuchPlan(order.runbook) });
      return;
    }
    const known = await journal.summary(link);
    if (!known && (await lengthOfChain(from.run)) >= LONGEST_CHAIN) {
      await answer({ is: 'refused', reason: IN_A_CIRCLE });
      return;
    }
    if (!known) {
      const now = await options.runTime(from.run);
      const declared = await options.declare(declareLinked(plan, order, at), from, now);
      if (declared.status === 'refused') {
        await answer({ is: 'refused', reason: linkRefusal(declared.problems) });
        return;
      }
    }
    const { id, version } = plan.runbook;
    await answer({
      is: 'declared',
      runbook: known?.runbook ?? { id, version, hash: plan.hash },
    });
    // It may have ended before the run that asks knew it had begun.
    const after = await journal.summary(link);
    if (after?.outcome) await tellEnd(from.run, link, after.outcome);
  };

  const start = (key: string, job: () => Promise<void>) => {
    const before = going.get(key) ?? Promise.resolve();
    const next = before
      .then(job)
      .catch((cause: unknown) =>
        tell({
          code: 'link-not-recorded',
          message: {
            zh: `移交的处置 ${key} 未能处理完，下次启动时继续。`,
            en: `The run ${key} that was handed over could not be dealt with; it is taken up at the next start.`,
          },
          cause,
        }),
      )
      .finally(() => {
        if (going.get(key) === next) going.delete(key);
      });
    going.set(key, next);
  };

  const order = (run: Run, step: string, link: LinkOrder, at: Instant) => {
    // [R9] Whatever asks: what a drill begins is a drill.
    if (link.kind !== run.kind) throw new Error(`a ${run.kind} run asks for a ${link.kind} one`);
    start(link.link, () => begin({ run: run.id, step }, link, at));
  };

  return {
    take({ run }, records) {
      for (const { event } of records) {
        if (event.type === 'linkStarted') order(run, event.step, event.link, event.at);
        const { from } = run;
        if (event.type === 'runEnded' && from) {
          start(run.id, () => tellEnd(from.run, run.id, event.outcome));
        }
      }
    },
    resume({ run }) {
      for (const link of Object.values(run.links).filter(isLinkAwaited)) {
        if (link.state === 'started') order(run, link.step, link.order, link.startedAt);
        else {
          start(link.id, async () => {
            const other = await journal.summary(link.id);
            if (other?.outcome) await tellEnd(run.id, link.id, other.outcome);
          });
        }
      }
    },
    async stop() {
      while (going.size > 0) await Promise.all(going.values());
    },
  };
}
