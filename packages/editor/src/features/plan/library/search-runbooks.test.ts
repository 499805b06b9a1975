import type { RunbookSummary } from '@tocsin/runner/client';
import { describe, expect, it } from 'vitest';
import { searchRunbooks } from './search-runbooks.ts';

const runbook = (id: string, zh: string, en: string, phase = ''): RunbookSummary => ({
  id,
  version: '1.0.0',
  hash: id,
  title: { zh, en },
  phases: phase ? [{ id: 'p', title: { zh: phase, en: '' } }] : [],
  groups: 0,
  steps: 0,
  targets: 0,
  gaps: 0,
  savedAt: 0,
  source: 'built-in',
});

const library = [
  runbook('channel-outage', '客户服务渠道中断应急预案', 'Customer-service channel outage plan'),
  runbook('fire-119', '火灾应急预案', 'Fire plan', '初期扑救'),
];
const found = (query: string) => searchRunbooks(library, query).map(({ id }) => id);

describe('searchRunbooks', () => {
  it('finds in both languages, whatever the case and width of the letters', () => {
    expect(found('渠道')).toEqual(['channel-outage']);
    expect(found('CHANNEL')).toEqual(['channel-outage']);
    expect(found('ｃｈａｎｎｅｌ')).toEqual(['channel-outage']);
  });
  it('wants every word, in any order and language', () => {
    expect(found('outage 客户')).toEqual(['channel-outage']);
    expect(found('outage 火灾')).toEqual([]);
  });
  it('finds by id and by phase', () => {
    expect(found('119')).toEqual(['fire-119']);
    expect(found('扑救')).toEqual(['fire-119']);
  });
  it('shows all where nothing is asked', () => {
    expect(found('  ')).toEqual(['channel-outage', 'fire-119']);
  });
});
