import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import { foldFindings } from './fold-findings.ts';
import { foldModel, hiddenIn } from './fold-model.ts';

const model = buildCanvasModel(hotlineOutage, 'zh');

describe('foldModel', () => {
  it('is the same model where nothing is folded', () => {
    expect(foldModel(model, new Set())).toBe(model);
    expect(foldModel(model, new Set(['nobody']))).toBe(model);
  });
  it('leaves out what is inside and counts the things to do', () => {
    const folded = foldModel(model, new Set(['report']));
    expect(folded.nodes.has('answer')).toBe(false);
    expect(folded.nodes.get('report')).toMatchObject({
      folded: ['answer', 'record', 'push'],
      children: [],
    });
    expect(folded.roots).toEqual(model.roots);
  });
  it('shows the outermost of folded containers in one another', () => {
    const hidden = hiddenIn(model, new Set(['handle', 'groups']));
    expect(hidden.get('groups')).toBe('handle');
    expect(hidden.get('support')).toBe('handle');
  });
  it('ends every line at something that is drawn, and none at itself that did not', () => {
    for (const id of model.nodes.keys()) {
      const folded = foldModel(model, new Set([id, 'assess']));
      for (const edge of folded.edges) {
        expect(folded.nodes.has(edge.source) && folded.nodes.has(edge.target)).toBe(true);
        const was = model.edges.find((each) => each.id === edge.id);
        if (edge.source === edge.target) expect(was?.source).toBe(was?.target);
      }
    }
  });
  it('draws lines that end up the same once', () => {
    const folded = foldModel(model, new Set(['assess']));
    const out = folded.edges.filter(({ source }) => source === 'assess');
    const ways = out.map(({ kind, label, target }) => `${kind} ${label} ${target}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(out.some(({ target }) => target === 'not-activated')).toBe(true);
  });
});

describe('foldFindings', () => {
  it('says at the card what was found inside, counted together, the gravest kind first', () => {
    const marks = new Map([
      ['answer', { severity: 'warning', count: 2 }],
      ['record', { severity: 'error', count: 1 }],
      ['stable', { severity: 'warning', count: 1 }],
    ] as const);
    const shown = foldFindings(marks, hiddenIn(model, new Set(['report'])));
    expect(shown.get('report')).toEqual({ severity: 'error', count: 3 });
    expect(shown.get('stable')).toEqual({ severity: 'warning', count: 1 });
    expect(shown.has('answer')).toBe(false);
  });
});
