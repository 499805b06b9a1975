import type { Anchor } from '../anchor.ts';
import type { ChartState } from '../chart.ts';
import { gapSubject, gapsAbout } from '../gap-subject.ts';
import type { Runbook } from '../runbook.ts';
import type { Edit, Json, ListName, Named, Place } from './edit.ts';
import { readList } from './lists.ts';
import { isSameName } from './rename/named.ts';
import { allStates } from './state-tree.ts';

/**
 * What removing an entry of a list amounts to: whatever names it stops doing so, and it is taken out. Undefined for an unknown id.
 * What would come to mean something else without it stays and dangles, for the check to point at: a test or condition that reads
 * a field that is gone, a step that was for one level only.
 */
export function itemRemovalOf(
  runbook: Runbook,
  list: ListName,
  id: string,
): readonly Edit[] | undefined {
  if (!readList(runbook, list).some((entry) => entry.id === id)) return undefined;
  return [
    ...releases(runbook, list, id),
    ...withoutGapSubject(runbook, { of: 'item', list, id }),
    { do: 'removeItem', list, id },
  ];
}

/** What removing a transition amounts to: no miss takes it any more, and it is taken out. */
export const transitionRemovalOf = (runbook: Runbook, id: string): readonly Edit[] => [
  ...withoutConsequence(runbook, (what) => what.do === 'take' && what.transition === id),
  ...withoutGapSubject(runbook, { of: 'transition', id }),
  { do: 'removeTransition', id },
];

function releases(runbook: Runbook, list: ListName, id: string): Edit[] {
  switch (list) {
    case 'groups':
      return withoutGroup(runbook, id);
    case 'channels':
      return withoutChannel(runbook, id);
    case 'fields':
      return withoutField(runbook, id);
    case 'levels':
      return withoutLevel(runbook, id);
    case 'targets':
      return withoutAnchors(runbook, (anchor) => 'target' in anchor && anchor.target === id);
    case 'escalations':
      return withoutConsequence(
        runbook,
        (what) => what.do === 'escalate' && what.escalation === id,
      );
    case 'notifications':
      return withoutConsequence(
        runbook,
        (what) => what.do === 'notify' && what.notification === id,
      );
    case 'resources':
      return [
        ...onStates(runbook, (state) =>
          'resources' in state
            ? lists(stateAt(state), 'resources', state.resources, new Set([id]))
            : [],
        ),
        ...withoutDependence(runbook, new Set([id])),
      ];
    case 'forms':
      return (runbook.notifications ?? [])
        .filter((notice) => notice.form === id)
        .map((notice) => set(at('notifications', notice.id), 'form', undefined));
    default:
      return [];
  }
}

function withoutGroup(runbook: Runbook, id: string): Edit[] {
  const edits = onStates(runbook, (state) => [
    ...('group' in state && state.group === id ? [set(stateAt(state), 'group', undefined)] : []),
    ...('with' in state ? lists(stateAt(state), 'with', state.with, new Set([id])) : []),
  ]);
  if (runbook.levels?.declaredBy === id) edits.push(set({ of: 'levels' }, 'declaredBy', undefined));
  for (const group of runbook.groups) {
    if (group.partOf === id) edits.push(set(at('groups', group.id), 'partOf', undefined));
  }
  for (const target of runbook.targets ?? []) {
    if (target.group === id) edits.push(set(at('targets', target.id), 'group', undefined));
  }
  for (const notice of runbook.notifications ?? []) {
    const place = at('notifications', notice.id);
    if (notice.audience.includes(id)) edits.push(set(place, 'audience', less(notice.audience, id)));
    if (notice.by === id) edits.push(set(place, 'by', undefined));
  }
  const silent = new Set<string>();
  for (const { id: escalation, tiers } of runbook.escalations ?? []) {
    if (!tiers.some((tier) => tier.audience.includes(id))) continue;
    const left = tiers
      .map((tier) => ({ ...tier, audience: less(tier.audience, id) }))
      .filter((tier) => tier.audience.length > 0);
    // An escalation that reaches nobody is none.
    if (left.length > 0) edits.push(set(at('escalations', escalation), 'tiers', left));
    else silent.add(escalation);
  }
  edits.push(
    ...withoutConsequence(runbook, (what) => what.do === 'escalate' && silent.has(what.escalation)),
    ...[...silent].map((each): Edit => ({ do: 'removeItem', list: 'escalations', id: each })),
  );
  for (const resource of runbook.resources ?? []) {
    if (resource.owner === id) edits.push(set(at('resources', resource.id), 'owner', undefined));
  }
  for (const item of runbook.upkeep ?? []) {
    if (item.group === id) edits.push(set(at('upkeep', item.id), 'group', undefined));
  }
  return edits;
}

