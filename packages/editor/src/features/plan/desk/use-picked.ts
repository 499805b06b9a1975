import type { Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { useCallback, useMemo, useState } from 'react';
import type { CanvasSelection } from '../../../canvas/selection.ts';
import { selectedNodes } from '../../../canvas/selection.ts';
import type { PickedLine } from '../edits/picked-line.ts';
import { pickedLine } from '../edits/picked-line.ts';

export interface Picked {
  readonly selection: CanvasSelection | undefined;
  /** The selected states that there are, the primary one first. */
  readonly states: readonly string[];
  readonly primary: string | undefined;
  readonly line: PickedLine | undefined;
  readonly set: (selection: CanvasSelection | undefined) => void;
  readonly pick: (states: readonly string[]) => void;
}

/** What is selected at the desk. What an undo has taken away is not selected any more. */
export function usePicked(runbook: Runbook): Picked {
  const [selection, set] = useState<CanvasSelection>();
  const states = useMemo(
    () => selectedNodes(selection).filter((id) => findState(runbook, id) !== undefined),
    [runbook, selection],
  );
  const line = useMemo(
    () => (selection?.kind === 'edge' ? pickedLine(runbook, selection.id) : undefined),
    [runbook, selection],
  );
  const pick = useCallback(([id, ...also]: readonly string[]) => {
    set(id === undefined ? undefined : { kind: 'node', id, ...(also.length > 0 && { also }) });
  }, []);
  return { selection, states, primary: states[0], line, set, pick };
}
