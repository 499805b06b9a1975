import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../testing/any-edit.ts';
import type { Text } from '../../text.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import type { Edit } from '../edit/edit.ts';
import type { Runbook } from '../runbook.ts';
import { describeChange } from './describe-change.ts';
import { diffRunbooks } from './diff-runbooks.ts';

const outage = readRunbook('channel-outage');

function changed(edits: readonly Edit[], runbook: Runbook = outage): Runbook {
  const outcome = applyEdit(runbook, { do: 'batch', edits });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.runbook;
}

const told = (edits: readonly Edit[]): readonly Text[] => {
  const newer = changed(edits);
  return diffRunbooks(outage, newer).map((change) => describeChange(change, outage, newer));
};

describe('a change in words', () => {
  it('tells a promise by its old and its new time', () => {
    const [change] = told([
      {
        do: 'setProperty',
        at: { of: 'item', list: 'targets', id: 'core-restored' },
        key: 'within',
        value: 'PT90M',
      },
    ]);
    expect(change?.zh).toMatch(/^时限“.+”由 2 小时内改为 1 小时 30 分钟内$/);
    expect(change?.en).toMatch(/^timing target “.+” now within 1 h 30 min instead of 2 h$/);
  });

  it('tells where a step went, and who has it after', () => {
    const [change] = told([{ do: 'moveState', id: 'dns-switch', into: 'support-lane', index: 0 }]);
    expect(change).toEqual({
      zh: '步骤“切换 DNS 并测试链路”从“技术保障”移到“后勤支持”',
      en: 'step “Switch DNS and test the links” moved from “Technical” to “Support”',
    });
  });

  it('tells a new row of the level table as one more case of its level', () => {
    const item = { id: 'four-fifths', level: 'level-1', when: { servicesDownPct: '> 80' } };
    expect(told([{ do: 'addItem', list: 'rules', index: 0, item }])).toEqual([
      {
        zh: '1 级响应增加一种情形：不可用服务占比 > 80%',
        en: 'Level 1 now also when Share of services unavailable > 80%',
      },
    ]);
  });

  it('tells a text changed in one language as that', () => {
    const at = { of: 'state', id: 'grade' } as const;
    const [change] = told([{ do: 'setText', at, key: 'title', language: 'en', value: 'Grade it' }]);
    expect(change?.en).toMatch(/English name now “Grade it” instead of “.+”$/);
    expect(change?.zh).toMatch(/英文名称由“.+”改为“Grade it”$/);
  });

  it('tells what came to and went from a list', () => {
    const at = { of: 'state', id: 'root-cause' } as const;
    const value = ['start', 'done'];
    const [change] = told([{ do: 'setProperty', at, key: 'marks', value }]);
    expect(change?.zh).toBe('步骤“开展根因分析”的标记去掉接收');
    expect(change?.en).toBe('step “Analyse the root cause”: marks wanted drops acknowledge');
  });
});