function withoutChannel(runbook: Runbook, id: string): Edit[] {
  const edits = withoutDependence(runbook, new Set([id]));
  for (const group of runbook.groups) {
    if (!group.contacts?.some((contact) => contact.channel === id)) continue;
    const left = group.contacts.filter((contact) => contact.channel !== id);
    edits.push(set(at('groups', group.id), 'contacts', left.length > 0 ? left : undefined));
  }
  for (const notice of runbook.notifications ?? []) {
    if (!notice.channels.includes(id)) continue;
    edits.push(set(at('notifications', notice.id), 'channels', less(notice.channels, id)));
  }
  for (const { id: escalation, tiers } of runbook.escalations ?? []) {
    if (!tiers.some((tier) => tier.channels?.includes(id))) continue;
    const left = tiers.map(({ channels, ...tier }) => {
      const kept = less(channels ?? [], id);
      return kept.length > 0 ? { ...tier, channels: kept } : tier;
    });
    edits.push(set(at('escalations', escalation), 'tiers', left));
  }
  return edits;
}

function withoutDependence(runbook: Runbook, gone: ReadonlySet<string>): Edit[] {
  return (runbook.channels ?? []).flatMap((channel) =>
    lists(at('channels', channel.id), 'dependsOn', channel.dependsOn, gone),
  );
}

function withoutField(runbook: Runbook, id: string): Edit[] {
  const fields = runbook.fields ?? [];
  // A clock without the moment it counts from would never run.
  const clocks = fields.filter((field) => field.type === 'elapsed' && field.since === id);
  const gone = new Set([id, ...clocks.map((clock) => clock.id)]);
  const edits = onStates(runbook, (state) => {
    if (state.kind === 'link' && state.fields) {
      const kept = Object.entries(state.fields).filter(([, ours]) => !gone.has(ours));
      const isSame = kept.length === Object.keys(state.fields).length;
      // Left empty rather than taken away: without it every value of one name would be passed on.
      return isSame ? [] : [set(stateAt(state), 'fields', Object.fromEntries(kept))];
    }
    if (state.kind !== 'step' || !state.asks?.some((ask) => gone.has(ask.field))) return [];
    const left = state.asks.filter((ask) => !gone.has(ask.field));
    return [set(stateAt(state), 'asks', left.length > 0 ? left : undefined)];
  });
  for (const form of runbook.forms ?? []) {
    const left = form.fields.filter((ask) => !gone.has(ask.field));
    if (left.length === form.fields.length) continue;
    if (left.length > 0) edits.push(set(at('forms', form.id), 'fields', left));
    else edits.push(...(itemRemovalOf(runbook, 'forms', form.id) ?? []));
  }
  for (const field of fields) {
    if (field.type === 'elapsed' && field.until === id && !gone.has(field.id))
      edits.push(set(at('fields', field.id), 'until', undefined));
  }
  return [
    ...edits,
    ...withoutDependence(runbook, optionsOnlyOf(runbook, id)),
    ...withoutAnchors(runbook, (anchor) => anchor.on === 'field' && gone.has(anchor.field)),
    ...clocks.map((clock): Edit => ({ do: 'removeItem', list: 'fields', id: clock.id })),
  ];
}

/** Channels may fail with what an option names; an option that another field or a resource has too stays known. */
function optionsOnlyOf(runbook: Runbook, id: string): ReadonlySet<string> {
  const optionsOf = (isIt: boolean): string[] =>
    (runbook.fields ?? [])
      .filter((field) => (field.id === id) === isIt)
      .flatMap((field) => ('options' in field ? field.options.map((option) => option.id) : []));
  const known = new Set([
    ...optionsOf(false),
    ...(runbook.resources ?? []).map((resource) => resource.id),
    ...(runbook.channels ?? []).map((channel) => channel.id),
  ]);
  return new Set(optionsOf(true).filter((option) => !known.has(option)));
}

