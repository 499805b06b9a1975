import { Button } from '@mantine/core';
import { IconBooks, IconSearchOff } from '@tabler/icons-react';
import type { RunbookSummary } from '@tocsin/runner/client';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useRunbooks } from '../../../app/data/use-runbooks.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { NewPlanButton } from '../files/new/new-plan-button.tsx';
import { UnsavedPlans } from '../files/new/unsaved-plans.tsx';
import { DropArea } from '../files/open/drop-area.tsx';
import { usePlanFile } from '../files/open/use-plan-file.tsx';
import classes from './library-page.module.css';
import { LibrarySkeleton } from './library-skeleton.tsx';
import { libraryMessages } from './messages.ts';
import { RunbookCard } from './runbook-card.tsx';
import { RunningRuns } from './running-runs.tsx';
import { SearchBox } from './search-box.tsx';
import { searchRunbooks } from './search-runbooks.ts';

/** Every plan there is, and above them what is going on right now. */
export function LibraryPage() {
  const t = useText(libraryMessages);
  usePageTitle(t('title'));
  const { loadable, refresh } = useRunbooks();
  const [query, setQuery] = useState('');
  const runbooks = loadable.state === 'ready' ? loadable.value : undefined;
  const [, navigate] = useLocation();
  const open = (id: string): void => navigate(`/plan/${id}`);
  const file = usePlanFile(open);
  return (
    <DropArea onFile={file.open}>
      <div className={classes.page}>
        <RunningRuns runbooks={runbooks ?? []} />
        <header className={classes.header}>
          <div>
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.lead}>{t('lead')}</p>
          </div>
          <div className={classes.tools}>
            <SearchBox value={query} onChange={setQuery} />
            <NewPlanButton onFile={file.open} onOpened={open} />
          </div>
        </header>
        <UnsavedPlans />
        {loadable.state === 'loading' && <LibrarySkeleton />}
        {loadable.state === 'failed' && (
          <ErrorView title={t('error.title')} problems={loadable.problems} onRetry={refresh} />
        )}
        {runbooks && <Found runbooks={runbooks} query={query} onClear={() => setQuery('')} />}
      </div>
      {file.dialogs}
    </DropArea>
  );
}

interface FoundProps {
  readonly runbooks: readonly RunbookSummary[];
  readonly query: string;
  readonly onClear: () => void;
}

function Found({ runbooks, query, onClear }: FoundProps) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
    return runbooks.toSorted((a, b) => compare(a.title[language], b.title[language]));
  }, [runbooks, language]);
  const found = useMemo(() => searchRunbooks(sorted, query), [sorted, query]);
  if (runbooks.length === 0) {
    return (
      <EmptyState
        icon={<IconBooks size={30} stroke={1.4} />}
        title={t('empty.title')}
        text={t('empty.text')}
      />
    );
  }
  if (found.length === 0) {
    return (
      <EmptyState
        icon={<IconSearchOff size={30} stroke={1.4} />}
        title={t('none.title')}
        text={t('none.text')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('search.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <p className={classes.count} role="status">
        {found.length === runbooks.length
          ? t('found', { count: found.length })
          : t('foundOf', { count: found.length, total: runbooks.length })}
      </p>
      <ul className={classes.list}>
        {found.map((runbook) => (
          <li key={runbook.id}>
            <RunbookCard runbook={runbook} />
          </li>
        ))}
      </ul>
    </>
  );
}
