import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drill, folder, jsonOf, outage, SCRIPT, SMALL, tocsin } from './tocsin.ts';

async function simulated(): Promise<{ journal: string; at: ReturnType<typeof folder> }> {
  const at = folder();
  const ran = await tocsin(
    'simulate',
    at.write('small.yaml', SMALL),
    '--script',
    at.write('s.yaml', SCRIPT),
    '--json',
  );
  return { journal: at.write('result.json', ran.stdout), at };
}

test('brings a simulated run back from its journal, as it was', async () => {
  const at = folder();
  const ran = await tocsin('simulate', outage, '--script', drill('overrun'), '--json');
  const back = await tocsin('replay', at.write('overrun.json', ran.stdout), '--json');
  expect(back).toMatchObject({ code: 0, stderr: '' });
  const { journal: _, ...result } = jsonOf<{ journal: unknown }>(ran);
  expect(jsonOf(back)).toEqual(result);
});

test('--at shows the run as it stood then; the version is found beside the journal', async () => {
  const { journal } = await simulated();
  const back = await tocsin('replay', journal, '--at', '2026-03-01T08:06:00+08:00', '--json');
  expect(back.code).toBe(0);
  expect(jsonOf(back)).toMatchObject({
    finished: false,
    steps: [
      { id: 'close-valve', state: 'open', doneAt: null },
      { id: 'mop', state: 'waiting', openedAt: null },
    ],
    targets: [{ verdict: 'missed', stoppedAt: null, missedByMs: 60_000 }],
  });
  const before = await tocsin('replay', journal, '--at', '2026-02-01T00:00:00Z', '--json');
  expect(jsonOf(before)).toMatchObject({ phase: null, finished: false });
});

test('--runbook judges the same acts by another version and tells what differs', async () => {
  const { journal, at } = await simulated();
  const looser = at.write('looser.yaml', SMALL.replace('within: PT5M', 'within: PT10M'));
  const ran = await tocsin('replay', journal, '--runbook', looser, '--json');
  expect(ran.code).toBe(0);
  const { before, after, differences } = jsonOf<
    Record<'before' | 'after', object> & { differences: object[] }
  >(ran);
  expect(before).toMatchObject({ targets: [{ verdict: 'missed' }] });
  expect(after).toMatchObject({ targets: [{ verdict: 'met', dueAt: '2026-03-01T00:10:00.000Z' }] });
  expect(differences).toContainEqual({
    path: '/targets/valve-closed/verdict',
    before: 'missed',
    after: 'met',
  });
  const same = await tocsin('replay', journal, '--runbook', at.write('same.yaml', SMALL), '--json');
  expect(jsonOf<{ differences: unknown[] }>(same).differences).toEqual([]);
});

test('acts that the other version refuses make the exit code 1', async () => {
  const { journal, at } = await simulated();
  const renamed = SMALL.replaceAll('id: mop', 'id: scrub');
  const ran = await tocsin(
    'replay',
    journal,
    '--runbook',
    at.write('renamed.yaml', renamed),
    '--json',
  );
  expect(ran.code).toBe(1);
  expect(jsonOf(ran)).toMatchObject({
    after: { refused: [{ code: 'unknown-step' }], finished: false },
  });
});

test('a version that is nowhere to be found is said so', async () => {
  const { journal, at } = await simulated();
  at.write('small.yaml', SMALL.replace('PT5M', 'PT6M'));
  const changed = await tocsin('replay', journal);
  expect(changed).toMatchObject({ code: 1, stdout: '' });
  expect(changed.stderr).toContain('another version');
  at.write('small.yaml', SMALL.replace('id: tea-kitchen', 'id: coffee-kitchen'));
  const gone = await tocsin('replay', journal);
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain('--runbook');
});

test('a malformed journal gets its problems, bad flags exit 2', async () => {
  const at = folder();
  const bad = await tocsin('replay', at.write('j.json', '[{"run": 1}]'), '--json');
  expect(bad).toMatchObject({ code: 1, stdout: '' });
  const { problems } = JSON.parse(bad.stderr) as { problems: { path: string }[] };
  expect(problems.map(({ path }) => path)).toContain('/0/run');
  expect((await tocsin('replay', at.write('k.json', 'not json'))).code).toBe(1);
  expect((await tocsin('replay', at.write('l.json', '[]'), '--at', 'noon')).code).toBe(2);
  expect((await tocsin('replay', 'nowhere.json')).code).toBe(2);
  expect((await tocsin('replay')).code).toBe(2);
});

test('--html writes the after-action report of what happened', async () => {
  const { journal, at } = await simulated();
  const page = at.write('report.html', '');
  const ran = await tocsin('replay', journal, '--html', page, '--json');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const written = readFileSync(page, 'utf8');
  expect(written).toMatch(/^<!doctype html>/);
  expect(written).toContain('<title>[LIVE] Leak in the tea kitchen</title>');
  const both = await tocsin('replay', journal, '--html', page, '--runbook', journal);
  expect(both.code).toBe(2);
});
