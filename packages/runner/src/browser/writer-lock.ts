/** Which of the tabs of one browser writes: the first that asked, then the one that has waited longest. */
export interface WriterLock {
  /** Whether this tab is the writer once the first look has been taken. */
  readonly first: Promise<boolean>;
  /** Resolves when this tab becomes the writer; never, if it never does. */
  readonly mine: Promise<void>;
  release(): void;
}

/**
 * Asks for the lock of a name. Where the browser has no Web Locks (a page over plain HTTP from
 * another machine) every tab is a writer, and the journal's sequence tells who was first.
 */
export function askForWriterLock(name: string, locks: LockManager | undefined): WriterLock {
  const ending = new AbortController();
  if (!locks) {
    return { first: Promise.resolve(true), mine: Promise.resolve(), release: () => undefined };
  }
  let take = () => {};
  const mine = new Promise<void>((resolve) => {
    take = resolve;
  });
  /** Held as long as the promise that the callback gives is open. */
  const held = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve());
  });
  const first = new Promise<boolean>((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) return undefined;
        take();
        return held;
      })
      .catch(reject);
  });
  const queue = async () => {
    if (await first) return;
    await locks.request(name, { signal: ending.signal }, () => {
      take();
      return held;
    });
  };
  queue().catch((error: unknown) => {
    // Given up by closing: nobody waits any more.
    if (!ending.signal.aborted) throw error;
  });
  return { first, mine, release: () => ending.abort() };
}
