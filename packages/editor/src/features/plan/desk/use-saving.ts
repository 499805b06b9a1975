import type { Runbook } from '@tocsin/engine';
import { checkShape, parseRunbook, printRunbook } from '@tocsin/engine';
import type { StoredRunbook } from '@tocsin/runner/client';
import { HostError } from '@tocsin/runner/client';
import { useMachine } from '@xstate/react';
import { useEffect } from 'react';
import type { LoadedPlan } from '../../../app/data/load-plan.ts';
import { loadPlan } from '../../../app/data/load-plan.ts';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useSaveRunbook } from '../../../app/data/use-save-runbook.ts';
import { useHost } from '../../../app/host/host-context.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { SavePorts } from '../draft/save-machine.ts';
import { saveMachine } from '../draft/save-machine.ts';
import type { BaseVersion, DraftDesk } from '../draft/use-draft.ts';
import { asBase, useBase } from './use-base.ts';

export interface Saving {
  readonly state: 'idle' | 'asking' | 'sending' | 'refused' | 'conflict' | 'saved';
  readonly problems: SavePortsProblems;
  readonly newest: StoredRunbook | undefined;
  readonly version: string | undefined;
  /** The version on the host that the draft is based on and compared with. */
  readonly base: BaseVersion;
  ask(): void;
  confirm(note: string): void;
  /** Hash of the version that what is being saved began from. */
  readonly basedOn: string;
  /** Takes over what both made together, on their version, and saves that. */
  mergeWithTheirs(merged: Runbook): void;
  takeTheirs(): void;
  cancel(): void;
}

type SavePortsProblems = ReturnType<SavePorts['check']>;

const SAVED_SHOWN_MS = 4000;

/** Saving the draft as a new version of what was opened. */
export function useSaving(opened: LoadedPlan, draft: DraftDesk): Saving {
  const host = useHost();
  const save = useSaveRunbook();
  const base = useBase(opened, draft.basedOn);
  const [snapshot, send] = useMachine(saveMachine);
  const { problems, newest, version, basedOn } = snapshot.context;
  const state =
    (['asking', 'sending', 'refused', 'conflict', 'saved'] as const).find((name) =>
      snapshot.matches(name),
    ) ?? 'idle';

  useEffect(() => {
    if (state !== 'saved') return;
    const timer = setTimeout(() => send({ type: 'cancel' }), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state, send]);

  const ports: SavePorts = {
    check: () => {
      const shape = checkShape(draft.latest());
      return shape.ok ? [] : shape.problems;
    },
    send: (note, basedOn) => {
      const source = printRunbook(draft.latest(), base.version.source);
      return save({ source, note, ...(basedOn !== NEVER_SAVED && { basedOn }) });
    },
    adopt: async (hash) => {
      const { stored, plan } = await loadPlan(host, opened.stored.id, hash);
      base.set(asBase(stored, plan.runbook));
      draft.markSaved({ hash, runbook: plan.runbook });
    },
    explain: (error) => problemsOf(error),
  };

  const readTheirs = () => {
    if (!newest) return undefined;
    const parsed = parseRunbook(newest.source);
    // The host has parsed and checked every version it keeps.
    if (!parsed.ok) throw new HostError(422, parsed.problems);
    return { source: newest.source, hash: newest.hash, runbook: parsed.value };
  };

  return {
    state,
    problems,
    newest,
    version,
    base: base.version,
    basedOn,
    ask: () => send({ type: 'ask', ports, basedOn: draft.basedOn }),
    confirm: (note) => send({ type: 'confirm', note }),
    mergeWithTheirs: (merged) => {
      const theirs = readTheirs();
      if (!theirs) return;
      const outcome = draft.adoptMerged(theirs, merged);
      if (!outcome.ok) {
        tellProblems('refused', outcome.problems);
        return;
      }
      base.set(theirs);
      send({ type: 'overTheirs' });
    },
    takeTheirs: () => {
      const theirs = readTheirs();
      if (!theirs) return;
      base.set(theirs);
      draft.reset(theirs);
      send({ type: 'cancel' });
    },
    cancel: () => send({ type: 'cancel' }),
  };
}
