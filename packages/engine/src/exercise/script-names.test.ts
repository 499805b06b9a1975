import { expect, test } from 'vitest';
import type { Named } from '../runbook/edit/edit.ts';
import type { Script } from './script.ts';
import { scriptNames } from './script-names.ts';

const script: Script = {
  kind: 'drill',
  startAt: '2026-01-05T01:00:00Z',
  until: '2h',
  acts: [
    { at: '0m', do: 'report', fields: { kind: 'fire', depth: 3, areas: ['east', 'west'] } },
    { at: '1m', do: 'decide', step: 'choose', choice: 'stop' },
    { at: '2m', do: 'complete', step: 'fix', by: 'tech', values: { cause: 'rain' } },
    { at: '3m', do: 'set-level', level: 'grave', reason: '重' },
    {
      at: '4m',
      do: 'add-step',
      lane: 'lane',
      step: 'extra',
      title: { zh: '加', en: 'add' },
      reason: '缺',
    },
    { at: '5m', do: 'complete', step: 'extra' },
    { at: '6m', do: 'pause-target', target: 'soon', reason: '等' },
    { at: '7m', do: 'notify', notice: 'call' },
    { at: '8m', do: 'take', transition: 'way' },
    { at: '9m', do: 'jump', to: 'over', reason: '跳' },
  ],
};
const item = (list: Extract<Named, { of: 'item' }>['list'], id: string): Named => ({
  of: 'item',
  list,
  id,
});

test.each<Named>([
  { of: 'choice', field: 'kind', id: 'fire' },
  { of: 'choice', field: 'areas', id: 'west' },
  { of: 'choice', field: 'cause', id: 'rain' },
  { of: 'option', state: 'choose', id: 'stop' },
  { of: 'state', id: 'choose' },
  { of: 'state', id: 'fix' },
  { of: 'state', id: 'lane' },
  { of: 'state', id: 'over' },
  { of: 'transition', id: 'way' },
  item('fields', 'depth'),
  item('groups', 'tech'),
  item('levels', 'grave'),
  item('targets', 'soon'),
  item('notifications', 'call'),
])('calls %j by its name', (what) => {
  expect(scriptNames(script, what)).toBe(true);
});

test.each<Named>([
  // It adds that step itself.
  { of: 'state', id: 'extra' },
  { of: 'choice', field: 'cause', id: 'fire' },
  { of: 'option', state: 'fix', id: 'stop' },
  item('groups', 'desk'),
  item('targets', 'call'),
])('does not call %j by its name', (what) => {
  expect(scriptNames(script, what)).toBe(false);
});
