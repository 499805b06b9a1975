import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconBinaryTree,
  IconDownload,
  IconFileCode,
  IconFileText,
  IconPhoto,
  IconPrinter,
  IconSchema,
  IconVectorBezier,
} from '@tabler/icons-react';
import type { DocumentLanguage, Outcome, Runbook } from '@tocsin/engine';
import { useState } from 'react';
import { loadPlan } from '../../../../app/data/load-plan.ts';
import { problemsOf } from '../../../../app/data/problems-of.ts';
import { tellProblems } from '../../../../app/data/tell-problems.tsx';
import { useHost } from '../../../../app/host/host-context.tsx';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { download } from '../../../../ui/download.ts';
import { printPage } from '../../../../ui/print-page.ts';
import { draftKey, draftStore, NEVER_SAVED } from '../../draft/draft-store.ts';
import { filesMessages } from '../messages.ts';
import { planFileName } from './file-name.ts';
import type { ExportedFile, ExportKind, ExportRequest } from './make-export.ts';
import { makeBilingualFile, makeDocument, makeExport } from './make-export.ts';

interface Props {
  readonly runbook: Runbook;
  readonly isDraft: boolean;
  /** Hash of the version it was edited from. */
  readonly basedOn: string;
}

const ICON = { size: 16, stroke: 1.6 } as const;

/** Takes the plan as it stands on the desk out of the app, as a picture, a document or data. */
export function ExportMenu({ runbook, isDraft, basedOn }: Props) {
  const host = useHost();
  const t = useText(filesMessages);
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const request: ExportRequest = {
    runbook,
    isDraft,
    language,
    draftWord: t('draft'),
    source: async () =>
      basedOn === NEVER_SAVED
        ? (await draftStore().read(draftKey(host, runbook.id)))?.source
        : (await loadPlan(host, runbook.id, basedOn)).stored.source,
  };

  /** Makes something and does something with it; a refusal and a failure are told. */
  const go = async <T,>(make: () => Promise<Outcome<T>>, use: (made: T) => unknown) => {
    setBusy(true);
    try {
      const outcome = await make();
      if (outcome.ok) await use(outcome.value);
      else tellProblems('refused', outcome.problems);
    } catch (error) {
      tellProblems('failed', problemsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const save = (made: ExportedFile): void => {
    download(made.name, made.content);
    const isSmaller = made.scale !== undefined && made.scale < 2;
    notifications.show({
      message: t('export.done', { name: made.name }),
      ...(isSmaller && {
        title: t('export.smaller', { scale: Math.round(made.scale * 100) / 100 }),
        autoClose: false as const,
      }),
    });
  };
  const take = (kind: ExportKind) => () => void go(() => makeExport(kind, request), save);
  const print = (inLanguage: DocumentLanguage) => () =>
    void go(
      () => makeDocument(request, inLanguage),
      (page) => printPage(page, planFileName(runbook, '', { isDraft })),
    );

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={isBusy}
          leftSection={<IconDownload size={14} />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.document')}</Menu.Label>
        <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={print(language)}>
          {t('export.print')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={print('both')}>
          {t('export.printBoth')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText {...ICON} />} onClick={take('html')}>
          {t('export.html')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText {...ICON} />}
          onClick={() => void go(() => makeBilingualFile(request), save)}
        >
          {t('export.htmlBoth')}
        </Menu.Item>
        <Menu.Label>{t('export.picture')}</Menu.Label>
        <Menu.Item leftSection={<IconVectorBezier {...ICON} />} onClick={take('svg')}>
          {t('export.svg')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto {...ICON} />} onClick={take('png')}>
          {t('export.png')}
        </Menu.Item>
        <Menu.Label>{t('export.data')}</Menu.Label>
        <Menu.Item leftSection={<IconFileCode {...ICON} />} onClick={take('yaml')}>
          {t('export.yaml')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSchema {...ICON} />} onClick={take('stately')}>
          {t('export.stately')}
        </Menu.Item>
        <Menu.Item leftSection={<IconBinaryTree {...ICON} />} onClick={take('mermaid')}>
          {t('export.mermaid')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
