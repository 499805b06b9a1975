import type { Problem, Runbook } from '@tocsin/engine';

/** Where a problem or finding is, as a page can show it: a state on the canvas, or an entry of a list. */
export interface PlaceInView {
  readonly node?: string;
  readonly list?: string;
  readonly item?: string;
}

/** Follows a JSON Pointer into a runbook and names the innermost state or list entry on its way. */
export function placeOfPointer(runbook: Runbook, pointer: string): PlaceInView {
  const parts = pointer.split('/').slice(1).map(unescaped);
  let at: unknown = runbook;
  let node: string | undefined;
  let item: string | undefined;
  for (const [index, part] of parts.entries()) {
    at = step(at, part);
    const id = idOf(at);
    if (id === undefined) continue;
    if (parts[0] === 'chart') {
      if (parts[index - 1] === 'states') node = id;
    } else item ??= id;
  }
  return {
    ...(node !== undefined && { node }),
    ...(parts[0] !== undefined && parts[0] !== 'chart' && { list: parts[0] }),
    ...(item !== undefined && { item }),
  };
}

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function step(at: unknown, part: string): unknown {
  if (Array.isArray(at)) return at[Number(part)];
  if (typeof at === 'object' && at !== null)
    return Object.entries(at).find(([key]) => key === part)?.[1];
  return undefined;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;

export const placeOfProblem = (runbook: Runbook, problem: Problem): PlaceInView =>
  placeOfPointer(runbook, problem.path);
