import type { Runbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { givenValues, initialValues, reportLines } from './report-form.ts';

const name = { zh: '名', en: 'name' };
const runbook: Runbook = {
  tocsin: 1,
  id: 'x',
  version: '1',
  title: name,
  groups: [],
  chart: { states: [{ kind: 'final', id: 'end', title: name }] },
  fields: [
    { id: 'share', type: 'number', name, min: 0, max: 100 },
    { id: 'people', type: 'number', name, integer: true },
    { id: 'symptom', type: 'text', name },
    { id: 'occurredAt', type: 'instant', name },
    { id: 'coreDownAt', type: 'instant', name },
    { id: 'coreDownHours', type: 'elapsed', name, since: 'coreDownAt', unit: 'h' },
  ],
  forms: [
    {
      id: 'report',
      use: 'report',
      title: name,
      fields: [
        { field: 'symptom', required: true },
        { field: 'occurredAt', required: true },
      ],
    },
  ],
  levels: {
    scale: [{ id: 'l1', name, rank: 1, colour: 'red' }],
    rules: [{ id: 'r1', level: 'l1', when: { coreDownHours: '> 4', share: '> 80' } }],
  },
  entry: [{ id: 'e', text: name, when: { share: '> 30' } }],
};

describe('the report form', () => {
  const lines = reportLines(runbook);

  it('asks what the plan asks, then what its table reads, clocks by the instant they start from', () => {
    expect(lines.map(({ field, required, asked }) => [field.id, required, asked])).toEqual([
      ['symptom', true, 'form'],
      ['occurredAt', true, 'form'],
      ['coreDownAt', false, 'table'],
      ['share', false, 'table'],
    ]);
  });

  it('opens with required instants at this second and no guess about the others', () => {
    expect(initialValues(lines, Date.UTC(2026, 0, 2, 3, 4, 5, 600))).toEqual({
      occurredAt: '2026-01-02T03:04:05.000Z',
    });
  });

  it('sends only what was given, and no is an answer', () => {
    expect(givenValues({ a: '', b: null, c: false, d: 0, e: [] })).toEqual({ c: false, d: 0 });
  });
});