function withoutLevel(runbook: Runbook, id: string): Edit[] {
  const edits = onStates(runbook, (state) =>
    'levels' in state ? narrowed(stateAt(state), state.levels, id) : [],
  );
  for (const rule of runbook.levels?.rules ?? []) {
    if (rule.level === id) edits.push({ do: 'removeItem', list: 'rules', id: rule.id });
  }
  for (const target of runbook.targets ?? []) {
    const place = at('targets', target.id);
    edits.push(...narrowed(place, target.levels, id));
    if (target.withinByLevel?.[id] === undefined) continue;
    const left = Object.entries(target.withinByLevel).filter(([level]) => level !== id);
    const value = left.length > 0 ? Object.fromEntries(left) : undefined;
    edits.push(set(place, 'withinByLevel', value));
  }
  for (const notice of runbook.notifications ?? []) {
    edits.push(...narrowed(at('notifications', notice.id), notice.levels, id));
  }
  return [
    ...edits,
    ...withoutConsequence(runbook, (what) => what.do === 'raise' && what.level === id),
    ...withoutAnchors(runbook, (anchor) => anchor.on === 'level' && anchor.level === id),
  ];
}

type Consequence = NonNullable<NonNullable<Runbook['targets']>[number]['onMiss']>[number];

function withoutConsequence(runbook: Runbook, isGone: (what: Consequence) => boolean): Edit[] {
  return (runbook.targets ?? []).flatMap((target) => {
    if (!target.onMiss?.some(isGone)) return [];
    const left = target.onMiss.filter((what) => !isGone(what));
    return [set(at('targets', target.id), 'onMiss', left.length > 0 ? left : undefined)];
  });
}

function withoutGapSubject(runbook: Runbook, what: Named): Edit[] {
  return gapsAbout(runbook, what)
    .filter(({ id }) => !(what.of === 'item' && what.list === 'gaps' && what.id === id))
    .map(({ id, about }) => {
      const left = (about ?? []).filter((written) => {
        const name = gapSubject(runbook, written)?.name;
        return name === undefined || !isSameName(name, what);
      });
      return set(at('gaps', id), 'about', left.length > 0 ? left : undefined);
    });
}

function withoutAnchors(runbook: Runbook, isGone: (anchor: Anchor) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (const target of runbook.targets ?? []) {
    for (const key of ['from', 'to'] as const) {
      const anchor = target[key];
      if (anchor && isGone(anchor)) edits.push(set(at('targets', target.id), key, undefined));
    }
  }
  for (const notice of runbook.notifications ?? []) {
    const anchors = Array.isArray(notice.on) ? notice.on : [notice.on];
    if (!anchors.some(isGone)) continue;
    const left = anchors.filter((anchor) => !isGone(anchor));
    edits.push(set(at('notifications', notice.id), 'on', left));
  }
  return edits;
}

const onStates = (runbook: Runbook, change: (state: ChartState) => Edit[]): Edit[] =>
  [...allStates(runbook)].flatMap(change);

/** A list that loses ids, and goes when it holds nothing else. */
function lists(
  place: Place,
  key: string,
  ids: readonly string[] | undefined,
  gone: ReadonlySet<string>,
): Edit[] {
  if (!ids?.some((id) => gone.has(id))) return [];
  const left = ids.filter((id) => !gone.has(id));
  return [set(place, key, left.length > 0 ? left : undefined)];
}

/** Levels that something is limited to: without the only one it would be for all, which nobody asked for. */
function narrowed(place: Place, levels: readonly string[] | undefined, id: string): Edit[] {
  if (!levels?.includes(id) || levels.length === 1) return [];
  return [set(place, 'levels', less(levels, id))];
}

const less = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);
const at = (list: ListName, id: string): Place => ({ of: 'item', list, id });
const stateAt = (state: ChartState): Place => ({ of: 'state', id: state.id });

const set = (place: Place, key: string, value: unknown): Edit => ({
  do: 'setProperty',
  at: place,
  key,
  ...(value !== undefined && { value: value as Json }),
});
