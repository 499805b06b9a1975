import type { Runbook } from '@tocsin/engine';
import { allStates, applyEdit, checkShape, findState } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { isClip, readClip, writeClip } from './clip-text.ts';
import { clipWords } from './clip-words.ts';
import { copyStates } from './copy-states.ts';
import { pastePlace } from './paste-place.ts';
import { pasteStates } from './paste-states.ts';
import { pastedWords } from './pasted-words.ts';

/** Another plan, which has nothing that the first one names. */
const bare: Runbook = {
  tocsin: 1,
  id: 'bare',
  version: '1',
  title: { zh: '空预案', en: 'Bare plan' },
  groups: [],
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'report',
        phase: 'report',
        title: { zh: '接报', en: 'Report' },
        states: [],
      },
    ],
  },
};

function copyOf(...ids: string[]): Runbook {
  const copied = copyStates(hotlineOutage, ids);
  // Through the text that the clipboard carries, as on its way to another tab.
  const read = copied && readClip(writeClip(copied));
  if (!read) throw new Error('nothing copied');
  return read;
}

function pasteInto(runbook: Runbook, copied: Runbook, selected: string | undefined) {
  const place = pastePlace(runbook, copied.chart.states, selected);
  if (!place.ok) return place;
  const { into, index } = place.value;
  const pasted = pasteStates(runbook, copied, (at) => ({ into, index: index + at }));
  const outcome = pasted && applyEdit(runbook, pasted.edit);
  if (!pasted || !outcome?.ok) throw new Error('refused');
  const shape = checkShape(outcome.value.runbook);
  expect(shape.ok ? [] : shape.problems).toEqual([]);
  return { ok: true as const, pasted, runbook: outcome.value.runbook };
}

describe('states pasted into another plan', () => {
  it('leave a plan that can run, whichever state it is, and say what it does not have', () => {
    for (const { id, kind } of allStates(hotlineOutage)) {
      if (kind === 'lane') continue;
      const copied = copyOf(id);
      const made = pasteInto(bare, copied, 'report');
      if (!made.ok) throw new Error(`no place for ${id}`);
      const told = pastedWords(made.pasted)
        .map(({ zh }) => zh)
        .join('');
      for (const { name } of [...copied.groups, ...(copied.fields ?? [])]) {
        expect(told).toContain(name.zh);
      }
    }
  });
  it('keep their ids where nobody has them, and get others where somebody has', () => {
    const made = pasteInto(bare, copyOf('report'), undefined);
    if (!made.ok) throw new Error('no place');
    expect(made.pasted.ids).not.toEqual(['report']);
    expect(findState(made.runbook, 'record')).toBeDefined();
  });
  it('bring the targets along that run wholly inside them', () => {
    const inside = (hotlineOutage.targets ?? []).length;
    const everything = copyOf(...hotlineOutage.chart.states.map(({ id }) => id));
    const made = pasteInto(bare, everything, undefined);
    expect(made.ok && made.pasted.targets).toBe(everything.targets?.length);
    expect(everything.targets?.length).toBeLessThanOrEqual(inside);
    expect(copyOf('record').targets).toEqual([]);
  });
});

describe('pastePlace', () => {
  it('says why lanes cannot stand outside a parallel state, and where they can', () => {
    const lane = [...allStates(hotlineOutage)].find(({ kind }) => kind === 'lane');
    const copied = copyOf(lane?.id ?? '');
    const refused = pastePlace(hotlineOutage, copied.chart.states, 'record');
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['no-place']);
    expect(pasteInto(hotlineOutage, copied, 'groups').ok).toBe(true);
  });
  it('puts a copy of the selected beside it, and anything else inside what can hold it', () => {
    const phase = copyOf('report').chart.states;
    expect(pastePlace(hotlineOutage, phase, 'report')).toMatchObject({
      value: { into: null, index: 1 },
    });
    const step = copyOf('record').chart.states;
    expect(pastePlace(hotlineOutage, step, 'report')).toMatchObject({ value: { into: 'report' } });
    expect(pastePlace(hotlineOutage, step, 'answer')).toMatchObject({
      value: { into: 'report', index: 1 },
    });
  });
});

describe('the text on the clipboard', () => {
  it('is no plan where it is cut off or of something else', () => {
    const text = writeClip(copyOf('record'));
    expect(readClip(text.slice(0, -20))).toBeUndefined();
    expect([isClip(text.slice(0, -20)), isClip('接听首次来电')]).toEqual([true, false]);
    expect(readClip('接听首次来电')).toBeUndefined();
    expect(readClip('{"tocsinStates":1,"plan":{"states":[]}}')).toBeUndefined();
  });
  it('reads as lines in the reader’s language for any other program', () => {
    const lines = clipWords(copyOf('report'), 'zh').split('\n');
    expect(lines[0]).toMatch(/^- 阶段：/);
    expect(lines[1]).toMatch(/^ {2}- 步骤：/);
  });
});
