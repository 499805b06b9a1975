import type { Declare, Problem, RunCommand } from '@tocsin/engine';
import type { CommandAnswer } from '../protocol/answers.ts';
import type { Patience } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import type { CommandStore } from './command-store.ts';
import type { PendingCommand } from './host.ts';
import { HostError } from './host-error.ts';
import type { Requester } from './requester.ts';
import { jsonOf, problemsIn } from './requester.ts';

type Command = Declare | RunCommand;

/** Commands on their way: each tried under its own id until it is answered [R2], those of one run in order. */
export interface CommandQueue {
  add(command: Command): Promise<CommandAnswer>;
  watch(listener: (pending: readonly PendingCommand[]) => void): () => void;
  close(): void;
}

interface Options {
  readonly request: Requester;
  readonly patience: Patience;
  readonly store: CommandStore | undefined;
}

interface Waiting {
  readonly command: Command;
  attempts: number;
  problem?: Problem | undefined;
  readonly answered: (answer: CommandAnswer) => void;
  readonly failed: (error: unknown) => void;
}

const ANSWER_WITHIN_MS = 15_000;

/** Answers that say nothing of the command itself: asking again may bring one that does. */
const isPassing = (status: number): boolean =>
  status >= 500 || status === 401 || status === 403 || status === 408 || status === 429;

export function createCommandQueue({ request, patience, store }: Options): CommandQueue {
  const ending = new AbortController();
  const listeners = new Set<(pending: readonly PendingCommand[]) => void>();
  /** By run, the first being tried. */
  const queues = new Map<string, Waiting[]>();

  const all = () => [...queues.values()].flat();
  const changed = () => {
    store?.save(all().map((waiting) => waiting.command));
    tell();
  };
  const tell = () => {
    const pending = all().map(({ command, attempts, problem }) => ({ command, attempts, problem }));
    for (const listener of listeners) listener(pending);
  };

  /** One try; undefined where it must be tried again. */
  const attempt = async (waiting: Waiting): Promise<CommandAnswer | undefined> => {
    const { command } = waiting;
    const path =
      command.type === 'declare'
        ? '/api/runs'
        : `/api/runs/${encodeURIComponent(command.run)}/commands`;
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    try {
      const response = await request(path, { method: 'POST', body: command, signal });
      const body = await jsonOf(response);
      if (response.ok && body !== undefined) return body as CommandAnswer;
      const problems = problemsIn(response.status, body);
      if (!response.ok && !isPassing(response.status)) {
        return { status: 'refused', problems: [...problems] };
      }
      waiting.problem = problems[0];
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      waiting.problem = error.problems[0];
    }
    return undefined;
  };

  const drain = async (run: string, queue: Waiting[]) => {
    for (let first = queue[0]; first && !ending.signal.aborted; first = queue[0]) {
      try {
        const answer = await attempt(first);
        if (!answer) {
          first.attempts += 1;
          tell();
          await patience.wait(backoffMs(first.attempts, Math.random()), ending.signal);
          continue;
        }
        first.answered(answer);
      } catch (error) {
        first.failed(error);
      }
      queue.shift();
      if (queue.length === 0) queues.delete(run);
      changed();
    }
  };

  const add = (command: Command): Promise<CommandAnswer> =>
    new Promise((answered, failed) => {
      const waiting: Waiting = { command, attempts: 0, answered, failed };
      const queue = queues.get(command.run);
      if (queue) queue.push(waiting);
      else queues.set(command.run, [waiting]);
      changed();
      if (!queue) void drain(command.run, queues.get(command.run) ?? []);
    });

  for (const command of store?.load() ?? []) void add(command);

  return {
    add,
    watch(listener) {
      listeners.add(listener);
      listener(all().map(({ command, attempts, problem }) => ({ command, attempts, problem })));
      return () => listeners.delete(listener);
    },
    close: () => ending.abort(),
  };
}
