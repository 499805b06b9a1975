import type { Edit, Runbook } from '@tocsin/engine';
import { applyEdit, diffRunbooks } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import { compareModels } from './compare-models.ts';

function compared(...edits: readonly Edit[]) {
  const outcome = applyEdit(hotlineOutage, { do: 'batch', edits });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const after: Runbook = outcome.value.runbook;
  const moved = new Set(
    diffRunbooks(hotlineOutage, after)
      .filter(({ kind, what }) => kind === 'moved' && what === 'state')
      .map(({ id }) => id),
  );
  return compareModels(buildCanvasModel(hotlineOutage, 'zh'), buildCanvasModel(after, 'zh'), {
    changed: new Set(['charge']),
    moved,
  });
}

const step = (id: string): Edit => ({
  do: 'addState',
  into: 'support',
  index: 0,
  state: { kind: 'step', id, title: { zh: id, en: id } },
});

describe('two versions as one picture', () => {
  it('marks what is new and what says something else', () => {
    const { nodes } = compared(step('new-step'));
    expect(Object.fromEntries(nodes)).toEqual({ 'new-step': 'added', charge: 'changed' });
  });

  it('keeps what is gone in its place, as a ghost', () => {
    const before = buildCanvasModel(hotlineOutage, 'zh');
    const parent = before.nodes.get('mailbox')?.parent ?? '';
    const { model, nodes } = compared({ do: 'removeState', id: 'mailbox' });
    expect(nodes.get('mailbox')).toBe('removed');
    expect(model.nodes.get(parent)?.children).toEqual(before.nodes.get(parent)?.children);
  });

  it('shows where something moved from, and an arrow to where it is', () => {
    const { model, nodes, moves } = compared({
      do: 'moveState',
      id: 'mailbox',
      into: 'support',
      index: 0,
    });
    expect(nodes.get('mailbox')).toBe('moved');
    expect(nodes.get('mailbox~was')).toBe('was');
    expect(moves).toEqual([{ from: 'mailbox~was', to: 'mailbox' }]);
    expect(model.nodes.get('mailbox')?.parent).toBe('support');
    expect(model.nodes.get('mailbox~was')?.parent).not.toBe('support');
  });

  it('keeps a whole part that is gone, with what it held, parents first', () => {
    const { model, nodes } = compared({ do: 'removeState', id: 'support' });
    const ids = [...model.nodes.keys()];
    expect(nodes.get('charge')).toBe('removed');
    expect(ids.indexOf('support')).toBeLessThan(ids.indexOf('charge'));
    for (const [id, node] of model.nodes) {
      for (const child of node.children) expect(model.nodes.get(child)?.parent).toBe(id);
    }
  });

  it('draws lines that are gone beside those that came, between boxes that are there', () => {
    const { model } = compared({ do: 'removeState', id: 'mailbox' }, step('new-step'));
    for (const edge of model.edges) {
      expect(model.nodes.has(edge.source) && model.nodes.has(edge.target)).toBe(true);
    }
    expect(new Set(model.edges.map(({ id }) => id)).size).toBe(model.edges.length);
  });
});
