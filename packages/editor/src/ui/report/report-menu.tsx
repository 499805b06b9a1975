import { Button, Menu } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import type { DocumentLanguage, JournalRecord, Plan } from '@tocsin/engine';
import { runDocument } from '@tocsin/engine';
import { useText } from '../../app/i18n/define-messages.ts';
import { useLanguage } from '../../app/i18n/language.ts';
import { download } from '../download.ts';
import { printPage } from '../print-page.ts';
import { reportMessages } from './messages.ts';
import { usePrintedReport } from './use-printed-report.ts';

export interface ReportMenuProps {
  readonly plan: Plan;
  /** The journal so far, from its first line. */
  readonly records: readonly JournalRecord[];
}

const ICON = { size: 16, stroke: 1.6 } as const;

/** The after-action report of a run: printed, or saved as one page. While it is shown, printing the page prints it. */
export function ReportMenu({ plan, records }: ReportMenuProps) {
  const t = useText(reportMessages);
  const language = useLanguage();
  usePrintedReport(plan, records);
  const name = [plan.runbook.id, records[0]?.run, 'report'].filter(Boolean).join('-');
  const print = (inLanguage: DocumentLanguage) => () =>
    void printPage(runDocument(plan, records, inLanguage), name);
  const save = (inLanguage: DocumentLanguage) => () => {
    const page = runDocument(plan, records, inLanguage);
    const suffix = inLanguage === 'both' ? 'zh-en' : inLanguage;
    download(`${name}.${suffix}.html`, new Blob([page], { type: 'text/html;charset=utf-8' }));
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconFileText size="1.1em" />}>
          {t('report')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={print(language)}>
          {t('print')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={print('both')}>
          {t('printBoth')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText {...ICON} />} onClick={save(language)}>
          {t('save')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText {...ICON} />} onClick={save('both')}>
          {t('saveBoth')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
