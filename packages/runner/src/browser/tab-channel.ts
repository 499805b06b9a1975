import type { Declare, RunCommand } from '@tocsin/engine';
import { newId } from '../client/new-id.ts';
import type { CommandAnswer } from '../protocol/answers.ts';

type Command = Declare | RunCommand;

/** What the tabs of one browser say to each other. */
type Message =
  | { readonly say: 'written'; readonly run: string }
  | { readonly say: 'ask'; readonly ask: string; readonly command: Command }
  | { readonly say: 'answer'; readonly ask: string; readonly answer: CommandAnswer }
  /** The writer has changed: who waits for an answer asks again. */
  | { readonly say: 'writer' };

/** The line between the tabs of one browser: one writes, the others ask it to and follow. */
export interface TabChannel {
  /** Tells the other tabs that a run has new records. */
  written(run: string): void;
  /** Tells them that this tab writes from now on, and answers their commands. */
  serve(deal: (command: Command) => Promise<CommandAnswer>): void;
  /** Has the writer deal with a command; asks again, under the same command id, until it answers or `signal` aborts. */
  ask(command: Command, tried: () => void, signal: AbortSignal): Promise<CommandAnswer>;
  onWritten(listener: (run: string) => void): () => void;
  close(): void;
}

/** The writer may be busy, or gone without a word. */
const ASK_AGAIN_MS = 3000;

export function openTabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(run: string) => void>();
  const asked = new Map<string, (answer: CommandAnswer) => void>();
  const again = new Set<() => void>();
  let deal: ((command: Command) => Promise<CommandAnswer>) | undefined;
  const post = (message: Message) => channel.postMessage(message);

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.say === 'written') for (const listener of listeners) listener(data.run);
    if (data.say === 'answer') asked.get(data.ask)?.(data.answer);
    if (data.say === 'writer') for (const call of [...again]) call();
    if (data.say === 'ask' && deal) {
      const { ask } = data;
      // What fails here is not answered: the asking tab asks again.
      deal(data.command).then(
        (answer) => post({ say: 'answer', ask, answer }),
        () => undefined,
      );
    }
  };

  return {
    written: (run) => post({ say: 'written', run }),
    serve(how) {
      deal = how;
      post({ say: 'writer' });
    },
    ask: (command, tried, signal) =>
      new Promise((resolve, reject) => {
        const ask = newId();
        const put = () => post({ say: 'ask', ask, command });
        const timer = setInterval(() => {
          tried();
          put();
        }, ASK_AGAIN_MS);
        const end = () => {
          clearInterval(timer);
          asked.delete(ask);
          again.delete(put);
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = () => {
          end();
          reject(signal.reason);
        };
        asked.set(ask, (answer) => {
          end();
          resolve(answer);
        });
        again.add(put);
        signal.addEventListener('abort', giveUp);
        put();
      }),
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}
