import type { ChartNode } from '../../chart/chart-index.ts';
import { isItem, isMember } from '../../chart/chart-index.ts';
import { delayMs } from '../../duration.ts';
import type { Transition } from '../../runbook/chart.ts';
import type { Language } from '../../text.ts';
import { textIn } from '../../text.ts';
import type { StatelyMove, StatelySource, StatelyState } from './stately-state.ts';
import { endOf, regionOf } from './stately-state.ts';

type WaysOut = Pick<StatelyState, 'on' | 'after' | 'always' | 'onDone'>;

/**
 * Every way out of a state, each under what brings it: `<id>.done`, `<id>.skipped`, `<id>.failed` close a task,
 * `<id>.choose.<option>` answers a decision, `signal.<transition>` is pressed by a person, `after` is the clock's,
 * `onDone` the end of a container. Several under one trigger stand in the order in which they are tried.
 */
export function waysOut(source: StatelySource, node: ChartNode): WaysOut {
  const ways = new Ways();
  const { state } = node;
  const { language } = source;
  const onward: StatelyMove = { target: `#${onwardFrom(source, node)}` };
  for (const transition of state.transitions ?? []) {
    if (transition.after !== undefined)
      ways.addAfter(delayMs(transition.after), moveOf(transition, node, language));
    else if (transition.on === 'signal')
      ways.addOn(`signal.${transition.id}`, moveOf(transition, node, language));
  }
  if (!isItem(state)) {
    // A lane at its end waits for the lanes beside it.
    if (state.kind === 'lane') return ways.done();
    const explicit = completes(state.transitions, 'complete');
    const moves = explicit.map((transition) => moveOf(transition, node, language));
    return { ...ways.done(), onDone: [...moves, onward] };
  }
  // Passed over at once where it does not apply.
  if (state.kind === 'step' || state.kind === 'link') {
    const applies = appliesOnly(state.when, state.levels);
    if (applies !== undefined)
      ways.addAlways({ guard: guard(`not-applicable.${node.id}`, `not(${applies})`), ...onward });
  }
  if (state.kind === 'wait') {
    if (state.until !== undefined)
      ways.addAlways({ guard: guard(`until.${node.id}`, state.until), ...onward });
    if (state.for !== undefined) ways.addAfter(delayMs(state.for), onward);
  }
  if (state.kind === 'decision') {
    for (const option of state.options) {
      const target = option.to === undefined ? onward.target : `#${option.to}`;
      const description = described(textIn(option.title, language), option.when);
      ways.addOn(`${node.id}.choose.${option.id}`, { target, description });
      if (state.auto && option.when !== undefined) {
        const name = `${node.id}.${option.id}`;
        ways.addAlways({ target, description, guard: guard(name, option.when) });
      }
    }
  } else closings(ways, node, 'done', onward, language);
  for (const outcome of ['skipped', 'failed'] as const)
    closings(ways, node, outcome, onward, language);
  return ways.done();
}

/** The explicit ways that a way of closing allows, in the order of the document, and then the default one. */
function closings(
  ways: Ways,
  node: ChartNode,
  outcome: 'done' | 'skipped' | 'failed',
  onward: StatelyMove,
  language: Language,
): void {
  for (const transition of completes(node.state.transitions, outcome))
    ways.addOn(`${node.id}.${outcome}`, moveOf(transition, node, language));
  ways.addOn(`${node.id}.${outcome}`, onward);
}

const completes = (transitions: readonly Transition[] | undefined, outcome: string): Transition[] =>
  (transitions ?? []).filter(
    ({ on = 'complete', after }) => after === undefined && (on === 'complete' || on === outcome),
  );

/** Where a state leads when nothing says otherwise: its next sibling, else the end of what holds it. */
function onwardFrom({ index, root }: StatelySource, node: ChartNode): string {
  if (isMember(index, node)) return endOf(regionOf(node.id));
  return node.next ?? endOf(node.parent ?? root);
}

function moveOf(transition: Transition, node: ChartNode, language: Language): StatelyMove {
  const { id, to, when, title } = transition;
  const description = described(title && textIn(title, language), when);
  return {
    target: `#${to}`,
    ...(description === '' ? {} : { description }),
    ...(when === undefined ? {} : { guard: guard(id, when) }),
    ...(to === node.id ? { reenter: true } : {}),
  };
}

const described = (title: string | undefined, when: string | undefined): string =>
  [title, when === undefined ? undefined : `FEEL: ${when}`].filter(Boolean).join('\n');

const guard = (type: string, feel: string): NonNullable<StatelyMove['guard']> => ({
  type,
  params: { feel },
});

/** FEEL that holds where a task applies; undefined for one that always does. */
function appliesOnly(
  when: string | undefined,
  levels: readonly string[] | undefined,
): string | undefined {
  const atLevel = levels && `level in (${levels.map((level) => `"${level}"`).join(', ')})`;
  const parts = [when, atLevel].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.map((part) => `(${part})`).join(' and ');
}

/** Gathers moves by what triggers them. */
class Ways {
  readonly #on: Record<string, StatelyMove[]> = {};
  readonly #after: Record<string, StatelyMove[]> = {};
  readonly #always: StatelyMove[] = [];

  addOn(event: string, move: StatelyMove): void {
    this.#on[event] = [...(this.#on[event] ?? []), move];
  }
  addAfter(ms: number, move: StatelyMove): void {
    this.#after[ms] = [...(this.#after[ms] ?? []), move];
  }
  addAlways(move: StatelyMove): void {
    this.#always.push(move);
  }
  done(): WaysOut {
    return {
      ...(Object.keys(this.#on).length > 0 ? { on: this.#on } : {}),
      ...(Object.keys(this.#after).length > 0 ? { after: this.#after } : {}),
      ...(this.#always.length > 0 ? { always: this.#always } : {}),
    };
  }
}
