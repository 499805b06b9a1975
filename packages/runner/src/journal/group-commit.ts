/**
 * Gathers what is asked in the same breath so that one costly commit serves all of it: while a
 * commit is under way, what arrives waits for the next.
 */
export interface GroupCommit<Item, Result> {
  /** Resolves with the item's result once its group has been committed; rejects if the commit failed. */
  add(item: Item): Promise<Result>;
  /** Resolves when nothing is waiting any more. */
  idle(): Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Options<Item, Result> {
  /** Commits a group and gives one result an item, in order. A rejection or throw fails the whole group. */
  commit(items: readonly Item[]): readonly Result[] | Promise<readonly Result[]>;
  /** Puts a call off until the present breath is over. */
  defer(call: () => void): void;
  /** A group never grows beyond this, so that one commit cannot hold everybody up. */
  largest: number;
}

export function createGroupCommit<Item, Result>(
  options: Options<Item, Result>,
): GroupCommit<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let underWay = false;
  let onIdle: (() => void)[] = [];

  const settle = (group: readonly Waiting<Item, Result>[], results: readonly Result[]) => {
    if (results.length !== group.length) throw new Error('a commit answered too few of its items');
    group.forEach((one, index) => {
      one.resolve(results[index] as Result);
    });
  };

  const fail = (group: readonly Waiting<Item, Result>[], error: unknown) => {
    for (const one of group) one.reject(error);
  };

  const flush = () => {
    const group = waiting.slice(0, options.largest);
    waiting = waiting.slice(group.length);
    const next = () => {
      if (waiting.length > 0) {
        options.defer(flush);
        return;
      }
      underWay = false;
      const done = onIdle;
      onIdle = [];
      for (const call of done) call();
    };
    try {
      const results = options.commit(group.map((one) => one.item));
      // A synchronous commit is answered at once: another turn of the loop would double its latency.
      if (results instanceof Promise) {
        results
          .then((value) => settle(group, value))
          .catch((error: unknown) => fail(group, error))
          .finally(next);
        return;
      }
      settle(group, results);
    } catch (error) {
      fail(group, error);
    }
    next();
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (underWay) return;
        underWay = true;
        options.defer(flush);
      }),
    idle: () => (underWay ? new Promise((resolve) => onIdle.push(resolve)) : Promise.resolve()),
  };
}
