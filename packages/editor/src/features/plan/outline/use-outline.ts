import type { Runbook } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../../app/i18n/language.ts';
import type { OutlineRow } from './outline-rows.ts';
import { holdersOf, outlineRows } from './outline-rows.ts';

/** A plan of more states than this opens with its phases only. */
const SHOWN_WHOLE = 120;

export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** The line that the keys start from. */
  readonly active: string | undefined;
  readonly setActive: (id: string) => void;
  readonly toggle: (id: string, isOpen?: boolean) => void;
}

/** Which lines the outline shows and which of them is active; what is selected elsewhere is brought into view. */
export function useOutline(runbook: Runbook, primary: string | undefined): Outline {
  const language = useLanguage();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => firstClosed(runbook));
  const [active, setActive] = useState(primary);
  const [followed, setFollowed] = useState<string>();
  if (primary !== followed) {
    setFollowed(primary);
    if (primary !== undefined) {
      setActive(primary);
      const holders = holdersOf(runbook, primary);
      if (holders.some((id) => closed.has(id))) {
        setClosed(new Set([...closed].filter((id) => !holders.includes(id))));
      }
    }
  }
  const rows = useMemo(() => outlineRows(runbook, closed, language), [runbook, closed, language]);
  const isThere = rows.some(({ id }) => id === active);
  return {
    rows,
    active: isThere ? active : rows[0]?.id,
    setActive,
    toggle: (id, isOpen = closed.has(id)) => {
      const next = new Set(closed);
      if (isOpen) next.delete(id);
      else next.add(id);
      setClosed(next);
    },
  };
}

function firstClosed(runbook: Runbook): ReadonlySet<string> {
  const states = [...allStates(runbook)];
  if (states.length <= SHOWN_WHOLE) return new Set();
  return new Set(
    states.filter((state) => 'states' in state && state.kind !== 'phase').map(({ id }) => id),
  );
}
