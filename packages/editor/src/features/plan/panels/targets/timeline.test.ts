import type { Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import source from '../../../../../../../runbooks/channel-outage.yaml?raw';
import { pathMap, timelineRows } from './timeline.ts';

const parsed = parseRunbook(source);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const outage: Runbook = parsed.value;
const path = pathMap(outage);
const rows = timelineRows(outage, path);
const row = (id: string) => rows.find(({ target }) => target.id === id);

describe('the path of a plan', () => {
  it('lays phases one after another and lanes over the same stretch', () => {
    for (const [index, phase] of path.phases.entries()) {
      expect(phase.span.from).toBe(path.phases[index - 1]?.span.to ?? 0);
    }
    const parallel = outage.chart.states
      .flatMap((state) => ('states' in state ? state.states : []))
      .find((state) => state.kind === 'parallel');
    const lanes = parallel && 'states' in parallel ? parallel.states : [];
    expect(lanes.length).toBeGreaterThan(1);
    expect(new Set(lanes.map((lane) => path.spans.get(lane.id)?.from)).size).toBe(1);
  });

  it('puts every target on the path in the order they start, none ending before it starts', () => {
    expect(rows.length).toBe(outage.targets?.length);
    for (const { from, to } of rows) {
      if (from !== undefined && to !== undefined) expect(to).toBeGreaterThanOrEqual(from);
    }
    const starts = rows.map(({ from, to }) => from ?? to ?? Number.POSITIVE_INFINITY);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('runs a clock that counts from a moment written down later from the beginning', () => {
    const late = rows.filter(({ target, from }) => target.from?.on === 'field' && from === 0);
    expect(late.length).toBeGreaterThan(0);
  });

  it('marks a promise without a figure', () => {
    const untimed = (outage.targets ?? []).filter((each) => !each.within && !each.withinByLevel);
    expect(untimed.length).toBeGreaterThan(0);
    for (const { id } of untimed) expect(row(id)?.isTimed).toBe(false);
  });
});
