import type { ChartState, Consequence, Edit, Runbook, Target, Text } from '@tocsin/engine';

/** The lists of a plan that pasted states name entries of. */
export const NAMED_LISTS = ['groups', 'fields', 'levels', 'resources'] as const;
export type NamedList = (typeof NAMED_LISTS)[number];

/** What a plan has, by the ids that states name. */
export type Entries = Readonly<Record<NamedList, ReadonlySet<string>>>;

/** The entries of one of the lists. */
export const entriesIn = (
  runbook: Runbook,
  list: NamedList,
): readonly { readonly id: string; readonly name: Text }[] =>
  (list === 'levels' ? runbook.levels?.scale : runbook[list]) ?? [];

export function entriesOf(runbook: Runbook, added: readonly Edit[] = []): Entries {
  const ids = (list: NamedList): ReadonlySet<string> =>
    new Set([
      ...entriesIn(runbook, list).map(({ id }) => id),
      ...added.flatMap((edit) =>
        edit.do === 'addItem' && edit.list === list ? [edit.item.id] : [],
      ),
    ]);
  return {
    groups: ids('groups'),
    fields: ids('fields'),
    levels: ids('levels'),
    resources: ids('resources'),
  };
}

/** A state without the entries that its new plan does not have. */
export function fittedState(state: ChartState, has: Entries): ChartState {
  const next = { ...state } as Record<string, unknown>;
  const keep = (key: string, known: ReadonlySet<string>): void => {
    const ids = next[key];
    if (!Array.isArray(ids)) return;
    const left = ids.filter((id: string) => known.has(id));
    if (left.length > 0) next[key] = left;
    else delete next[key];
  };
  if (typeof next.group === 'string' && !has.groups.has(next.group)) delete next.group;
  keep('with', has.groups);
  keep('levels', has.levels);
  keep('resources', has.resources);
  if (state.kind === 'step' && state.asks) {
    const asks = state.asks.filter((ask) => has.fields.has(ask.field));
    if (asks.length > 0) next.asks = asks;
    else delete next.asks;
  }
  if (state.kind === 'link' && state.fields) {
    const passed = Object.entries(state.fields).filter(([, field]) => has.fields.has(field));
    // Left empty rather than taken away: without it every value of one name would be passed on.
    next.fields = Object.fromEntries(passed);
  }
  if ('states' in state) next.states = state.states.map((child) => fittedState(child, has));
  // Spreading a union loses which kind it was; every kind keeps its own keys here.
  return next as unknown as ChartState;
}

/** A target without them; what a miss does elsewhere in its old plan stays there. */
export function fittedTarget(
  target: Target,
  has: Entries,
  wayOf: (transition: string) => string | undefined,
  isHome: boolean,
): Target {
  const { group, levels, withinByLevel, onMiss, ...rest } = target;
  const known = (levels ?? []).filter((id) => has.levels.has(id));
  const within = Object.entries(withinByLevel ?? {}).filter(([id]) => has.levels.has(id));
  const does = (onMiss ?? []).flatMap((what): Consequence[] => {
    if (what.do === 'raise') return has.levels.has(what.level) ? [what] : [];
    if (what.do !== 'take') return isHome ? [what] : [];
    const transition = wayOf(what.transition);
    return transition === undefined ? [] : [{ ...what, transition }];
  });
  return {
    ...rest,
    ...(group !== undefined && has.groups.has(group) && { group }),
    ...(known.length > 0 && { levels: known }),
    ...(within.length > 0 && { withinByLevel: Object.fromEntries(within) }),
    ...(does.length > 0 && { onMiss: does }),
  };
}
