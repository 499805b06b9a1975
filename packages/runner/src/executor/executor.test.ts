import { expect, test } from 'vitest';
import { createMemoryJournal } from '../journal/memory.ts';
import type { Journal } from '../ports/journal.ts';
import { StorageError } from '../ports/journal.ts';
import { declareSmall, noteOn, stepOn } from '../testing/small-plan.ts';
import { givenRunner, START } from '../testing/test-runner.ts';

const MINUTE = 60_000;

test('declares a run, deals with commands, and tells who follows what is durable', async () => {
  const { runner, events } = await givenRunner();
  const told: string[] = [];
  runner.executor.follow((run, records) =>
    told.push(...records.map((record) => `${run}:${record.seq}:${record.event.type}`)),
  );
  const declared = await runner.executor.declare(declareSmall('a', START));
  expect(declared.status).toBe('accepted');
  const acted = await runner.executor.send(stepOn('a', 'acknowledgeStep', 'k1', START));
  expect(acted).toMatchObject({ status: 'accepted' });
  const types = await events('a');
  expect(types[0]).toBe('runDeclared');
  expect(types).toContain('stepAcknowledged');
  expect(told).toEqual(types.map((type, index) => `a:${index + 1}:${type}`));
  expect(await runner.journal.summaries()).toMatchObject([
    { id: 'a', kind: 'live', status: 'running', phase: 'handle', seq: types.length },
  ]);
});

