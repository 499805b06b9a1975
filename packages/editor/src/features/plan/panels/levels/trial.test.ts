import type { Runbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { tryTable } from './trial.ts';

const text = (value: string) => ({ zh: value, en: value });
const runbook: Runbook = {
  tocsin: 1,
  id: 'trial',
  version: '1',
  title: text('trial'),
  groups: [],
  fields: [
    { id: 'down', type: 'number', name: text('down') },
    { id: 'all', type: 'boolean', name: text('all') },
  ],
  levels: {
    scale: [
      { id: 'grave', name: text('grave'), rank: 1, colour: 'red' },
      { id: 'light', name: text('light'), rank: 2, colour: 'yellow' },
    ],
    rules: [
      { id: 'all-down', level: 'grave', when: { all: 'true' } },
      { id: 'most', level: 'grave', when: { down: '> 80', all: 'false' } },
      { id: 'some', level: 'light', when: { down: '[30..80]' } },
    ],
  },
  chart: { states: [{ kind: 'step', id: 'a', title: text('a') }] },
};

describe('trying a level table', () => {
  it('says which row decides and which could still give a graver level', () => {
    const trial = tryTable(runbook, { down: 50 });
    expect(trial.levels.get('response')).toBe('light');
    expect(trial.rows.get('some')).toBe('decides');
    expect(trial.rows.get('all-down')).toBe('open');
    expect(trial.rows.get('most')).toBe('misses');
  });

  it('marks a row that hits beside a graver one', () => {
    const trial = tryTable(runbook, { down: 50, all: true });
    expect(trial.levels.get('response')).toBe('grave');
    expect(trial.rows.get('all-down')).toBe('decides');
    expect(trial.rows.get('some')).toBe('hits');
  });

  it('tells each test apart: passed, failed, not known', () => {
    const cells = tryTable(runbook, { down: 90 }).cells.get('most');
    expect(cells?.get('down')).toBe(true);
    expect(cells?.get('all')).toBeNull();
    expect(tryTable(runbook, { down: 10 }).cells.get('most')?.get('down')).toBe(false);
  });

  it('gives no level where nothing hits', () => {
    expect(tryTable(runbook, { down: 1, all: false }).levels.get('response')).toBeNull();
  });
});
