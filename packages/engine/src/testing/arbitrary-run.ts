import fc from 'fast-check';
import { childStates, isItem } from '../chart/chart-index.ts';
import type { Plan } from '../plan.ts';
import { compilePlan } from '../plan.ts';
import type { RunCommand } from '../run/command.ts';
import type { ChartState, Step } from '../runbook/chart.ts';
import { checkShape } from '../runbook/parse.ts';
import { arbitraryChart } from './arbitrary-chart.ts';

/** Random plans with promises, levels and clocks, and random things people do with them. */

const TITLE = { zh: '名', en: 'name' };
const named = (id: string, more: object = {}) => ({ id, name: TITLE, ...more });

const itemsIn = (states: readonly ChartState[]): string[] =>
  states.flatMap((state) => [...(isItem(state) ? [state.id] : []), ...itemsIn(childStates(state))]);

/** Gives some steps conditions, levels, order, confirmation, repetition. */
function decorate(
  states: readonly ChartState[],
  seeds: readonly number[],
  items: readonly string[],
): ChartState[] {
  return states.map((state): ChartState => {
    const seed = seeds[Number(state.id.slice(1)) % seeds.length] ?? 0;
    if (state.kind === 'step') return { ...state, ...feature(seed, state, items) };
    if ('states' in state)
      return { ...state, states: decorate(state.states, seeds, items) } as ChartState;
    return state;
  });
}

function feature(seed: number, step: Step, items: readonly string[]): Partial<Step> {
  const other = items[seed % items.length];
  switch (seed % 11) {
    case 0:
      return { when: 'share > 50' };
    case 1:
      return { levels: ['one'] };
    case 2:
      return { confirm: true };
    case 3:
      return { standing: true };
    case 4:
      return { standing: true, repeat: { every: 'PT7M' } };
    case 5:
      return other !== undefined && other !== step.id ? { after: [other] } : {};
    case 6:
      return { asks: [{ field: 'share', required: true }] };
    default:
      return {};
  }
}

const levels = {
  scale: [named('one', { rank: 1, colour: 'red' }), named('two', { rank: 2, colour: 'blue' })],
  rules: [
    { id: 'long', level: 'one', when: { down: '> 0.5' } },
    { id: 'wide', level: 'one', when: { share: '> 80' } },
    { id: 'some', level: 'two', when: { share: '> 10' } },
  ],
};
const fields = [
  named('share', { type: 'number' }),
  named('downAt', { type: 'instant' }),
  named('down', { type: 'elapsed', since: 'downAt', unit: 'h' }),
];

export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(arbitraryChart, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
  .map(([chart, seeds]) => {
    const items = itemsIn(chart.states);
    const pick = (place: number): string => items[(seeds[place] ?? 0) % items.length] ?? '';
    const targets = [0, 1, 2, 3].map((place) => ({
      id: `t${place}`,
      title: TITLE,
      from:
        place === 0
          ? { on: 'declared' }
          : place === 1
            ? { on: 'field', field: 'downAt' }
            : { on: 'opened', step: pick(place) },
      to: { on: place % 2 === 0 ? 'done' : 'started', step: pick(place + 2) },
      within: `PT${1 + ((seeds[place] ?? 0) % 40)}M`,
      onMiss: [
        { do: 'escalate', escalation: 'up' },
        ...(place === 3 ? [{ do: 'raise', level: 'one' }] : []),
      ],
    }));
    const shaped = checkShape({
      tocsin: 1,
      id: 'random',
      version: '1',
      title: TITLE,
      groups: [named('g', { kind: 'team' })],
      fields,
      levels,
      chart: { ...chart, states: decorate(chart.states, seeds, items) },
      targets,
      escalations: [
        {
          id: 'up',
          title: TITLE,
          tiers: [{ after: 'PT2M', audience: ['g'] }],
          repeatEvery: 'PT20M',
        },
      ],
      notifications: [
        {
          id: 'n',
          title: TITLE,
          on: { on: 'level', level: 'one' },
          audience: ['g'],
          channels: [],
          text: { zh: '{{share}}', en: '{{share}}' },
        },
      ],
    });
    if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
    return compilePlan(shaped.value);
  });

/** What somebody tries, `afterMs` after the thing before; most of it names steps that exist. */
export interface Attempt {
  readonly afterMs: number;
  readonly lateMs: number;
  readonly kind: number;
  readonly pick: number;
}

export const arbitraryAttempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 15 * 60_000 }),
    lateMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 * 60_000 })),
    kind: fc.nat({ max: 29 }),
    pick: fc.nat(),
  }),
  { minLength: 5, maxLength: 40 },
);

