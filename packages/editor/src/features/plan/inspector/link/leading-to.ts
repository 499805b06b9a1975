import type { Edit, Link } from '@tocsin/engine';

/** Lets a link lead to a plan of the library; without one it says that there is none, and keeps the name it had. */
export function leadingTo(link: Link, runbook: string | undefined): Edit {
  const at = { of: 'state', id: link.id } as const;
  if (runbook === undefined) return { do: 'setProperty', at, key: 'missing', value: true };
  const edits: Edit[] = [{ do: 'setProperty', at, key: 'runbook', value: runbook }];
  if (link.missing) edits.push({ do: 'setProperty', at, key: 'missing' });
  return { do: 'batch', edits };
}
