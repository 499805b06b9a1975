import type { Runbook } from '@tocsin/engine';

/** `<plan>-<version>[-draft][.<language>].<ending>`; whatever a file system might refuse in a version is left out. */
export function planFileName(
  { id, version }: Pick<Runbook, 'id' | 'version'>,
  ending: string,
  { isDraft, language }: { readonly isDraft: boolean; readonly language?: string },
): string {
  const safe = version.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');
  const name = [id, safe, isDraft ? 'draft' : ''].filter(Boolean).join('-');
  return [name, language, ending].filter(Boolean).join('.');
}