test('[R2] the same command counts once, whenever and however often it comes', async () => {
  const { runner, events } = await givenRunner();
  const { executor } = runner;
  const [first, second] = await Promise.all([
    executor.declare(declareSmall('a', START)),
    executor.declare(declareSmall('a', START)),
  ]);
  expect(first.status).toBe('accepted');
  expect(second).toEqual({ ...first, status: 'already' });
  const note = noteOn('a', 'n1', START);
  const answers = await Promise.all([
    executor.send(note),
    executor.send(note),
    executor.send(note),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(['accepted', 'already', 'already']);
  expect(new Set(answers.map((answer) => 'seq' in answer && answer.seq)).size).toBe(1);
  expect(await executor.send(note)).toEqual(answers[1]);
  expect((await events('a')).filter((type) => type === 'noteAdded')).toHaveLength(1);
});

test('[R2] a refused act that was kept as a fact is refused again, not kept again', async () => {
  const { runner, records } = await givenRunner();
  const { executor } = runner;
  await executor.declare(declareSmall('a', START));
  await executor.send(stepOn('a', 'completeStep', 'c1', START));
  await executor.send({ ...noteOn('a', 'x', START), type: 'abort', reason: '误报' } as never);
  const late = stepOn('a', 'startStep', 's1', START, 'watch');
  const first = await executor.send(late);
  expect(first.status).toBe('refused');
  expect(await executor.send(late)).toEqual(first);
  const facts = (await records('a')).filter((record) => record.event.type === 'actRecorded');
  expect(facts).toHaveLength(1);
});

test('commands of one run that come at once are dealt with one after the other', async () => {
  const { runner, records } = await givenRunner();
  await runner.executor.declare(declareSmall('a', START));
  const ids = Array.from({ length: 50 }, (_, index) => `n${index}`);
  await Promise.all(ids.map((id) => runner.executor.send(noteOn('a', id, START))));
  const all = await records('a');
  expect(all.map((record) => record.seq)).toEqual(all.map((_, index) => index + 1));
  const noted = all.flatMap(({ event }) => (event.type === 'noteAdded' ? [event.text] : []));
  expect(noted).toEqual(ids);
});

test('unknown runs, runbooks and taken ids are refused in words', async () => {
  const { runner } = await givenRunner();
  const { executor } = runner;
  const code = async (answer: ReturnType<typeof executor.send>) => {
    const settled = await answer;
    return settled.status === 'refused' ? settled.problems[0]?.code : settled.status;
  };
  expect(await code(executor.send(noteOn('nobody', 'n', START)))).toBe('unknown-run');
  const elsewhere = { runbook: { id: 'small', hash: 'gone' } };
  expect(await code(executor.declare(declareSmall('a', START, elsewhere)))).toBe('unknown-runbook');
  await executor.declare(declareSmall('a', START));
  expect(await code(executor.declare(declareSmall('a', START, { id: 'other' })))).toBe(
    'run-exists',
  );
});

test('[R4] a due timer fires by itself, at its due time', async () => {
  const { runner, clock, records, sent } = await givenRunner();
  await runner.executor.declare(declareSmall('a', START));
  await clock.pass(5 * MINUTE - 1);
  expect((await records('a')).some(({ event }) => event.type === 'targetMissed')).toBe(false);
  await clock.pass(2);
  const missed = (await records('a')).find(({ event }) => event.type === 'targetMissed');
  expect(missed?.event).toMatchObject({ at: START + 5 * MINUTE, dueAt: START + 5 * MINUTE });
  expect(missed?.event).not.toHaveProperty('late');
  expect(sent.map((delivery) => delivery.notice.rule)).toEqual(['unanswered']);
});

test('[R4] what came due while nothing ran fires at once on start, once, marked late', async () => {
  const before = await givenRunner();
  await before.runner.executor.declare(declareSmall('a', START));
  before.runner.executor.alarms.stop();
  await before.clock.pass(60 * MINUTE);
  const { journal, store, clock } = before;
  const after = await givenRunner({ journal, store, clock });
  await clock.pass(0);
  const missed = (await after.records('a')).filter(({ event }) => event.type === 'targetMissed');
  expect(missed).toHaveLength(1);
  expect(missed[0]?.event).toMatchObject({ at: START + 5 * MINUTE, late: true });
  await clock.pass(60 * MINUTE);
  expect((await after.events('a')).filter((type) => type === 'targetMissed')).toHaveLength(1);
});

test('a drill at sixty times the speed misses after five seconds, and reaches nobody', async () => {
  const { runner, clock, records, sent } = await givenRunner();
  await runner.executor.declare(declareSmall('d', START, { kind: 'drill', rate: 60 }));
  await clock.pass(4_999);
  const missed = async () =>
    (await records('d')).filter(({ event }) => event.type === 'targetMissed').length;
  expect(await missed()).toBe(0);
  await clock.pass(2);
  expect(await missed()).toBe(1);
  expect(sent).toEqual([]);
  const delivered = (await records('d')).flatMap(({ event }) =>
    event.type === 'noticeDelivered' ? [event.outcome] : [],
  );
  expect(delivered).toEqual(['suppressed']);
});

test('a clock that was set back does not turn the journal round', async () => {
  const { runner, clock, records } = await givenRunner();
  await runner.executor.declare(declareSmall('a', START));
  await clock.pass(MINUTE);
  await runner.executor.send(noteOn('a', 'n1', START));
  clock.jump(-30 * MINUTE);
  await runner.executor.send(noteOn('a', 'n2', START));
  const times = (await records('a')).map((record) => record.recordedAt);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

/** A memory journal whose next appends fail as asked. */
function failing(): { journal: Journal; failNext(times: number): void } {
  const journal = createMemoryJournal();
  let left = 0;
  return {
    failNext: (times) => {
      left = times;
    },
    journal: {
      ...journal,
      async append(entry) {
        if (left > 0) {
          left -= 1;
          throw new StorageError('disk full', true, undefined);
        }
        return journal.append(entry);
      },
    },
  };
}

test('what could not be written is not acknowledged, not told, and not remembered', async () => {
  const { journal, failNext } = failing();
  const { runner, events } = await givenRunner({ journal });
  await runner.executor.declare(declareSmall('a', START));
  const before = await events('a');
  const told: number[] = [];
  runner.executor.follow((_, records) => told.push(...records.map((record) => record.seq)));
  failNext(1);
  const [first, second] = await Promise.allSettled([
    runner.executor.send(noteOn('a', 'n1', START)),
    runner.executor.send(noteOn('a', 'n2', START)),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: { full: true } });
  // The second was judged after the first and is judged anew without it.
  expect(second).toMatchObject({ status: 'fulfilled', value: { status: 'accepted' } });
  expect(await events('a')).toEqual([...before, 'noteAdded']);
  expect(told).toEqual([before.length + 1]);
  // The same command may be tried again.
  expect(await runner.executor.send(noteOn('a', 'n1', START))).toMatchObject({
    status: 'accepted',
  });
});

test('a timer that could not be written is told of, tried again, and fires once', async () => {
  const { journal, failNext } = failing();
  const { runner, clock, events, troubles } = await givenRunner({ journal });
  await runner.executor.declare(declareSmall('a', START));
  await clock.pass(4.5 * MINUTE);
  failNext(2);
  await clock.pass(MINUTE);
  expect(troubles.map((trouble) => trouble.code)).toEqual(['timer-failed', 'timer-failed']);
  expect((await events('a')).filter((type) => type === 'targetMissed')).toHaveLength(1);
});

test('two writers of one run: nothing is lost, nothing counted twice', async () => {
  const one = await givenRunner();
  const { journal, store, clock } = one;
  await one.runner.executor.declare(declareSmall('a', START));
  const other = await givenRunner({ journal, store, clock });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? one : other).runner.executor.send(noteOn('a', `n${index}`, START)),
    ),
  );
  expect(answers.every((answer) => answer.status === 'accepted')).toBe(true);
  const noted = (await one.records('a')).flatMap(({ event }) =>
    event.type === 'noteAdded' ? [event.text] : [],
  );
  expect(noted.sort()).toEqual(Array.from({ length: 20 }, (_, index) => `n${index}`).sort());
});
