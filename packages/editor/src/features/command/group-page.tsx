import { useRun } from '../../app/data/use-run.ts';
import { useSend } from '../../app/data/use-send.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { GroupChooser } from './group/group-chooser.tsx';
import { GroupScreen } from './group/group-screen.tsx';
import './group/mantine-parts.ts';

/** Without a group: the group chooser. */
export interface GroupPageProps {
  readonly runId: string;
  readonly groupId: string | undefined;
}

/** What one group does in a run, on a phone: one step, one big button. */
export function GroupPage({ runId, groupId }: GroupPageProps) {
  const loadable = useRun(runId);
  const sender = useSend(runId);
  switch (loadable.state) {
    case 'loading':
      return <PageLoading />;
    case 'failed':
      return <ErrorView problems={loadable.problems} onRetry={loadable.retry} />;
    case 'ready':
      return groupId === undefined ? (
        <GroupChooser live={loadable.value} />
      ) : (
        <GroupScreen key={groupId} live={loadable.value} sender={sender} group={groupId} />
      );
  }
}
