import type { ListName, Named } from '../runbook/edit/edit.ts';
import { isSameName } from '../runbook/edit/rename/named.ts';
import type { Act, Script } from './script.ts';

const ITEMS = {
  group: 'groups',
  level: 'levels',
  target: 'targets',
  notice: 'notifications',
} as const satisfies Record<string, ListName>;

/** Whether a script calls something of its plan by this name, and would no longer find it under another. */
export function scriptNames(script: Script, what: Named): boolean {
  const added = new Set(
    script.acts.flatMap((act) => {
      if (act.do === 'add-step') return [`state ${act.step}`];
      return act.do === 'add-group' ? [`groups ${act.group}`] : [];
    }),
  );
  return script.acts.some((act) =>
    namesIn(act).some(
      (name) =>
        isSameName(name, what) &&
        !added.has(`${name.of === 'item' ? name.list : name.of} ${name.id}`),
    ),
  );
}

function namesIn(act: Act): readonly Named[] {
  const names: Named[] = [];
  if (typeof act.by === 'string') names.push({ of: 'item', list: 'groups', id: act.by });
  if ('step' in act) names.push({ of: 'state', id: act.step });
  if (act.do === 'add-step') names.push({ of: 'state', id: act.lane });
  if (act.do === 'jump') names.push({ of: 'state', id: act.to });
  if (act.do === 'take') names.push({ of: 'transition', id: act.transition });
  if (act.do === 'decide') names.push({ of: 'option', state: act.step, id: act.choice });
  for (const [key, list] of Object.entries(ITEMS)) {
    const id = (act as Readonly<Record<string, unknown>>)[key];
    if (typeof id === 'string') names.push({ of: 'item', list, id });
  }
  const values = { ...('fields' in act && act.fields), ...('values' in act && act.values) };
  for (const [field, value] of Object.entries(values)) {
    names.push({ of: 'item', list: 'fields', id: field });
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id === 'string') names.push({ of: 'choice', field, id });
    }
  }
  return names;
}
