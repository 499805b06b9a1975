import { describe, expect, it } from 'vitest';
import type { Runbook } from '../runbook.ts';
import { applyEdit } from './apply-edit.ts';
import { describeEdit } from './describe-edit.ts';
import type { Edit } from './edit.ts';

const runbook: Runbook = {
  tocsin: 1,
  id: 'small',
  version: '1',
  title: { zh: '小预案', en: 'Small plan' },
  groups: [{ id: 'desk', kind: 'team', name: { zh: '前台', en: 'Desk' } }],
  chart: {
    states: [
      { kind: 'step', id: 'call', title: { zh: '接听', en: 'Answer' } },
      { kind: 'step', id: 'note', title: { zh: '登记', en: 'Note' } },
    ],
  },
};

const inWords = (edit: Edit) => describeEdit(edit, runbook);

describe('describeEdit', () => {
  it('calls states and entries by their titles in both languages', () => {
    expect(inWords({ do: 'moveState', id: 'call', into: null, index: 1 })).toEqual({
      zh: '移动“接听”',
      en: 'move “Answer”',
    });
    const at = { of: 'item', list: 'groups', id: 'desk' } as const;
    expect(inWords({ do: 'setText', at, key: 'name', language: 'zh', value: 'x' })).toEqual({
      zh: '改文字：小组“前台”',
      en: 'text of group “Desk”',
    });
  });
  it('still knows the title of what it has taken away, by its inverse', () => {
    const edit: Edit = { do: 'removeState', id: 'call' };
    const outcome = applyEdit(runbook, edit);
    if (!outcome.ok) throw new Error('refused');
    const { runbook: after, inverse } = outcome.value;
    expect(describeEdit(edit, after, inverse).zh).toBe('删除“接听”');
  });
  it('says the name a batch has, or what its first edit does', () => {
    const edits: Edit[] = [
      { do: 'removeState', id: 'call' },
      { do: 'removeState', id: 'note' },
    ];
    expect(inWords({ do: 'batch', edits }).zh).toBe('删除“接听”等 2 处');
    expect(inWords({ do: 'batch', name: { zh: '删除 2 项', en: 'x' }, edits }).zh).toBe(
      '删除 2 项',
    );
  });
});
