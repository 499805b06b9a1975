import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Runbook, Text } from '@tocsin/engine';
import { useState } from 'react';
import { problemsOf } from '../../../../app/data/problems-of.ts';
import { tellProblems } from '../../../../app/data/tell-problems.tsx';
import { useHost } from '../../../../app/host/host-context.tsx';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { NEVER_SAVED } from '../../draft/draft-store.ts';
import { filesMessages } from '../messages.ts';
import { keepOpened } from '../open/keep-opened.ts';
import { NamePlanDialog } from './name-plan-dialog.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';

interface Props {
  readonly onFile: (file: File) => void;
  readonly onOpened: (id: string) => void;
}

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'naming'; readonly from: Runbook; readonly title: Text };

/** Begins a new plan: choose what from, name it, and it opens on the desk as an unsaved draft. */
export function NewPlanButton({ onFile, onOpened }: Props) {
  const t = useText(filesMessages);
  const host = useHost();
  const [stage, setStage] = useState<Stage>();
  const close = (): void => setStage(undefined);
  const copyTitle = (title: Text): Text => ({
    zh: title.zh && t('new.copyTitle.zh', { title: title.zh }),
    en: title.en && t('new.copyTitle.en', { title: title.en }),
  });
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setStage({ at: 'choosing' })}>
        {t('new')}
      </Button>
      {stage?.at === 'choosing' && (
        <NewPlanDialog
          onPick={(from, isCopy) =>
            setStage({ at: 'naming', from, title: isCopy ? copyTitle(from.title) : from.title })
          }
          onFile={(file) => {
            close();
            onFile(file);
          }}
          onClose={close}
        />
      )}
      {stage?.at === 'naming' && (
        <NamePlanDialog
          from={stage.from}
          title={stage.title}
          onNamed={(runbook) =>
            void keepOpened(host, { runbook, basedOn: NEVER_SAVED }).then(
              () => onOpened(runbook.id),
              (error: unknown) => tellProblems('failed', problemsOf(error)),
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}
