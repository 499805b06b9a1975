import type { Finding, Runbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { nodeOfFinding } from './node-of-finding.ts';

const text = { zh: '', en: '' };
const runbook: Runbook = {
  tocsin: 1,
  id: 'plan',
  version: '1',
  title: text,
  groups: [{ id: 'desk', name: text, kind: 'duty' }],
  chart: { states: [{ kind: 'step', id: 'call', title: text }] },
  targets: [{ id: 'quick', title: text, to: { on: 'done', step: 'call' } }],
};
const finding = (path: string, node?: string): Finding => ({
  rule: 'any',
  severity: 'warning',
  path,
  message: text,
  ...(node !== undefined && { node }),
});

describe('where a finding shows on the chart', () => {
  it.each([
    ['at its state', finding('/chart/states/0/title'), 'call'],
    ['where its target stops', finding('/targets/0/within', 'quick'), 'call'],
    ['at the state it names', finding('/groups/0', 'call'), 'call'],
    ['nowhere, about a group', finding('/groups/0', 'desk'), undefined],
  ])('%s', (_, found, node) => {
    expect(nodeOfFinding(runbook, found)).toBe(node);
  });
});
