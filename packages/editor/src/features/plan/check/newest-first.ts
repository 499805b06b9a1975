/**
 * Works one thing off at a time; of those asked for meanwhile only the newest is next, as nobody waits for the others
 * any more. `work` deals with its own failures.
 */
export function newestFirst<T>(work: (one: T) => Promise<void>): (one: T) => void {
  let next: { readonly one: T } | undefined;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    try {
      for (let at = next; at; at = next) {
        next = undefined;
        await work(at.one);
      }
    } finally {
      isBusy = false;
    }
  };
  return (one) => {
    next = { one };
    if (!isBusy) void run();
  };
}
