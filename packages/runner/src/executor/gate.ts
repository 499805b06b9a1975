/** Lets only so many jobs go on at once, each under a key of its own; those that somebody waits for go before the others. */
export interface Gate {
  pass<T>(key: string, urgent: boolean, job: () => Promise<T>): Promise<T>;
  /** Somebody waits for this one now. */
  hurry(key: string): void;
}

export function createGate(places: number): Gate {
  let free = places;
  const urgentOnes = new Map<string, () => void>();
  const patientOnes = new Map<string, () => void>();

  const enter = (key: string, urgent: boolean): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => (urgent ? urgentOnes : patientOnes).set(key, resolve));
  };

  const leave = () => {
    for (const queue of [urgentOnes, patientOnes]) {
      for (const [key, go] of queue) {
        queue.delete(key);
        go();
        return;
      }
    }
    free += 1;
  };

  return {
    async pass(key, urgent, job) {
      await enter(key, urgent);
      try {
        return await job();
      } finally {
        leave();
      }
    },
    hurry(key) {
      const go = patientOnes.get(key);
      if (!go) return;
      patientOnes.delete(key);
      urgentOnes.set(key, go);
    },
  };
}
