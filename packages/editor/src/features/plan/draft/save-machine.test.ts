import type { Problem } from '@tocsin/engine';
import type { SaveAnswer } from '@tocsin/runner/client';
import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { SavePorts } from './save-machine.ts';
import { saveMachine } from './save-machine.ts';

const problem: Problem = { code: 'dangling-id', path: '/x', message: { zh: '', en: '' } };
const newest = { id: 'p', version: '2', hash: 'theirs', source: 's', savedAt: 0 };

function start(answers: (SaveAnswer | undefined | Error)[], problems: readonly Problem[] = []) {
  const sent: { note: string; basedOn: string }[] = [];
  const adopted: string[] = [];
  const ports: SavePorts = {
    check: () => problems,
    send: (note, basedOn) => {
      sent.push({ note, basedOn });
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    adopt: (hash) => {
      adopted.push(hash);
      return Promise.resolve();
    },
    explain: () => [problem],
  };
  const actor = createActor(saveMachine).start();
  actor.send({ type: 'ask', ports, basedOn: 'base' });
  const until = (state: 'saved' | 'refused' | 'conflict' | 'asking') =>
    waitFor(actor, (snapshot) => snapshot.matches(state));
  return { actor, sent, adopted, until };
}

describe('saveMachine', () => {
  it('sends nothing while something keeps the plan from running', () => {
    const { actor, sent } = start([], [problem]);
    expect(actor.getSnapshot().matches('refused')).toBe(true);
    expect(actor.getSnapshot().context.problems).toEqual([problem]);
    expect(sent).toEqual([]);
  });

  it('asks for a note, saves, and takes the saved version for its ground', async () => {
    const { actor, sent, adopted, until } = start([{ status: 'saved', hash: 'h', version: '1.1' }]);
    expect(actor.getSnapshot().matches('asking')).toBe(true);
    actor.send({ type: 'confirm', note: 'why' });
    await until('saved');
    expect(sent).toEqual([{ note: 'why', basedOn: 'base' }]);
    expect(adopted).toEqual(['h']);
    expect(actor.getSnapshot().context.version).toBe('1.1');
  });

  it('goes on from their version once both are merged', async () => {
    const { actor, sent, until } = start([
      { status: 'conflict', newest },
      { status: 'saved', hash: 'h', version: '3' },
    ]);
    actor.send({ type: 'confirm', note: 'mine' });
    await until('conflict');
    expect(actor.getSnapshot().context.newest).toEqual(newest);
    actor.send({ type: 'overTheirs' });
    await until('saved');
    expect(sent.map(({ basedOn }) => basedOn)).toEqual(['base', 'theirs']);
  });

  it('comes back to the note where the person would not say who they are', async () => {
    const { actor, until } = start([undefined]);
    actor.send({ type: 'confirm', note: 'why' });
    await until('asking');
  });

  it('tells why where the host is away', async () => {
    const { actor, until } = start([new Error('away')]);
    actor.send({ type: 'confirm', note: 'why' });
    await until('refused');
    expect(actor.getSnapshot().context.problems).toEqual([problem]);
  });
});
