import fc from 'fast-check';
import type { Chart, ChartState, Compound, Step, Transition } from '../runbook/chart.ts';

/** Random charts for property tests: nested sequences, checklists, parallel lanes, history, transitions that cross them. */

interface Shape {
  readonly kind: 'step' | 'decision' | 'compound' | 'checklist' | 'parallel' | 'history' | 'final';
  readonly children: readonly Shape[];
  readonly seed: number;
}

const leaf: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('step', 'step', 'step', 'decision', 'history', 'final'),
  children: fc.constant([]),
  seed: fc.nat(),
});

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('compound', 'checklist', 'parallel'),
      children: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }),
      seed: fc.nat(),
    }),
  ),
}));

/** A chart of any shape whose ids and references are sound. */
export const arbitraryChart: fc.Arbitrary<Chart> = fc
  .array(shape, { minLength: 1, maxLength: 5 })
  .map((shapes) => build(shapes));

const TITLE = { zh: '名', en: 'name' };

function build(shapes: readonly Shape[]): Chart {
  let count = 0;
  const name = (): string => {
    count += 1;
    return `s${count}`;
  };
  const seeds = new Map<string, number>();
  const state = (shape: Shape): ChartState => {
    const id = name();
    seeds.set(id, shape.seed);
    const base = { id, title: TITLE };
    switch (shape.kind) {
      case 'compound':
        return { ...base, kind: 'compound', states: shape.children.map(state) };
      case 'checklist':
        return {
          ...base,
          kind: 'compound',
          flow: 'checklist',
          states: shape.children.map(() => step()),
        };
      case 'parallel':
        return { ...base, kind: 'parallel', states: shape.children.map((child) => lane(child)) };
      case 'decision':
        return {
          ...base,
          kind: 'decision',
          options: [
            { id: 'a', title: TITLE },
            { id: 'b', title: TITLE },
          ],
        };
      case 'history':
        return { ...base, kind: 'history', deep: shape.seed % 2 === 0 };
      case 'final':
        return { ...base, kind: 'final' };
      default:
        return { ...base, kind: 'step' };
    }
  };
  const step = (): Step => ({ id: name(), title: TITLE, kind: 'step' });
  const lane = (inner: Shape): Compound =>
    inner.kind === 'checklist'
      ? { id: name(), title: TITLE, kind: 'lane', flow: 'checklist', states: [step(), step()] }
      : { id: name(), title: TITLE, kind: 'lane', states: [step(), state(inner)] };
  // A step first, so that no container consists of history alone.
  const states: ChartState[] = [{ id: name(), title: TITLE, kind: 'step' }, ...shapes.map(state)];
  return { states: connect(states, seeds) };
}

/** Adds transitions between states chosen by the seeds, but none from lane to lane. */
function connect(states: ChartState[], seeds: ReadonlyMap<string, number>): ChartState[] {
  const all: { id: string; lanes: readonly string[]; target: boolean }[] = [];
  const visit = (
    list: readonly ChartState[],
    lanes: readonly string[],
    inChecklist: boolean,
  ): void => {
    for (const one of list) {
      const own = one.kind === 'lane' ? [...lanes, one.id] : lanes;
      all.push({ id: one.id, lanes: own, target: one.kind !== 'lane' && !inChecklist });
      if ('states' in one) visit(one.states, own, 'flow' in one && one.flow === 'checklist');
    }
  };
  visit(states, [], false);
  const parallelOf = new Map<string, string>();
  const note = (list: readonly ChartState[], parent: string): void => {
    for (const one of list) {
      if (one.kind === 'lane') parallelOf.set(one.id, parent);
      if ('states' in one) note(one.states, one.id);
    }
  };
  note(states, '');
  const crosses = (a: readonly string[], b: readonly string[]): boolean =>
    b.some((lane) =>
      a.some((mine) => mine !== lane && parallelOf.get(mine) === parallelOf.get(lane)),
    );
  const rewrite = (list: readonly ChartState[]): ChartState[] =>
    list.map((one) => {
      const seed = seeds.get(one.id) ?? 0;
      const here = all.find(({ id }) => id === one.id);
      const targets = all.filter(
        ({ target, lanes }) => target && !crosses(here?.lanes ?? [], lanes),
      );
      const picked =
        targets.length > 0 && seed % 3 !== 0 ? targets[seed % targets.length] : undefined;
      const able = one.kind !== 'history' && one.kind !== 'final' && one.kind !== 'lane';
      const transitions: Transition[] =
        picked && able ? [{ id: `t-${one.id}`, to: picked.id, on: 'signal' }] : [];
      const next = transitions.length > 0 ? { ...one, transitions } : one;
      return 'states' in next ? ({ ...next, states: rewrite(next.states) } as ChartState) : next;
    });
  return rewrite(states);
}
