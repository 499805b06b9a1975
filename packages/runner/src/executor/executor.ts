import type {
  Declare,
  Instant,
  JournalRecord,
  LinkOrigin,
  NoticePreview,
  Run,
  RunCommand,
  RunEvent,
} from '@tocsin/engine';
import {
  advance,
  decide,
  declare,
  evolve,
  fold,
  previewNotice,
  recordsOf,
  runNow,
} from '@tocsin/engine';
import type { Library } from '../library/library.ts';
import type { Clock } from '../ports/clock.ts';
import type { AppendOutcome, CommandTrace, Journal, JournalEntry } from '../ports/journal.ts';
import type { CommandAnswer } from '../protocol/answers.ts';
import type { AlarmClock } from '../timers/alarm-clock.ts';
import { createAlarmClock } from '../timers/alarm-clock.ts';
import { createPackKeeper } from './pack-keeper.ts';
import { refusedFor, runExists, tooBusy, unknownRun, unknownRunbook } from './refusals.ts';
import type { Cell } from './run-cache.ts';
import { createRunCache, SETTLED } from './run-cache.ts';
import { agendaOf, summaryOf } from './summary-of.ts';
import type { TellTrouble } from './trouble.ts';

/** Told of records once they are durable, in the order of each run. */
export type RecordListener = (run: string, records: readonly JournalRecord[]) => void;

/** Makes runs happen: load → decide → append → perform, one writer a run. */
export interface Executor {
  /** Wakes what came due while nobody was running, and sends again what nobody reported delivered. */
  start(): Promise<void>;
  /** Answers when the outcome is durable; rejects with StorageError when it could not be made so. */
  declare(command: Declare): Promise<CommandAnswer>;
  /** Declares a run that a link of another asked for; its time begins at `at`, the other's. */
  declareLinked(command: Declare, from: LinkOrigin, at: Instant): Promise<CommandAnswer>;
  send(command: RunCommand): Promise<CommandAnswer>;
  follow(listener: RecordListener): () => void;
  /** What a notice of its plan would say now; undefined where there is no such run, or no such notice in its plan. */
  previewNotice(run: string, notification: string): Promise<NoticePreview | undefined>;
  /** What the clock of a run shows now; the machine's own for a run that is not known. */
  runTime(run: string): Promise<Instant>;
  readonly alarms: AlarmClock;
  /** Rings no more and waits for what is being written. */
  stop(): Promise<void>;
}

interface Options {
  readonly journal: Journal;
  readonly library: Library;
  readonly clock: Clock;
  /** Does what events ask of the world outside, after they are durable. */
  perform(cell: Pick<Cell, 'plan' | 'run'>, records: readonly JournalRecord[]): void;
  /** Takes up what a run was still waiting for when the runner stopped. */
  resume(cell: Pick<Cell, 'plan' | 'run'>): void;
  readonly tell: TellTrouble;
}

/** Runs kept folded in memory; the others are folded when somebody asks. */
const RUNS_IN_MEMORY = 200;
/** How often to decide anew when another writer was first. */
const TRIES = 8;

interface Step {
  readonly run: Run;
  readonly records: readonly JournalRecord[];
  readonly expectedSeq: number;
  readonly recordedAt: Instant;
  readonly command?: JournalEntry['command'];
}

const answerOf = ({ seq, problems }: CommandTrace): CommandAnswer =>
  problems ? refusedFor(problems) : { status: 'already', seq };

