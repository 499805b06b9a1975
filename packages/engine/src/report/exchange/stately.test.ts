import { describe, expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { allRunbooks, planFrom } from '../../testing/all-runbooks.ts';
import { toStately } from './stately.ts';
import type { StatelyMove, StatelyState } from './stately-state.ts';

const SOURCE = `
tocsin: 1
id: small
version: '1.0'
title: { zh: 小预案, en: Small plan }
groups: [{ id: a, kind: team, name: { zh: 甲, en: A } }, { id: b, kind: team, name: { zh: 乙, en: B } }]
fields: [{ id: down, type: boolean, name: { zh: 中断, en: Down } }]
chart:
  states:
    - { kind: phase, id: assess, phase: assess, title: { zh: 研判, en: Assess }, states: [
        { kind: decision, id: real, title: { zh: 属实, en: Real }, options: [
          { id: yes, title: { zh: 是, en: Yes } }, { id: no, title: { zh: 否, en: No }, to: over } ] } ] }
    - { kind: phase, id: handle, phase: handle, title: { zh: 处置, en: Handle }, states: [
        { kind: parallel, id: together, title: { zh: 并行, en: Together }, states: [
          { kind: lane, id: lane-a, group: a, title: { zh: 甲, en: A }, states: [
            { kind: step, id: look, title: { zh: 看, en: Look } },
            { kind: step, id: mend, when: down, title: { zh: 修, en: Mend }, transitions: [
              { id: again, to: look, on: failed }, { id: late, to: look, after: PT30M, when: down } ] } ] },
          { kind: lane, id: lane-b, group: b, flow: checklist, title: { zh: 乙, en: B }, states: [
            { kind: step, id: tell, title: { zh: 告知, en: Tell } },
            { kind: step, id: watch, standing: true, title: { zh: 盯, en: Watch } } ] } ] } ] }
    - { kind: final, id: over, title: { zh: 结束, en: Over } }
`;

/** Guards as the caller wants them: the machine itself evaluates no FEEL. */
const run = (config: StatelyState, holds: (feel: string) => boolean) => {
  const guards = Object.fromEntries(
    guardsOf(config).map(({ type }) => [
      type,
      (_: unknown, params: unknown) => holds((params as { feel: string }).feel),
    ]),
  );
  const machine = createMachine(config as Parameters<typeof createMachine>[0]).provide({ guards });
  return createActor(machine).start();
};

function guardsOf(state: StatelyState): NonNullable<StatelyMove['guard']>[] {
  const moves = [
    ...Object.values(state.on ?? {}),
    ...Object.values(state.after ?? {}),
    state.always ?? [],
    state.onDone ?? [],
  ].flat();
  const own = moves.flatMap((move) => (move.guard ? [move.guard] : []));
  return [...own, ...Object.values(state.states ?? {}).flatMap(guardsOf)];
}

describe('the chart as an XState configuration', () => {
  test.each(allRunbooks())('createMachine takes $name as JSON, and it starts', ({ plan }) => {
    const config = JSON.parse(JSON.stringify(toStately(plan, 'zh'))) as StatelyState;
    const actor = run(config, () => false);
    const machine = actor.logic as ReturnType<typeof createMachine>;
    for (const node of plan.chart.nodes.values())
      expect(() => machine.getStateNodeById(node.id)).not.toThrow();
    expect(actor.getSnapshot().status).toBe('active');
    actor.stop();
  });

  test('runs to its end through a decision, lanes and a checklist', () => {
    const actor = run(toStately(planFrom(SOURCE), 'en'), (feel) => feel === 'not((down))');
    expect(actor.getSnapshot().matches({ assess: 'real' })).toBe(true);
    actor.send({ type: 'real.choose.yes' });
    // Its condition does not hold, so mending is passed over at once.
    actor.send({ type: 'look.done' });
    expect(actor.getSnapshot().status).toBe('active');
    // The standing step holds nothing up.
    actor.send({ type: 'tell.done' });
    expect(actor.getSnapshot().status).toBe('done');
  });

  test('takes the ways out that the plan draws', () => {
    const actor = run(toStately(planFrom(SOURCE), 'en'), (feel) => feel === 'down');
    actor.send({ type: 'real.choose.yes' });
    actor.send({ type: 'look.done' });
    const lane = (at: string) => ({ handle: { together: { 'lane-a': at } } });
    expect(actor.getSnapshot().matches(lane('mend'))).toBe(true);
    actor.send({ type: 'mend.failed' });
    expect(actor.getSnapshot().matches(lane('look'))).toBe(true);
    actor.stop();
    const dismissed = run(toStately(planFrom(SOURCE), 'en'), () => false);
    dismissed.send({ type: 'real.choose.no' });
    expect(dismissed.getSnapshot().status).toBe('done');
  });

  test('names guards, keeps their FEEL in sight, and says delays in milliseconds', () => {
    const json = JSON.stringify(toStately(planFrom(SOURCE), 'en'));
    expect(json).toContain('"guard":{"type":"late","params":{"feel":"down"}}');
    expect(json).toContain('FEEL: down');
    expect(json).toContain('"after":{"1800000"');
  });
});
