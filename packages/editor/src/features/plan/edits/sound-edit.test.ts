import type { Edit, Runbook } from '@tocsin/engine';
import { applyEdit, checkShape } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { soundEdit } from './sound-edit.ts';

const t = (zh: string, en = zh) => ({ zh, en });
const plan: Runbook = {
  tocsin: 1,
  id: 'small',
  version: '1',
  title: t('小预案'),
  groups: [{ id: 'tech', name: t('技术组'), kind: 'team' }],
  fields: [
    { id: 'began', type: 'instant', name: t('开始') },
    { id: 'hours', type: 'elapsed', name: t('时长'), since: 'began', unit: 'h' },
  ],
  levels: {
    scale: [{ id: 'top', name: t('一级'), rank: 1, colour: 'red' }],
    rules: [{ id: 'row', level: 'top', when: { hours: '> 4' }, text: t('拖久了') }],
  },
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'handle',
        phase: 'handle',
        title: t('处置'),
        states: [
          { kind: 'step', id: 'fix', title: t('修'), group: 'tech' },
          { kind: 'compound', id: 'more', title: t('细分'), states: [] },
        ],
      },
    ],
  },
};

const refusal = (edit: Edit, runbook = plan): readonly string[] => {
  const outcome = soundEdit(runbook, edit);
  return outcome.ok ? [] : outcome.problems.map(({ message }) => message.zh);
};
const at = (id: string) => ({ of: 'state', id }) as const;

describe('an edit of the desk', () => {
  it('is refused where the plan could no longer run, with what is wrong and where', () => {
    expect(
      refusal({ do: 'setProperty', at: at('handle'), key: 'flow', value: 'checklist' }),
    ).toEqual(['“细分”：清单里只能放步骤、决策、等待和转接。']);
    expect(
      refusal({
        do: 'setProperty',
        at: { of: 'item', list: 'fields', id: 'began' },
        key: 'type',
        value: 'text',
      }).length,
    ).toBe(1);
    expect(refusal({ do: 'removeItem', list: 'fields', id: 'hours' })).toEqual([
      '“拖久了”：没有名为“hours”的字段。',
    ]);
  });
  it('does not say again where the planner is', () => {
    expect(refusal({ do: 'setProperty', at: at('fix'), key: 'group', value: 'nobody' })).toEqual([
      '没有名为“nobody”的小组。',
    ]);
  });
  it('passes where it makes nothing worse, also in a plan that cannot run yet', () => {
    const outcome = applyEdit(plan, {
      do: 'setProperty',
      at: at('fix'),
      key: 'group',
      value: 'gone',
    });
    if (!outcome.ok) throw new Error('refused');
    const broken = outcome.value.runbook;
    expect(checkShape(broken).ok).toBe(false);
    expect(
      refusal({ do: 'setProperty', at: at('fix'), key: 'critical', value: true }, broken),
    ).toEqual([]);
    expect(
      refusal({ do: 'setText', at: at('fix'), key: 'title', language: 'zh', value: '' }),
    ).toEqual([]);
  });
});
