import type { Json, Outcome, Place, Runbook } from '@tocsin/engine';
import { useDesk } from '../desk/desk-context.ts';

/** Sets a property of one thing; undefined takes it away. */
export type SetProperty = (key: string, value: Json | undefined) => Outcome<Runbook>;

export function useProperty(at: Place): SetProperty {
  const desk = useDesk();
  return (key, value) =>
    desk.perform({ do: 'setProperty', at, key, ...(value !== undefined && { value }) });
}
