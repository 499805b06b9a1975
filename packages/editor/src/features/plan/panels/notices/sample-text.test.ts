import type { Runbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { sampleText } from './sample-text.ts';
import { findSlots, unknownSlots } from './slot-suggestions.ts';

const text = (zh: string, en: string) => ({ zh, en });
const runbook: Runbook = {
  tocsin: 1,
  id: 'notice',
  version: '1',
  title: text('断网预案', 'Outage plan'),
  groups: [],
  fields: [
    { id: 'down', type: 'number', name: text('受影响', 'Down'), unit: text('%', '%'), min: 20 },
    { id: 'safe', type: 'boolean', name: text('安全', 'Safe') },
  ],
  chart: { states: [{ kind: 'step', id: 'a', title: text('步', 'step') }] },
};

describe('a notice as it will be read', () => {
  it('puts in a value of the field’s kind, in the reader’s language, and tells it apart', () => {
    expect(sampleText(runbook, '【{{runbook}}】{{down}}，安全：{{ safe }}。', 'zh')).toEqual([
      { text: '【', isPutIn: false },
      { text: '断网预案', isPutIn: true },
      { text: '】', isPutIn: false },
      { text: '20 %', isPutIn: true },
      { text: '，安全：', isPutIn: false },
      { text: '是', isPutIn: true },
      { text: '。', isPutIn: false },
    ]);
  });

  it('leaves a name nobody knows in sight', () => {
    expect(sampleText(runbook, '{{gone}}', 'en')).toEqual([{ text: '{{gone}}', isPutIn: true }]);
    expect(unknownSlots(runbook, text('{{gone}}', '{{down}} {{level}}'))).toEqual(['gone']);
  });

  it('offers fields and run names where a slot stands open, by id or by name', () => {
    expect(findSlots(runbook, 'Now {{do', 'en')).toEqual({
      items: [{ insert: '{{down}}', words: 'Down' }],
      replaces: 4,
    });
    expect(findSlots(runbook, '受影响 {{', 'zh').items.length).toBe(6);
    expect(findSlots(runbook, 'no slot', 'en').items).toEqual([]);
  });
});
