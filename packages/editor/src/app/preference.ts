/**
 * Small choices of the person at this browser (language, host, name). Where the browser forbids
 * storage they hold for the visit and are simply not remembered.
 */
export function readPreference(key: string): string | undefined {
  try {
    return localStorage.getItem(`tocsin.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice; `undefined` forgets it. */
export function writePreference(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`tocsin.${key}`);
    else localStorage.setItem(`tocsin.${key}`, value);
  } catch {
    // Storage is forbidden or full: the choice still holds for this visit.
  }
}
