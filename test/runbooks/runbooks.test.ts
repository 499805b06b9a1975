import { checkRunbook, citedFacts, formatRunbook, simulate } from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { drills, facts, plan, runbook, runbookIds, runbookSource } from './library.ts';

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

describe.each(runbookIds)('%s', (id) => {
  test('is in canonical form', () => {
    expect(formatRunbook(runbookSource(id))).toBe(runbookSource(id));
  });

  test('carries every checkable fact of its plan, and no other', () => {
    const wanted = facts(id).filter((fact) => !fact.open);
    expect(sorted(citedFacts(runbook(id)).cited)).toEqual(sorted(wanted.map((fact) => fact.id)));
  });

  test('keeps every gap of its plan in sight', () => {
    const open = facts(id).filter((fact) => fact.open);
    const gaps = (runbook(id).gaps ?? []).flatMap((gap) => gap.cites ?? []);
    expect(sorted(gaps)).toEqual(sorted(open.map((fact) => fact.id)));
    const findings = checkRunbook(runbook(id)).filter((finding) => finding.rule === 'open-gap');
    expect(findings.length).toBe(runbook(id).gaps?.length ?? 0);
  });

  test('has nothing in it that could not run, and no text in one language only', () => {
    const findings = checkRunbook(runbook(id));
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(findings.filter((finding) => finding.rule === 'untranslated')).toEqual([]);
  });

  test('has a drill that walks it to its end and one that goes wrong', () => {
    const own = drills.filter((drill) => drill.runbook === id);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.some((drill) => drill.name.endsWith('.complete'))).toBe(true);
  });
});

describe.each(drills)('drill $name', ({ name, runbook: id, script }) => {
  test('plays on the engine to its end', () => {
    const result = simulate(plan(id), script);
    expect(result.finished).toBe(true);
    if (!name.endsWith('.complete')) return;
    expect(result.refused).toEqual([]);
    expect(result.targets.filter((target) => target.verdict === 'missed')).toEqual([]);
  });
});
