export function LibraryPage() {
  return <p>…</p>;
}
