import { describe, expect, test } from 'vitest';
import type { Script } from './script.ts';
import { checkScript, parseScript, timedActs } from './script.ts';

const script = (acts: unknown, more: object = {}): unknown => ({
  kind: 'drill',
  startAt: '2026-03-01T08:00:00Z',
  until: 'PT1H',
  acts,
  ...more,
});

const codes = (value: unknown): string[] => {
  const checked = checkScript(value);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('a script', () => {
  test('reads YAML and JSON alike', () => {
    const yaml = parseScript(
      'kind: live\nstartAt: 2026-03-01T08:00:00Z\nuntil: 2h\nacts:\n  - {at: 0:05, do: note, text: 值班}\n',
    );
    const json = parseScript(
      JSON.stringify({
        kind: 'live',
        startAt: '2026-03-01T08:00:00Z',
        until: '2h',
        acts: [{ at: '0:05', do: 'note', text: '值班' }],
      }),
    );
    expect(yaml.ok).toBe(true);
    expect(yaml).toEqual(json);
  });

  test('takes every form of a length of time', () => {
    const forms = ['PT0S', 'PT1H30M', '90s', '1h30m', '2 d', '1:30', '0:00:10', '500ms'];
    expect(codes(script(forms.map((at) => ({ at, do: 'note', text: 'x' }))))).toEqual([]);
  });

  test('refuses a bare number, a negative or endless length, and a time without its zone', () => {
    const note = (at: unknown) => ({ at, do: 'note', text: 'x' });
    const acts = [note(5), note('-PT1S'), note('P99999999D'), note(undefined)];
    expect(codes(script(acts, { startAt: '2026-03-01T08:00:00', until: 3 }))).toEqual([
      'instant /startAt',
      'duration /until',
      'duration /acts/0/at',
      'duration /acts/1/at',
      'duration /acts/2/at',
      'duration /acts/3/at',
    ]);
  });

  test('names the act that is not known, lacks something or says too much', () => {
    const acts = [
      { at: 'PT1M', do: 'dance', step: 'a' },
      { at: 'PT1M', do: 'skip', step: 'a' },
      { at: 'PT1M', do: 'complete', step: 'a', value: { loss: 3 } },
      { at: 'PT1M', do: 'decide', step: 'a' },
    ];
    expect(codes(script(acts))).toEqual([
      'invalid-union /acts/0/do',
      'invalid-type /acts/1/reason',
      'unknown-key /acts/2/value',
      'invalid-type /acts/3/choice',
    ]);
  });

  test('does not let word of something come before it', () => {
    expect(codes(script([{ at: 'PT1M', happenedAt: 'PT2M', do: 'start', step: 'a' }]))).toEqual([
      'happened-later /acts/0/happenedAt',
    ]);
  });

  test('is played in order of time, acts of one time as they were written', () => {
    const acts = ['PT2M', 'PT1M', 'PT2M', 'PT0S'].map((at, index) => ({
      at,
      do: 'note',
      text: `${index}`,
    }));
    const checked = checkScript(script(acts));
    const played = timedActs((checked as { value: Script }).value);
    expect(played.map(({ index }) => index)).toEqual([3, 1, 0, 2]);
  });
});
