import type { Edit, Outcome, Runbook } from '@tocsin/engine';
import { createContext, useContext } from 'react';

/** What every panel of the planner's desk works with. */
export interface Desk {
  readonly runbook: Runbook;
  /** Does an edit that leaves the plan as fit to run as it was, or says why not; typing on in one text can be joined into one. */
  readonly perform: (edit: Edit, join?: boolean) => Outcome<Runbook>;
  /** Selects a state and brings it into view. */
  readonly goTo: (node: string) => void;
  /** Shows a target's bow on the canvas. */
  readonly showTarget: (target: string) => void;
  readonly selectedTarget: string | undefined;
  readonly drawFrom: (node: string) => void;
  readonly editTransition: (transition: string, from: string) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no planner’s desk above');
  return desk;
}
