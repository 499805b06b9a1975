/** The product's mark: a bell, drawn inline so that it needs no request. */
export function BellMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#274a6b" />
      <path
        d="M32 12a3 3 0 0 0-3 3v1.4C21.6 17.8 17 24 17 31.5V41l-4 5v2h38v-2l-4-5v-9.5c0-7.5-4.6-13.7-12-15.100V15a3 3 0 0 0-3-3z"
        fill="#fff"
      />
      <path d="M26.5 51a5.6 5.6 0 0 0 11 0z" fill="#f0b429" />
    </svg>
  );
}
