import type { Text } from '@tocsin/engine';
import { useEffect, useState } from 'react';
import { TextView } from '../../../ui/text-view.tsx';
import type { Facts } from './facts.ts';
import { factsOf } from './facts.ts';
import classes from './inspector.module.css';

/** Facts of the source plan, by number and content. */
export function FactList({ ids }: { readonly ids: readonly string[] }) {
  const [facts, setFacts] = useState<Facts>({});
  const plans = [...new Set(ids.map((id) => id.split('.')[0] ?? ''))].join(' ');
  useEffect(() => {
    let isHere = true;
    // A plan without a list of facts is cited by number alone.
    void Promise.all(plans.split(' ').map(factsOf)).then((found) => {
      if (isHere) setFacts(Object.fromEntries(found.flatMap(Object.entries<Text>)));
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
          <span>{facts[id] && <TextView text={facts[id]} />}</span>
        </li>
      ))}
    </ul>
  );
}
