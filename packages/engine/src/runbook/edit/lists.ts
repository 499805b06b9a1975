import type { Runbook } from '../runbook.ts';
import type { ListName } from './edit.ts';

/** An entry of any list, seen as what all have in common. */
export interface Entry {
  readonly id: string;
}

export function readList(runbook: Runbook, list: ListName): readonly Entry[] {
  if (list === 'levels') return runbook.levels?.scale ?? [];
  if (list === 'rules') return runbook.levels?.rules ?? [];
  return runbook[list] ?? [];
}

export function isAbsent(runbook: Runbook, list: ListName): boolean {
  if (list === 'levels' || list === 'rules') return runbook.levels === undefined;
  return runbook[list] === undefined;
}

/** The document with one list replaced. What an entry must be is for the schema to judge, after the edit. */
export function writeList(runbook: Runbook, list: ListName, entries: readonly Entry[]): Runbook {
  if (list === 'levels' || list === 'rules') {
    const levels = runbook.levels ?? { scale: [], rules: [] };
    return { ...runbook, levels: { ...levels, [list === 'levels' ? 'scale' : 'rules']: entries } };
  }
  return { ...runbook, [list]: entries };
}
