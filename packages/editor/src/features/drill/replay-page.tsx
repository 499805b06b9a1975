export function ReplayPage({ runId }: { readonly runId: string }) {
  return <p>{runId}</p>;
}
