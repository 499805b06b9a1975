import { useRun } from '../../app/data/use-run.ts';
import { useSend } from '../../app/data/use-send.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { RunDesk } from './run/run-desk.tsx';

/** The commander's screen of one run. */
export function RunPage({ runId }: { readonly runId: string }) {
  const loadable = useRun(runId);
  const sender = useSend(runId);
  switch (loadable.state) {
    case 'loading':
      return <PageLoading />;
    case 'failed':
      return <ErrorView problems={loadable.problems} onRetry={loadable.retry} />;
    case 'ready':
      return <RunDesk live={loadable.value} sender={sender} />;
  }
}
