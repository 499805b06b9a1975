import { holderOf, stateKey } from '../diff/things.ts';

/**
 * Two states moved into one another would hold each other and be nowhere. `ways` are
 * tried one after another: each answers with the place a state of the circle goes back to, given
 * where it is, or undefined if it is to stay.
 */
export function breakCircles(
  slots: Map<string, string | undefined>,
  ways: readonly ((key: string, at: string | undefined) => string | undefined)[],
): void {
  for (const key of [...slots.keys()]) {
    for (let circle = circleFrom(key, slots); circle; circle = circleFrom(key, slots)) {
      const states = circle;
      const isBroken = ways.some((back) =>
        states.some((each) => {
          const slot = back(each, slots.get(each));
          if (slot !== undefined) slots.set(each, slot);
          return slot !== undefined;
        }),
      );
      if (!isBroken) throw new Error(`no way out of a circle of states: ${circle.join(', ')}`);
    }
  }
}

function circleFrom(
  key: string,
  slots: ReadonlyMap<string, string | undefined>,
): readonly string[] | undefined {
  const way: string[] = [];
  for (let at = key; ; ) {
    const start = way.indexOf(at);
    if (start >= 0) return way.slice(start);
    way.push(at);
    const holder = holderOf(slots.get(at));
    if (holder === undefined) return undefined;
    at = stateKey(holder);
  }
}