export function createExecutor(options: Options): Executor {
  const { journal, library, clock, tell } = options;
  const listeners = new Set<RecordListener>();
  /** Commands being dealt with, so that a copy that arrives meanwhile waits for the first one's answer. */
  const inFlight = new Map<string, Promise<CommandAnswer>>();
  const work = new Set<Promise<unknown>>();

  const arm = (cell: Cell) => alarms.set(cell.id, agendaOf(cell.run).wakeAt);
  const packs = createPackKeeper(journal, tell);
  const runs = createRunCache({
    journal,
    library,
    packs,
    capacity: RUNS_IN_MEMORY,
    loaded: arm,
  });

  /** Run time never goes back in a journal, though the machine's clock may. */
  const nowOf = (cell: Cell): Instant =>
    Math.max(cell.run.recordedAt, Math.floor(runNow(cell.run.clock, clock.now())));

  const track = <T>(job: Promise<T>): Promise<T> => {
    const settled: Promise<unknown> = job.catch(() => undefined).then(() => work.delete(settled));
    work.add(settled);
    return job;
  };

  /** Folds events in at once, so that the next command sees them, and tells of them once they are durable. */
  const write = async (
    cell: Cell,
    events: readonly RunEvent[],
    recordedAt: Instant,
    command?: JournalEntry['command'],
  ): Promise<AppendOutcome> => {
    const { plan } = cell;
    const records = recordsOf(cell.id, cell.run.seq, recordedAt, events);
    const expectedSeq = cell.run.seq;
    let run = cell.run;
    for (const record of records) run = evolve(plan, run, record);
    cell.run = run;
    return append(cell, { run, records, expectedSeq, recordedAt, command });
  };

  const append = async (cell: Cell, step: Step): Promise<AppendOutcome> => {
    const { plan } = cell;
    const { run, records, expectedSeq, recordedAt, command } = step;
    const events = records.map((record) => record.event);
    const summary = summaryOf(plan, run);
    const agenda = agendaOf(run);
    cell.writing += 1;
    const job = journal.append({
      run: cell.id,
      expectedSeq,
      events,
      recordedAt,
      command,
      summary,
      agenda,
    });
    cell.durable = job.then(
      (outcome) => outcome.status === 'appended',
      () => false,
    );
    try {
      const outcome = await job;
      if (outcome.status !== 'appended') {
        runs.drop(cell);
        return outcome;
      }
      for (const listener of listeners) listener(cell.id, records);
      arm(cell);
      options.perform({ plan, run }, records);
      const last = records.at(-1);
      if (last) void track(packs.consider(cell, run, last));
      return outcome;
    } catch (error) {
      runs.drop(cell);
      throw error;
    } finally {
      cell.writing -= 1;
    }
  };

  const answerTo = async (cell: Cell, command: RunCommand): Promise<CommandAnswer | 'conflict'> => {
    const now = nowOf(cell);
    const decision = decide(cell.plan, cell.run, command, now, clock.now());
    const { events } = decision;
    const seq = cell.run.seq + events.length;
    const problems = decision.status === 'refused' ? decision.problems : undefined;
    if (events.length > 0) {
      const outcome = await write(cell, events, now, { id: command.id, problems });
      if (outcome.status === 'known') return answerOf(outcome.trace);
      if (outcome.status === 'conflict') return 'conflict';
    } else if (!(await cell.durable)) {
      // It was judged against something that never came to be.
      return 'conflict';
    }
    if (problems) return refusedFor(problems);
    return { status: decision.status === 'already' ? 'already' : 'accepted', seq };
  };

  const send = async (command: RunCommand): Promise<CommandAnswer> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const found = runs.get(command.run, true);
      const cell = found instanceof Promise ? await found : found;
      if (!cell) return unknownRun(command.run);
      const answer = await answerTo(cell, command);
      if (answer !== 'conflict') return answer;
    }
    return tooBusy();
  };

  const begin = async (
    command: Declare,
    linked?: { readonly from: LinkOrigin; readonly at: Instant },
  ): Promise<CommandAnswer> => {
    if (await journal.summary(command.run)) return runExists(command.run);
    const plan = await library.plan(command.runbook.id, command.runbook.hash);
    if (!plan) return unknownRunbook(command.runbook.id);
    const wallNow = clock.now();
    const now = linked?.at ?? wallNow;
    const start = linked && { from: linked.from, wallNow };
    const decision = declare(plan, command, now, start);
    if (decision.status === 'refused') return refusedFor(decision.problems);
    const records = recordsOf(command.run, 0, now, decision.events);
    const run = fold(plan, records);
    if (!run) throw new Error('a declared run has no events');
    const cell: Cell = {
      id: command.run,
      plan,
      run,
      packedSeq: 0,
      writing: 0,
      durable: SETTLED,
    };
    runs.put(cell);
    const step = { run, records, expectedSeq: 0, recordedAt: now, command: { id: command.id } };
    const outcome = await append(cell, step);
    if (outcome.status === 'known') return answerOf(outcome.trace);
    if (outcome.status === 'conflict') return runExists(command.run);
    return { status: 'accepted', seq: run.seq };
  };

  /** [R2] Deals with a command once, whatever number of copies of it arrive. */
  const once = <C extends Declare | RunCommand>(
    command: C,
    deal: (command: C) => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> => {
    const key = JSON.stringify([command.run, command.id]);
    const first = inFlight.get(key);
    if (first) {
      return first.then((answer) =>
        answer.status === 'accepted' ? { status: 'already', seq: answer.seq } : answer,
      );
    }
    const job = journal
      .traceOf(command.run, command.id)
      .then((trace) => (trace ? answerOf(trace) : deal(command)))
      .finally(() => inFlight.delete(key));
    inFlight.set(key, job);
    return track(job);
  };

  /** [R4] Fires what is due in a run. */
  const ring = async (id: string): Promise<void> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const cell = await runs.get(id);
      if (!cell) return;
      const now = nowOf(cell);
      const events = advance(cell.plan, cell.run, now);
      if (events.length === 0) {
        arm(cell);
        return;
      }
      const outcome = await write(cell, events, now);
      if (outcome.status === 'appended') return;
    }
    throw new Error(`other writers keep being first at run ${id}`);
  };

  const resumeAll = async (waiting: readonly string[]): Promise<void> => {
    for (const run of waiting) {
      try {
        const cell = await runs.get(run);
        if (cell) options.resume(cell);
      } catch (cause) {
        tell({
          code: 'run-unreadable',
          message: {
            zh: `处置“${run}”无法读取，其待发通知暂不能重发。`,
            en: `Run "${run}" cannot be read; its waiting notices are not sent again.`,
          },
          cause,
        });
      }
    }
  };

  const alarms = createAlarmClock({
    clock,
    // What cannot be read now will be told of when it rings.
    prepare: (id) => void Promise.resolve(runs.get(id)).catch(() => undefined),
    ring: (id) =>
      track(
        ring(id).catch((cause: unknown) => {
          tell({
            code: 'timer-failed',
            message: {
              zh: `处置“${id}”的定时器触发失败，稍后重试。`,
              en: `A timer of run "${id}" could not be fired; trying again.`,
            },
            cause,
          });
          throw cause;
        }),
      ),
    onStuck: (id, ms) =>
      tell({
        code: 'timer-stuck',
        message: {
          zh: `处置“${id}”的定时器已到期 ${Math.round(ms / 1000)} 秒仍未处理完。`,
          en: `A timer of run "${id}" has been due for ${Math.round(ms / 1000)} s and is not dealt with.`,
        },
      }),
    onJump: (ms) =>
      tell({
        code: 'clock-jumped',
        message: {
          zh: `系统时钟跳变了 ${Math.round(ms / 1000)} 秒。`,
          en: `The system clock jumped by ${Math.round(ms / 1000)} s.`,
        },
      }),
  });

  return {
    alarms,
    async start() {
      const agendas = await journal.agendas();
      for (const { run, wakeAt } of agendas) alarms.set(run, wakeAt);
      // In the background: folding long runs must not keep the first answer waiting.
      void track(resumeAll(agendas.filter((one) => one.waiting).map((one) => one.run)));
    },
    declare: (command) => once(command, (one) => begin(one)),
    declareLinked: (command, from, at) => once(command, (one) => begin(one, { from, at })),
    send: (command) => once(command, send),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async previewNotice(run, notification) {
      const cell = await runs.get(run, true);
      return cell && previewNotice(cell.plan, cell.run, nowOf(cell), notification);
    },
    async runTime(run) {
      const cell = await runs.get(run);
      return cell ? nowOf(cell) : clock.now();
    },
    async stop() {
      alarms.stop();
      while (work.size > 0) await Promise.all(work);
      await packs.keepNow(runs.all());
      await journal.close();
    },
  };
}
