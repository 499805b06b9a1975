import { useSearchParams } from 'wouter';
import { useRunbook } from '../../app/data/use-runbook.ts';
import { useText } from '../../app/i18n/define-messages.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { DeclareForm } from './declare/declare-form.tsx';
import { declareMessages } from './declare/messages.ts';

/** Declares an incident by one plan, or starts a drill of it. */
export function DeclarePage({ id }: { readonly id: string }) {
  const t = useText(declareMessages);
  const { loadable, refresh } = useRunbook(id);
  const [search] = useSearchParams();
  switch (loadable.state) {
    case 'loading':
      return <PageLoading />;
    case 'failed':
      return <ErrorView title={t('error.title')} problems={loadable.problems} onRetry={refresh} />;
    case 'ready':
      return (
        <DeclareForm
          plan={loadable.value.plan}
          initialKind={search.get('kind') === 'drill' ? 'drill' : 'live'}
        />
      );
  }
}
