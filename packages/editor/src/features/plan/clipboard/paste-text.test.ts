import { applyEdit, checkShape, describeEdit, findState } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { pasteText } from './paste-text.ts';

function pasted(source: string, language: 'zh' | 'en', selected: string | undefined) {
  const made = pasteText(hotlineOutage, source, language, selected);
  if (!made.ok || !made.value) throw new Error('nothing pasted');
  const outcome = applyEdit(hotlineOutage, made.value.edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(checkShape(outcome.value.runbook).ok).toBe(true);
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(hotlineOutage);
  return { ...made.value, runbook: outcome.value.runbook };
}

describe('a text pasted on the chart', () => {
  it('is a row of steps in the selected phase, named in the language of the page, undone as one', () => {
    const { ids, into, runbook, edit } = pasted('1. 断电\n2. 清点人数\t安全员', 'zh', 'report');
    expect(into).toBe('report');
    const phase = findState(runbook, 'report')?.state;
    const last = phase && 'states' in phase ? phase.states.slice(-2) : [];
    expect(last).toEqual([
      { kind: 'step', id: ids[0], title: { zh: '断电', en: '' } },
      {
        kind: 'step',
        id: ids[1],
        title: { zh: '清点人数', en: '' },
        text: { zh: '安全员', en: '' },
      },
    ]);
    expect(describeEdit(edit, runbook).zh).toBe('粘贴文字为 2 个步骤');
  });
  it('follows the selected step, in their order', () => {
    const { ids, runbook } = pasted('Switch off\nCount heads\nReport', 'en', 'record');
    const at = findState(runbook, 'record');
    expect(ids.map((id) => findState(runbook, id)?.index)).toEqual(
      [1, 2, 3].map((by) => (at?.index ?? 0) + by),
    );
    expect(findState(runbook, ids[0] ?? '')?.state.title).toEqual({ zh: '', en: 'Switch off' });
  });
  it('that says nothing is no act', () => {
    expect(pasteText(hotlineOutage, ' \n--\n', 'zh', 'report')).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
