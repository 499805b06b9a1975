export function PlanPage({ id }: { readonly id: string }) {
  return <p>{id}</p>;
}
