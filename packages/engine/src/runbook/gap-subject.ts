import type { ListName, Named } from './edit/edit.ts';
import { isSameName } from './edit/rename/named.ts';
import { allStates } from './edit/state-tree.ts';
import type { Gap, Runbook } from './runbook.ts';

/** What a gap is about, as it is written in `about`. */
export interface GapSubject {
  readonly name: Named;
  /** How the same thing would be written under another id. */
  written(id: string): string;
}

/** In which order a bare id is looked for: what is on the chart first. */
const KINDS = [
  'state',
  'transition',
  'targets',
  'groups',
  'fields',
  'levels',
  'rules',
  'notifications',
  'escalations',
  'resources',
  'channels',
  'forms',
  'entry',
  'scope',
  'upkeep',
  'references',
] as const satisfies readonly ('state' | 'transition' | ListName)[];
export type GapKind = (typeof KINDS)[number];

/**
 * What one entry of a gap's `about` stands for: a bare id is the first thing that has it, a state before an entry of
 * a list; `groups/tech` is the group, whatever else bears that id. Undefined where there is no such thing.
 */
export function gapSubject(runbook: Runbook, written: string): GapSubject | undefined {
  const [kind, id] = written.split('/');
  if (id !== undefined) {
    const found = KINDS.find((each) => each === kind);
    if (!found || !has(runbook, found, id)) return undefined;
    return { name: nameIn(found, id), written: (next) => `${found}/${next}` };
  }
  const found = KINDS.find((each) => has(runbook, each, written));
  return found && { name: nameIn(found, written), written: (next) => next };
}

/** How a thing is written in a gap's `about`: a state by its id alone, anything else so that no state added later is meant instead. */
export const writeGapSubject = (kind: GapKind, id: string): string =>
  kind === 'state' ? id : `${kind}/${id}`;

/** The gaps that are about a thing. */
export const gapsAbout = (runbook: Runbook, what: Named): readonly Gap[] =>
  (runbook.gaps ?? []).filter((gap) =>
    gap.about?.some((written) => {
      const name = gapSubject(runbook, written)?.name;
      return name !== undefined && isSameName(name, what);
    }),
  );

const nameIn = (kind: GapKind, id: string): Named =>
  kind === 'state' || kind === 'transition' ? { of: kind, id } : { of: 'item', list: kind, id };

function has(runbook: Runbook, kind: GapKind, id: string): boolean {
  const some = (entries: readonly { readonly id: string }[] | undefined): boolean =>
    (entries ?? []).some((entry) => entry.id === id);
  if (kind === 'state') return some([...allStates(runbook)]);
  if (kind === 'transition') {
    return [...allStates(runbook)].some((state) => some(state.transitions));
  }
  if (kind === 'levels') return some(runbook.levels?.scale);
  if (kind === 'rules') return some(runbook.levels?.rules);
  return some(runbook[kind]);
}
