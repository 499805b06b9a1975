/** Without a group: the group chooser. */
export interface GroupPageProps {
  readonly runId: string;
  readonly groupId: string | undefined;
}

export function GroupPage({ runId, groupId }: GroupPageProps) {
  return (
    <p>
      {runId} {groupId}
    </p>
  );
}
