import type { ChartState, Field, Language, Option, Transition } from '@tocsin/engine';
import { conditionWords, durationMs, textIn } from '@tocsin/engine';
import { formatDuration } from '../../ui/clock-format.ts';
import { word } from '../words.ts';
import type { CanvasEdge } from './canvas-model.ts';

/** An answer that leads to the next sibling is the flow going on, whether or not the document says so. */
const goesOn = (option: Option, next: string | undefined): boolean =>
  option.to === undefined || option.to === next;

interface EdgeContext {
  readonly language: Language;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Whether the flow goes on from here to the next sibling: nothing explicit takes its place in every case. */
function flowsOn(state: ChartState, next: string): boolean {
  if (state.kind === 'final' || state.kind === 'history') return false;
  if (state.kind === 'decision') return state.options.some((option) => goesOn(option, next));
  return !(state.transitions ?? []).some(
    (transition) =>
      (transition.on ?? 'complete') === 'complete' && !transition.after && !transition.when,
  );
}

function transitionLabel(transition: Transition, context: EdgeContext): string | undefined {
  const { language, fields } = context;
  if (transition.title) {
    const title = textIn(transition.title, language);
    if (title) return title;
  }
  const parts: string[] = [];
  if (transition.after) {
    const time = formatDuration(durationMs(transition.after), language);
    parts.push(word(language, 'afterTime', { time }));
  } else if (transition.on && transition.on !== 'complete') {
    parts.push(word(language, `on_${transition.on}`));
  }
  if (transition.when) {
    const when = conditionWords(transition.when, fields, language);
    parts.push(word(language, 'guard', { when }));
  }
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function ownEdges(state: ChartState, next: string | undefined, context: EdgeContext): CanvasEdge[] {
  const edges: CanvasEdge[] = (state.transitions ?? []).map((transition) => ({
    id: `t:${transition.id}`,
    kind: 'transition',
    source: state.id,
    target: transition.to,
    option: undefined,
    label: transitionLabel(transition, context),
    transition: transition.id,
    trigger: transition.after ? 'time' : (transition.on ?? 'complete'),
  }));
  if (state.kind === 'decision') {
    for (const option of state.options) {
      if (!option.to || goesOn(option, next)) continue;
      edges.push({
        id: `o:${state.id}:${option.id}`,
        kind: 'option',
        source: state.id,
        target: option.to,
        option: option.id,
        // The option's own row names it; a label on the line would say it twice.
        label: undefined,
        transition: undefined,
        trigger: undefined,
      });
    }
  }
  if (state.kind === 'step') {
    for (const before of state.after ?? []) {
      edges.push(plain(`a:${before}:${state.id}`, 'order', before, state.id));
    }
  }
  return edges;
}

const plain = (
  id: string,
  kind: CanvasEdge['kind'],
  source: string,
  target: string,
): CanvasEdge => ({
  id,
  kind,
  source,
  target,
  option: undefined,
  label: undefined,
  transition: undefined,
  trigger: undefined,
});

/** Every line of the chart: the default flow, explicit transitions, decision options and cross-lane order. */
export function buildEdges(states: readonly ChartState[], context: EdgeContext): CanvasEdge[] {
  const edges: CanvasEdge[] = [];
  const walk = (siblings: readonly ChartState[], sequential: boolean): void => {
    const chain = sequential ? siblings.filter((state) => state.kind !== 'history') : [];
    const nextOf = new Map(chain.map((state, index) => [state.id, chain[index + 1]?.id]));
    for (const state of siblings) {
      const next = nextOf.get(state.id);
      if (next !== undefined && flowsOn(state, next)) {
        edges.push(plain(`f:${state.id}`, 'flow', state.id, next));
      }
      edges.push(...ownEdges(state, next, context));
      if ('states' in state) {
        walk(state.states, state.kind !== 'parallel' && state.flow !== 'checklist');
      }
    }
  };
  walk(states, true);
  return edges;
}
