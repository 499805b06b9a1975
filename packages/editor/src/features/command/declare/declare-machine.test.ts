import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { declareMachine } from './declare-machine.ts';

const start = () => createActor(declareMachine).start();

describe('declaring', () => {
  it('sends nothing while an answer is missing', () => {
    const actor = start();
    const declare = () => Promise.reject(new Error('sent'));
    actor.send({ type: 'submit', faults: 1, declare });
    expect(actor.getSnapshot().value).toBe('checked');
  });

  it('is declared once the run has an id, and back at the form when refused', async () => {
    const refused = start();
    refused.send({ type: 'submit', faults: 0, declare: () => Promise.resolve(undefined) });
    expect(refused.getSnapshot().value).toBe('sending');
    await waitFor(refused, (state) => state.value === 'checked');

    const actor = start();
    actor.send({ type: 'submit', faults: 0, declare: () => Promise.resolve('run-1') });
    await waitFor(actor, (state) => state.value === 'declared');
    expect(actor.getSnapshot().status).toBe('done');
  });
});
