import type { Json, Outcome, Place, Runbook } from '@tocsin/engine';
import { useDesk } from '../desk/desk-context.ts';

/** Sets the rows that a thing holds (members, tiers, options …) as one edit; where none is left, the property goes. */
export function usePart<T>(at: Place, key: string): (rows: readonly T[]) => Outcome<Runbook> {
  const desk = useDesk();
  return (rows) =>
    desk.perform({
      do: 'setProperty',
      at,
      key,
      // Rows of a parsed document are plain JSON; the schema judges them after the edit.
      ...(rows.length > 0 && { value: rows as readonly Json[] }),
    });
}

/** A copy with one key set, or taken away where there is nothing to set. */
export function withKey<T extends object, K extends keyof T>(
  thing: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _, ...rest } = thing;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
