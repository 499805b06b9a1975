import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { deskMachine } from './desk-machine.ts';

describe('the desk', () => {
  it('keeps one question open at a time and forgets it when closed', () => {
    const desk = createActor(deskMachine).start();
    desk.send({ type: 'ask', ask: { act: 'skipStep', step: 's', needs: 'reason' } });
    desk.send({ type: 'override', what: 'abort' });
    expect(desk.getSnapshot().value).toBe('asking');
    expect(desk.getSnapshot().context.override).toBeUndefined();
    desk.send({ type: 'close' });
    expect(desk.getSnapshot().value).toBe('browsing');
    expect(desk.getSnapshot().context.ask).toBeUndefined();
  });

  it('remembers what was chosen behind a dialog', () => {
    const desk = createActor(deskMachine).start();
    desk.send({ type: 'override', what: 'setLevel', preset: 'level-1' });
    desk.send({ type: 'select', choice: { step: 's', group: 'g', kept: false } });
    expect(desk.getSnapshot().context).toMatchObject({
      preset: 'level-1',
      chosen: { step: 's', group: 'g' },
    });
  });
});
