import { expect, test } from 'vitest';
import { drill, folder, jsonOf, outage, SCRIPT, SMALL, tocsin } from './tocsin.ts';

interface Result {
  finished: boolean;
  level: string | null;
  steps: { id: string; state: string }[];
  targets: { id: string; verdict: string; missedByMs: number | null }[];
  refused: { act: number | null; code: string }[];
}

const verdicts = ({ targets }: Result): Record<string, string> =>
  Object.fromEntries(targets.map(({ id, verdict }) => [id, verdict]));

test('the drill of a plan in which every time is kept keeps every time', async () => {
  const ran = await tocsin('simulate', outage, '--script', drill('complete'), '--json');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const result = jsonOf<Result>(ran);
  expect(result).toMatchObject({ finished: true, phase: 'review', level: 'level-2', refused: [] });
  expect(Object.values(verdicts(result))).not.toContain('missed');
});

test('the drill in which things go wrong shows what went wrong, and no more', async () => {
  const result = jsonOf<Result>(
    await tocsin('simulate', outage, '--script', drill('overrun'), '--json'),
  );
  expect(result).toMatchObject({ finished: true, level: 'level-1', refused: [] });
  const missed = Object.entries(verdicts(result)).filter(([, verdict]) => verdict === 'missed');
  expect(missed.map(([id]) => id)).toEqual([
    'first-call-answered',
    'root-cause-begun',
    'core-restored',
  ]);
  expect(result.targets.find(({ id }) => id === 'first-call-answered')?.missedByMs).toBe(240_000);
  expect(result.steps.find(({ id }) => id === 'prepare-office')?.state).toBe('skipped');
});

test('prints exactly the agreed shape, instants in ISO 8601', async () => {
  const at = folder();
  const args = [
    'simulate',
    at.write('small.yaml', SMALL),
    '--script',
    at.write('script.yaml', SCRIPT),
  ];
  const ran = await tocsin(...args, '--json');
  expect(ran.code).toBe(0);
  const { journal, hash, ...result } = jsonOf<Record<string, unknown> & { journal: object[] }>(ran);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(result).toEqual({
    runbook: 'tea-kitchen',
    kind: 'live',
    finished: true,
    phase: 'handle',
    level: null,
    steps: [
      {
        id: 'close-valve',
        group: 'support',
        state: 'done',
        openedAt: '2026-03-01T00:00:00.000Z',
        acknowledgedAt: null,
        startedAt: null,
        doneAt: '2026-03-01T00:07:00.000Z',
      },
      {
        id: 'mop',
        group: 'support',
        state: 'done',
        openedAt: '2026-03-01T00:07:00.000Z',
        acknowledgedAt: null,
        startedAt: null,
        doneAt: '2026-03-01T00:20:00.000Z',
      },
    ],
    targets: [
      {
        id: 'valve-closed',
        group: 'support',
        verdict: 'missed',
        startedAt: '2026-03-01T00:00:00.000Z',
        dueAt: '2026-03-01T00:05:00.000Z',
        stoppedAt: '2026-03-01T00:07:00.000Z',
        missedByMs: 120_000,
      },
    ],
    notifications: [],
    refused: [],
  });
  expect(journal[0]).toMatchObject({ seq: 1, recordedAt: '2026-03-01T00:00:00.000Z' });
  expect((await tocsin(...args, '--json')).stdout).toBe(ran.stdout);
  const plain = await tocsin(...args, '--lang', 'zh');
  expect(plain.stdout).toContain('超时 +2 分钟');
});

test('refused acts are listed and make the exit code 1', async () => {
  const at = folder();
  const script = SCRIPT.replace('step: close-valve', 'step: close-window');
  const ran = await tocsin(
    'simulate',
    at.write('small.yaml', SMALL),
    '--script',
    at.write('script.yaml', script),
    '--json',
  );
  expect(ran.code).toBe(1);
  expect(jsonOf<Result>(ran)).toMatchObject({
    finished: false,
    refused: [
      { act: 1, code: 'unknown-step', message: { zh: expect.any(String), en: expect.any(String) } },
      { act: 0, code: 'step-not-open' },
    ],
  });
});

