import type { Field, Link, Runbook, Text } from '@tocsin/engine';
import { checkLibrary } from '@tocsin/engine';

/** What a link passes on, held against what the other plan's report asks. */
export interface PassedOn {
  /** Field of the other plan by field of this one, in their order; the same names where the plan says nothing. */
  readonly rows: readonly PassedRow[];
  /** What the other plan's report must know and does not get. */
  readonly owed: readonly Field[];
}

export interface PassedRow {
  readonly to: string;
  readonly from: string;
  /** Why the other plan would not take it. */
  readonly problem: Text | undefined;
}

/** `other` is undefined where the plan is not in the library: then nothing can be held against it. */
export function passedOn(own: Runbook, link: Link, other: Runbook | undefined): PassedOn {
  const said = other ? unfit(own, link, other) : new Map<string, Text>();
  const pairs = link.fields ? Object.entries(link.fields) : sameNames(own, other);
  const rows = pairs.map(([to, from]) => ({ to, from, problem: said.get(`fields/${to}`) }));
  const passed = new Set(rows.map(({ to }) => to));
  const theirs = new Map((other?.fields ?? []).map((field) => [field.id, field]));
  const owed = reportOf(other).flatMap(({ field: id, required }) => {
    const field = theirs.get(id);
    return field && required && !passed.has(id) ? [field] : [];
  });
  return { rows, owed };
}

const reportOf = (runbook: Runbook | undefined) =>
  runbook?.forms?.find(({ use }) => use === 'report')?.fields ?? [];

/** A clock is nobody's to fill in, so it is neither passed on nor taken. */
const tellable = (runbook: Runbook | undefined): readonly Field[] =>
  (runbook?.fields ?? []).filter(({ type }) => type !== 'elapsed');

function sameNames(own: Runbook, other: Runbook | undefined): [string, string][] {
  const theirs = new Set(tellable(other).map(({ id }) => id));
  return tellable(own).flatMap(({ id }): [string, string][] => (theirs.has(id) ? [[id, id]] : []));
}

/** The check over both plans has the say; here it is told where it is to be mended. */
function unfit(own: Runbook, link: Link, other: Runbook): ReadonlyMap<string, Text> {
  const alone: Runbook = { ...own, chart: { states: [link] } };
  const library = [
    { file: 'own', runbook: alone },
    { file: 'other', runbook: other },
  ];
  const place = '/chart/states/0/';
  return new Map(
    checkLibrary(library)
      .filter(({ rule, file }) => rule === 'library-link-unfit' && file === 'own')
      .flatMap(({ path, message }): [string, Text][] =>
        path.startsWith(place) ? [[path.slice(place.length), message]] : [],
      ),
  );
}

/** The field of this plan that most likely answers one of the other's: the same name, else the first of its kind. */
export function likelySource(own: Runbook, field: Field): string | undefined {
  const mine = tellable(own);
  const { id } =
    mine.find((each) => each.id === field.id && each.type === field.type) ??
    mine.find(({ type }) => type === field.type) ??
    mine[0] ??
    {};
  return id;
}

/** The mapping with one row changed, in the same order; without a new row, the row goes. */
export function withRow(
  fields: Readonly<Record<string, string>>,
  to: string,
  next: { readonly to: string; readonly from: string } | undefined,
): Record<string, string> {
  const rows = Object.entries(fields).flatMap(([name, from]): [string, string][] => {
    if (name !== to) return [[name, from]];
    return next ? [[next.to, next.from]] : [];
  });
  if (next && fields[to] === undefined) rows.push([next.to, next.from]);
  return Object.fromEntries(rows);
}
