import { useRun } from '../../app/data/use-run.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { ReplayDesk } from './replay/replay-desk.tsx';

/** One run as a film, whether it has ended or not. */
export function ReplayPage({ runId }: { readonly runId: string }) {
  const loadable = useRun(runId);
  switch (loadable.state) {
    case 'loading':
      return <PageLoading />;
    case 'failed':
      return <ErrorView problems={loadable.problems} onRetry={loadable.retry} />;
    case 'ready':
      return <ReplayDesk live={loadable.value} />;
  }
}
