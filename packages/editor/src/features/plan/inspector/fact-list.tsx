import { useEffect, useState } from 'react';
import { factsOf } from './facts.ts';
import classes from './inspector.module.css';

/** Facts of the source plan, by number and content. */
export function FactList({ ids }: { readonly ids: readonly string[] }) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const plans = [...new Set(ids.map((id) => id.split('.')[0] ?? ''))].join(' ');
  useEffect(() => {
    let isHere = true;
    // A plan without a list of facts is cited by number alone.
    void Promise.all(plans.split(' ').map(factsOf)).then((found) => {
      if (isHere) setTexts(new Map(found.flatMap((facts) => [...facts])));
    });
    return () => {
      isHere = false;
    };
  }, [plans]);
  return (
    <ul className={classes.facts}>
      {ids.map((id) => (
        <li key={id}>
          <code title={id}>{id.split('.')[1] ?? id}</code>
          <span>{texts.get(id) ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}
