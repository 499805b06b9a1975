import { useEffect, useState } from 'react';

type Foresee = typeof import('./foresee.ts').foresee;

/**
 * The engine that judges commands weighs as much as all the rest of the phone page: it is fetched
 * with the first command given here, not before. Until it is there, or where it cannot be fetched,
 * the page shows the run as it is on record, and what waits to be sent.
 */
export function useForesight(wanted: boolean): Foresee | undefined {
  const [foresee, setForesee] = useState<Foresee>();
  useEffect(() => {
    if (!wanted || foresee) return;
    let here = true;
    import('./foresee.ts').then(
      (loaded) => {
        if (here) setForesee(() => loaded.foresee);
      },
      // No network and no copy kept: asked for again with the next command.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [wanted, foresee]);
  return foresee;
}