/** The attempt as a command; `open` are the items open now, which people mostly act on. */
export function commandOf(
  plan: Plan,
  attempt: Attempt,
  open: readonly string[],
  at: number,
  id: string,
): RunCommand {
  const items = [...plan.chart.nodes.values()]
    .filter((node) => isItem(node.state))
    .map((node) => node.id);
  const anything = [...plan.chart.nodes.keys()];
  const one = (list: readonly string[]): string =>
    list[attempt.pick % Math.max(1, list.length)] ?? 'nowhere';
  const step = attempt.pick % 7 === 0 || open.length === 0 ? one(items) : one(open);
  const decision = plan.chart.nodes.get(step)?.state.kind === 'decision';
  const base = {
    id,
    run: 'run',
    actor: { id: attempt.pick % 2 === 0 ? 'anna' : 'bo' },
    occurredAt: at - attempt.lateMs,
  };
  const reason = 'because';
  const values = attempt.pick % 3 === 0 ? { share: attempt.pick % 100 } : undefined;
  const commands: RunCommand[] = [
    { ...base, type: 'acknowledgeStep', step },
    { ...base, type: 'startStep', step },
    { ...base, type: 'skipStep', step, reason, notApplicable: attempt.pick % 2 === 0 },
    { ...base, type: 'failStep', step, reason },
    { ...base, type: 'reopenStep', step, reason },
    { ...base, type: 'confirmStep', step },
    { ...base, type: 'setFields', fields: { share: attempt.pick % 120 } },
    {
      ...base,
      type: 'setFields',
      fields: { downAt: new Date(at - (attempt.pick % 3_000_000)).toISOString() },
    },
    { ...base, type: 'setLevel', level: attempt.pick % 2 === 0 ? 'one' : 'two', reason },
    { ...base, type: 'jump', to: one(anything), reason },
    {
      ...base,
      type: 'takeTransition',
      transition: one([...plan.chart.transitions.keys(), 'none']),
    },
    { ...base, type: 'pauseTarget', target: `t${attempt.pick % 4}`, reason },
    { ...base, type: 'resumeTarget', target: `t${attempt.pick % 4}`, reason },
    { ...base, type: 'acknowledgeAlarm', alarm: `alarm:t${attempt.pick % 4}:1` },
    {
      ...base,
      type: 'addStep',
      lane: one(anything),
      step: `x${attempt.pick % 5}`,
      title: TITLE,
      reason,
    },
    { ...base, type: 'reassignStep', step, group: 'g', reason },
    { ...base, type: 'addNote', text: 'note' },
    { ...base, type: 'requestHelp', step, text: 'help' },
    { ...base, type: 'answerHelp', help: `help:${step}:1`, answer: 'accepted' },
    { ...base, type: 'rejectReport', step, reason },
    { ...base, type: 'sendNotice', notification: 'n' },
  ];
  const chosen = commands[attempt.kind];
  if (chosen) return chosen;
  return decision
    ? { ...base, type: 'decide', step, choice: attempt.pick % 2 === 0 ? 'a' : 'b' }
    : { ...base, type: 'completeStep', step, values };
}
