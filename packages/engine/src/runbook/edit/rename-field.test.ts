import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../expression/names.ts';
import { checkShape, parseRunbook } from '../parse.ts';
import type { Runbook } from '../runbook.ts';
import { applyEdit } from './apply-edit.ts';
import { renameField } from './rename-field.ts';

function readOutage(): Runbook {
  const url = new URL('../../../../../runbooks/channel-outage.yaml', import.meta.url);
  const parsed = parseRunbook(readFileSync(url, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const outage = readOutage();

function renamedAs(from: string, to: string): Runbook {
  const edit = renameField(outage, from, to);
  if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
  const outcome = applyEdit(outage, edit.value);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(outage);
  return outcome.value.runbook;
}

/** All that stands where a field can be named. */
function namings(value: unknown, isNaming = false): string[] {
  if (typeof value === 'string') return isNaming ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const names = isNaming || ['when', 'until', 'since', 'field', 'asks'].includes(key);
    return [...(key === 'when' ? Object.keys(each) : []), ...namings(each, names)];
  });
}

describe('renameField', () => {
  it('leaves nothing that names the field by its old id, for every field', () => {
    for (const { id } of outage.fields ?? []) {
      const next = renamedAs(id, 'renamedField');
      const shape = checkShape(next);
      expect(shape.ok ? [] : [id, shape.problems]).toEqual([]);
      expect(namesIn(namings(next).join(' '))).not.toContain(id);
      expect(JSON.stringify(next)).not.toContain(`{{${id}}}`);
    }
  });
  it('changes as much as there was: renaming back gives the same document', () => {
    const there = renamedAs('coreDown', 'coreIsDown');
    const edit = renameField(there, 'coreIsDown', 'coreDown');
    const outcome = edit.ok ? applyEdit(there, edit.value) : edit;
    expect(outcome.ok && outcome.value.runbook).toEqual(outage);
    expect(there).not.toEqual(outage);
  });
  it('changes what a link hands over, not the names by which the other plan takes it', () => {
    const linking: Runbook = {
      ...outage,
      chart: {
        states: [
          ...outage.chart.states,
          {
            kind: 'link',
            id: 'over',
            title: { zh: '转接', en: 'Over' },
            runbook: 'other',
            fields: { coreDown: 'coreDown', degree: 'faultClass' },
          },
        ],
      },
    };
    const edit = renameField(linking, 'coreDown', 'coreIsDown');
    const outcome = edit.ok ? applyEdit(linking, edit.value) : edit;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.runbook.chart.states.at(-1)).toMatchObject({
      fields: { coreDown: 'coreIsDown', degree: 'faultClass' },
    });
    expect(checkShape(outcome.value.runbook).ok).toBe(true);
    expect(edit.ok && edit.value.do).toBe('batch');
  });
  it('refuses an id that is taken, unknown, or no name', () => {
    expect(renameField(outage, 'coreDown', 'faultClass').ok).toBe(false);
    expect(renameField(outage, 'nobody', 'somebody').ok).toBe(false);
    expect(renameField(outage, 'coreDown', '核心').ok).toBe(false);
  });
});