test('a script or runbook that is not valid is refused with what is wrong and where', async () => {
  const at = folder();
  const runbook = at.write('small.yaml', SMALL);
  const bad = at.write(
    'bad.yaml',
    SCRIPT.replace('at: 20m', 'at: 20').replace('do: report', 'do: dance'),
  );
  const ran = await tocsin('simulate', runbook, '--script', bad, '--json');
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(ran.stderr)).toMatchObject({
    problems: [
      { file: bad, code: 'duration', path: '/acts/0/at' },
      { file: bad, code: 'invalid-union', path: '/acts/2/do' },
    ],
  });
  const broken = await tocsin(
    'simulate',
    at.write('b.yaml', '{'),
    '--script',
    at.write('s.yaml', SCRIPT),
  );
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain('yaml-syntax');
});

const LINKED = `tocsin: 1
id: asking
version: '1'
title: { zh: 问, en: Asking }
groups: [{ id: desk, name: { zh: 值班台, en: Desk }, kind: team }]
chart:
  states:
    - { id: over, title: { zh: 转出, en: Over }, kind: link, runbook: tea-kitchen, completes: ended }
    - { id: then, title: { zh: 然后, en: Then }, kind: step, group: desk }
notifications:
  - id: press
    title: { zh: 通报, en: Press }
    on: []
    audience: [desk]
    channels: []
    text: { zh: 通报, en: Press }
`;
const HANDED_OVER = `kind: drill
startAt: 2026-03-10T09:30:00+08:00
until: 1h
acts:
  - { at: 0s, do: report }
  - { at: 1m, do: link, step: over }
  - { at: 2m, do: notify, notice: press, by: desk }
  - { at: 9m, do: link-ended, step: over }
`;

test('a link hands over to the runbook beside the file, and a notice is sent by hand', async () => {
  const at = folder();
  const args = [
    'simulate',
    at.write('asking.yaml', LINKED),
    '--script',
    at.write('script.yaml', HANDED_OVER),
    '--json',
  ];
  interface Linked extends Result {
    links: { step: string; runbook: string; state: string; reason: { en: string } | null }[];
    notifications: { rule: string; channel: string; text: { zh: string } }[];
  }
  const alone = jsonOf<Linked>(await tocsin(...args));
  expect(alone.links).toMatchObject([
    { step: 'over', state: 'refused', reason: { en: 'The library does not hold “tea-kitchen”.' } },
  ]);
  expect(alone.steps).toMatchObject([{ state: 'started' }, { state: 'waiting' }]);

  at.write('tea-kitchen.yaml', SMALL);
  const ran = await tocsin(...args);
  const result = jsonOf<Linked>(ran);
  expect([ran.code, result.refused]).toEqual([0, []]);
  expect(result.links).toMatchObject([{ step: 'over', runbook: 'tea-kitchen', state: 'ended' }]);
  expect(result.steps).toMatchObject([{ state: 'done' }, { state: 'open' }]);
  expect(result.notifications).toMatchObject([
    { rule: 'press', channel: 'app', text: { zh: '【演练】通报' } },
  ]);
  const said = await tocsin(...args.slice(0, -1));
  expect(said.stdout).toContain('the app');
  expect(said.stdout).toContain('tea-kitchen');
});

test('without a script, with a missing one, or with two runbooks it is bad use', async () => {
  expect((await tocsin('simulate', outage)).code).toBe(2);
  expect((await tocsin('simulate', outage, '--script', 'nowhere.yaml')).code).toBe(2);
  expect((await tocsin('simulate', outage, outage, '--script', drill('complete'))).code).toBe(2);
});
