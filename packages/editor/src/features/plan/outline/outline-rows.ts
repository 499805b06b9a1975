import type { ChartState, Language, Runbook, StateKind } from '@tocsin/engine';
import { findState, textIn } from '@tocsin/engine';
import { missingIn } from '../edits/title-edit.ts';

/** One line of the outline: a state, where it stands in the tree, and whose it is. */
export interface OutlineRow {
  readonly id: string;
  readonly kind: StateKind;
  readonly title: string;
  /** The language its name is not written in yet, though it is in the other. */
  readonly lacks: Language | undefined;
  /** 1 for top states, as `aria-level` counts. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  readonly parent: string | undefined;
  /** Undefined for what holds nothing. */
  readonly isOpen: boolean | undefined;
  /** The group that carries it out, where what is around it does not say so already. */
  readonly owner: string | undefined;
}

/** The lines that are in view: everything but what is inside a closed container. */
export function outlineRows(
  runbook: Runbook,
  closed: ReadonlySet<string>,
  language: Language,
): readonly OutlineRow[] {
  const groups = new Map(runbook.groups.map(({ id, name }) => [id, textIn(name, language) || id]));
  const rows: OutlineRow[] = [];
  const visit = (
    states: readonly ChartState[],
    parent: string | undefined,
    level: number,
    inherited: string | undefined,
  ): void => {
    for (const [index, state] of states.entries()) {
      const own = 'group' in state ? state.group : undefined;
      const children = 'states' in state ? state.states : [];
      const isOpen = children.length > 0 ? !closed.has(state.id) : undefined;
      rows.push({
        id: state.id,
        kind: state.kind,
        title: textIn(state.title, language),
        lacks: missingIn(state.title),
        level,
        position: index + 1,
        siblings: states.length,
        parent,
        isOpen,
        owner: own === undefined || own === inherited ? undefined : groups.get(own),
      });
      if (isOpen) visit(children, state.id, level + 1, own ?? inherited);
    }
  };
  visit(runbook.chart.states, undefined, 1, undefined);
  return rows;
}

/** What has to be open for a state to be in view. */
export function holdersOf(runbook: Runbook, id: string): readonly string[] {
  const holders: string[] = [];
  let at = findState(runbook, id)?.parent;
  while (at) {
    holders.push(at.id);
    at = findState(runbook, at.id)?.parent;
  }
  return holders;
}

/** The next line after one whose title begins with what was typed, going round; undefined if none does. */
export function rowByTyping(
  rows: readonly OutlineRow[],
  from: string | undefined,
  typed: string,
): OutlineRow | undefined {
  const at = rows.findIndex(({ id }) => id === from);
  // A first letter goes on to the next that has it; further letters narrow where one is.
  const start = typed.length > 1 ? Math.max(at, 0) : at + 1;
  const order = [...rows.slice(start), ...rows.slice(0, start)];
  const wanted = typed.toLowerCase();
  return order.find(({ title }) => title.toLowerCase().startsWith(wanted));
}

/** The ids of the lines from one to another, the last first, as a selection wants them. */
export function rowsBetween(
  rows: readonly OutlineRow[],
  from: string,
  to: string,
): readonly string[] {
  const a = rows.findIndex(({ id }) => id === from);
  const b = rows.findIndex(({ id }) => id === to);
  if (a < 0 || b < 0) return [to];
  const ids = rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
  return [to, ...ids.filter((id) => id !== to)];
}
