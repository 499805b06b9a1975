import type { RunCommand } from '@tocsin/engine';
import { expect, test } from 'vitest';
import { declareSmall } from '../testing/small-plan.ts';
import type { TestRunner } from '../testing/test-runner.ts';
import { givenRunner, START } from '../testing/test-runner.ts';

const linked = (more = '') => `tocsin: 1
id: linked
version: '1'
title: { zh: 有转接, en: With a link }
groups: [{ id: desk, name: { zh: 值班台, en: Desk }, kind: team }]
chart:
  states:
    - id: handle
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      states:
        - { id: over, title: { zh: 转出, en: Over }, kind: link, runbook: small${more} }
        - { id: then, title: { zh: 然后, en: Then }, kind: step, group: desk }
`;

const ACTOR = { id: 'wang', role: 'commander' } as const;
type Bare<C> = C extends RunCommand ? Omit<C, 'id' | 'run' | 'actor' | 'occurredAt'> : never;

/** A run of the plan with a link, and what its link has brought. */
async function begun(more: string, kind: 'live' | 'drill' = 'live', given?: TestRunner) {
  const world = given ?? (await givenRunner());
  const { runner, clock } = world;
  await runner.library.seed([{ id: 'linked', source: linked(more) }]);
  const hash = (await runner.library.get('linked'))?.hash ?? '';
  let count = 0;
  const send = (act: Bare<RunCommand>, run = 'a') => {
    count += 1;
    return runner.executor.send({
      ...act,
      id: `act${count}`,
      run,
      actor: ACTOR,
      occurredAt: clock.now(),
    });
  };
  const declared = await runner.executor.declare(
    declareSmall('a', START, { runbook: { id: 'linked', hash }, kind }),
  );
  expect(declared.status).toBe('accepted');
  const other = async () => {
    const summaries = await runner.journal.summaries();
    return summaries.find(({ id }) => id !== 'a');
  };
  const tail = async (type: string) => {
    const records = await world.records('a');
    return records.flatMap(({ event }) => (event.type === type ? [event] : []));
  };
  return { ...world, send, other, tail };
}

test('[K1] [K2] a link makes the other run, and each journal names the other', async () => {
  const { send, other, tail, records } = await begun('', 'drill');
  await send({ type: 'startLink', step: 'over' });
  await expect.poll(() => tail('linkDeclared')).toHaveLength(1);
  const run = await other();
  expect(run).toMatchObject({
    kind: 'drill',
    runbook: { id: 'small' },
    from: { run: 'a', step: 'over' },
  });
  expect(await tail('linkDeclared')).toMatchObject([{ link: run?.id, runbook: { id: 'small' } }]);
  expect((await records(run?.id ?? ''))[0]?.event).toMatchObject({
    from: { run: 'a', step: 'over' },
  });
  expect(await tail('stepCompleted')).toMatchObject([{ step: 'over' }]);
});

test('[K3] the run that asked hears of the other’s end, and waits for it where the plan says so', async () => {
  const { send, other, tail } = await begun(', handOver: at-once, completes: ended');
  await expect.poll(() => tail('linkDeclared')).toHaveLength(1);
  expect(await tail('stepCompleted')).toEqual([]);
  const run = await other();
  await send({ type: 'close', reason: '处置完毕' }, run?.id);
  await expect.poll(() => tail('linkEnded')).toMatchObject([{ link: run?.id, outcome: 'closed' }]);
  expect(await tail('stepCompleted')).toMatchObject([{ step: 'over' }]);
});

test('[K4] a plan that is not in the library is said to be missing, and the link stays open', async () => {
  const { send, other, tail, runner } = await begun('-that-is-not-there');
  await send({ type: 'startLink', step: 'over' });
  await expect
    .poll(() => tail('linkRefused'))
    .toMatchObject([{ reason: { zh: '预案库中没有“small-that-is-not-there”。' } }]);
  expect(await other()).toBeUndefined();
  expect(await tail('stepCompleted')).toEqual([]);
  expect(await send({ type: 'skipStep', step: 'over', reason: '没有这份预案' })).toMatchObject({
    status: 'accepted',
  });
  await runner.stop();
});

test('plans that start one another by themselves are stopped', async () => {
  const world = await givenRunner();
  const circle = linked(', handOver: at-once').replace('runbook: small', 'runbook: linked');
  await world.runner.library.seed([{ id: 'linked', source: circle }]);
  const hash = (await world.runner.library.get('linked'))?.hash ?? '';
  await world.runner.executor.declare(
    declareSmall('a', START, { runbook: { id: 'linked', hash } }),
  );
  await expect.poll(() => world.runner.journal.summaries()).toHaveLength(11);
  const last = (await world.runner.journal.summaries()).map(({ id }) => id);
  const refused = async () => {
    const types = await Promise.all(last.map((run) => world.events(run)));
    return types.filter((events) => events.includes('linkRefused'));
  };
  await expect.poll(refused).toHaveLength(1);
  await world.runner.stop();
});

test('what a stopped runner left undone is taken up at the next start, once', async () => {
  const first = await begun(', completes: ended');
  // The runner dies between recording that the other run is asked for and asking for it.
  const { journal, store, clock, runner } = first;
  await runner.stop();
  const library = runner.library;
  const { decide, fold, recordsOf } = await import('@tocsin/engine');
  const summary = await journal.summary('a');
  const plan = await library.plan('linked', summary?.runbook.hash ?? '');
  const run = plan && fold(plan, await first.records('a'));
  if (!plan || !run || !summary) throw new Error('not there');
  const command = {
    type: 'startLink',
    step: 'over',
    id: 'start',
    run: 'a',
    actor: ACTOR,
    occurredAt: START,
  } as const;
  const { events } = decide(plan, run, command, START);
  await journal.append({
    run: 'a',
    expectedSeq: run.seq,
    events,
    recordedAt: START,
    summary: { ...summary, seq: recordsOf('a', run.seq, START, events).at(-1)?.seq ?? 0 },
    agenda: { waiting: true },
  });
  const second = await givenRunner({ journal, store, clock });
  const types = () => second.events('a');
  await expect.poll(types).toContain('linkDeclared');
  const other = (await journal.summaries()).find(({ id }) => id !== 'a')?.id ?? '';
  await second.runner.stop();

  // It dies again, and the other run ends before the word of it is recorded.
  const third = await givenRunner({ journal, store, clock });
  await third.runner.executor.send({
    type: 'close',
    id: 'close',
    run: other,
    actor: ACTOR,
    occurredAt: START,
  });
  await expect.poll(types).toContain('linkEnded');
  expect((await types()).filter((type) => type.startsWith('link'))).toEqual([
    'linkStarted',
    'linkDeclared',
    'linkEnded',
  ]);
  await third.runner.stop();
});
