import type { Runbook } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { problemsOf } from '../../../../app/data/problems-of.ts';
import { tellProblems } from '../../../../app/data/tell-problems.tsx';
import { useHost } from '../../../../app/host/host-context.tsx';
import { draftKey, draftStore, NEVER_SAVED } from '../../draft/draft-store.ts';
import { NamePlanDialog } from '../new/name-plan-dialog.tsx';
import { BadFileDialog } from './bad-file-dialog.tsx';
import type { Clash } from './clash-dialog.tsx';
import { ClashDialog } from './clash-dialog.tsx';
import type { Opened } from './keep-opened.ts';
import { keepOpened } from './keep-opened.ts';
import type { FileProblem } from './read-plan-file.ts';
import { readPlanText } from './read-plan-file.ts';

/** In bytes; the largest of the plans has a twentieth of this. */
const MAX_BYTES = 4_000_000;

type Stage =
  | { readonly at: 'bad'; readonly name: string; readonly problems: readonly FileProblem[] }
  | { readonly at: 'unreadable'; readonly name: string; readonly size: number | undefined }
  | { readonly at: 'clash'; readonly clash: Clash }
  | { readonly at: 'naming'; readonly runbook: Runbook; readonly source: string };

export interface PlanFile {
  readonly open: (file: File) => void;
  /** What opening asks or tells; to be rendered. */
  readonly dialogs: ReactNode;
}

/** Opens plan files as unsaved drafts. A bad file is refused with what is wrong; nothing there is lost to a good one. */
export function usePlanFile(onOpened: (id: string) => void): PlanFile {
  const host = useHost();
  const [stage, setStage] = useState<Stage>();
  const close = (): void => setStage(undefined);

  const keep = (opened: Opened): void => {
    keepOpened(host, opened).then(
      () => {
        close();
        onOpened(opened.runbook.id);
      },
      (error: unknown) => tellProblems('failed', problemsOf(error)),
    );
  };
  const read = async (file: File): Promise<void> => {
    const { name } = file;
    if (file.size > MAX_BYTES) return setStage({ at: 'unreadable', name, size: file.size });
    let text: string;
    try {
      text = await file.text();
    } catch {
      return setStage({ at: 'unreadable', name, size: undefined });
    }
    const plan = readPlanText(text);
    if (!plan.ok) return setStage({ at: 'bad', name, problems: plan.problems });
    const { runbook, source } = plan;
    const there = (await host.listRunbooks()).find(({ id }) => id === runbook.id);
    const draft = await draftStore().read(draftKey(host, runbook.id));
    if (!there && !draft) return keep({ runbook, source, basedOn: NEVER_SAVED });
    const title = there?.title ?? draft?.draft.runbook.title ?? runbook.title;
    setStage({
      at: 'clash',
      clash: {
        file: name,
        runbook,
        source,
        title,
        newest: there?.hash,
        hasDraft: draft !== undefined,
      },
    });
  };

  return {
    open: (file) => {
      read(file).catch((error: unknown) => tellProblems('failed', problemsOf(error)));
    },
    dialogs: (
      <>
        {stage?.at === 'bad' && (
          <BadFileDialog name={stage.name} problems={stage.problems} onClose={close} />
        )}
        {stage?.at === 'unreadable' && (
          <BadFileDialog name={stage.name} size={stage.size} problems={[]} onClose={close} />
        )}
        {stage?.at === 'clash' && (
          <ClashDialog
            clash={stage.clash}
            onChange={(basedOn) => keep({ ...stage.clash, basedOn })}
            onNew={() => setStage({ at: 'naming', ...stage.clash })}
            onClose={close}
          />
        )}
        {stage?.at === 'naming' && (
          <NamePlanDialog
            from={stage.runbook}
            title={stage.runbook.title}
            onNamed={(runbook) => keep({ runbook, source: stage.source, basedOn: NEVER_SAVED })}
            onClose={close}
          />
        )}
      </>
    ),
  };
}
