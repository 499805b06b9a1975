export function DeclarePage({ id }: { readonly id: string }) {
  return <p>{id}</p>;
}
