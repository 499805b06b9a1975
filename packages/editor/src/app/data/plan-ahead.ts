import type { Runbook } from '@tocsin/engine';
import type { RunHost, StoredRunbook } from '@tocsin/runner/client';

/** A version on its way, and its document after it. */
export interface PlanAhead {
  readonly stored: Promise<StoredRunbook>;
  readonly document: Promise<Runbook>;
}

let ahead: (PlanAhead & { readonly host: RunHost; readonly id: string }) | undefined;

/** Asks for the newest version of a runbook before the page that shows it has come. */
export function askAhead(host: RunHost, id: string): void {
  const stored = host.getRunbook(id);
  const document = stored.then(({ hash }) => host.getDocument(id, hash));
  // Whoever takes it is told what went wrong.
  document.catch(() => undefined);
  ahead = { host, id, stored, document };
}

/** What was asked for ahead, once: a page that asks again wants to know what there is by then. */
export function takeAhead(host: RunHost, id: string): PlanAhead | undefined {
  const taken = ahead?.host === host && ahead.id === id ? ahead : undefined;
  ahead = undefined;
  return taken;
}
