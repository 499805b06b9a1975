import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Runbook } from './runbook.ts';

/** JSON with sorted keys and no white space (RFC 8785 for the values a runbook holds), so that equal documents have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** [R7] What a run is pinned to: SHA-256 (hex) of everything in the document but its layout. */
export function hashRunbook(runbook: Runbook): string {
  const { layout: _, ...meaning } = runbook;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(meaning))));
}
