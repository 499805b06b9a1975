/** Time for the browser to take the file over before its address is given back. */
const RELEASE_AFTER_MS = 30_000;

/** Hands a file to the person at the browser. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
