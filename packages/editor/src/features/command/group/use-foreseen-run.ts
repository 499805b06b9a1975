import type { Run, RunCommand } from '@tocsin/engine';
import type { PendingCommand } from '@tocsin/runner/client';
import { useEffect, useMemo, useState } from 'react';
import type { LiveRun } from '../../../app/data/run-feed.ts';
import { unrecorded } from './unrecorded.ts';
import { useForesight } from './use-foresight.ts';

/** How long an answered command is still counted while its record is on the way, ms. */
const SETTLE_MS = 2000;

export interface ForeseenRun {
  readonly run: Run;
  /** Commands given here that are not on record yet. */
  readonly waiting: readonly RunCommand[];
}

/** The run with what was tapped here already done in it, so that a person without network can go on. */
export function useForeseenRun(live: LiveRun, pending: readonly PendingCommand[]): ForeseenRun {
  const [settling, setSettling] = useState<readonly RunCommand[]>([]);
  const commands = useMemo(
    () => pending.flatMap(({ command }) => (command.type === 'declare' ? [] : [command])),
    [pending],
  );
  useEffect(() => {
    if (commands.length === 0) return;
    // When these have been answered, they are kept in sight until their record arrives.
    return () => {
      setSettling((before) => [...before, ...commands]);
      setTimeout(
        () => setSettling((before) => before.filter((one) => !commands.includes(one))),
        SETTLE_MS,
      );
    };
  }, [commands]);
  const { plan, run, records, now } = live;
  const foresee = useForesight(commands.length > 0);
  return useMemo(() => {
    const known = new Set(commands.map(({ id }) => id));
    const kept = settling.filter(
      ({ id }, index) => !known.has(id) && settling.findIndex((other) => other.id === id) === index,
    );
    const waiting = unrecorded([...kept, ...commands], records);
    return {
      waiting,
      run: waiting.length > 0 && foresee ? foresee(plan, run, waiting, now()) : run,
    };
  }, [plan, run, records, now, commands, settling, foresee]);
}
