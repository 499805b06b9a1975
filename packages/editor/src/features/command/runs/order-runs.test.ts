import type { RunSummary } from '@tocsin/runner/client';
import { describe, expect, it } from 'vitest';
import { orderRuns } from './order-runs.ts';

const run = (id: string, more: Partial<RunSummary>): RunSummary => ({
  id,
  kind: 'live',
  title: null,
  runbook: { id: 'x', version: '1', hash: 'h' },
  declaredAt: 0,
  status: 'running',
  level: null,
  phase: null,
  seq: 1,
  recordedAt: 0,
  ...more,
});
const runs = [
  run('old-drill', { kind: 'drill', declaredAt: 1 }),
  run('new-drill', { kind: 'drill', declaredAt: 9 }),
  run('live', { declaredAt: 2 }),
  run('over', { status: 'ended', declaredAt: 8 }),
];

describe('orderRuns', () => {
  it('puts live runs above drills, however new the drills are', () => {
    const { running, ended } = orderRuns(runs, 'all');
    expect(running.map(({ id }) => id)).toEqual(['live', 'new-drill', 'old-drill']);
    expect(ended.map(({ id }) => id)).toEqual(['over']);
  });

  it('shows one kind alone', () => {
    expect(orderRuns(runs, 'drill').running).toHaveLength(2);
    expect(orderRuns(runs, 'drill').ended).toHaveLength(0);
  });
});
