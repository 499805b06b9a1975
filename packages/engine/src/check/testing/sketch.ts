import type {
  ChartState,
  Compound,
  Decision,
  Final,
  Option,
  Parallel,
  PhaseName,
  Step,
  Wait,
} from '../../runbook/chart.ts';
import { checkShape } from '../../runbook/parse.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Text } from '../../text.ts';
import type { Found, Rule } from '../finding.ts';
import { subjectOf } from '../subject.ts';

/** Small plans to try a rule on: each builder fills in what the rule does not care about. */

export const t = (zh: string, en = zh): Text => ({ zh, en });

export const step = (id: string, rest: Partial<Step> = {}): Step => ({
  kind: 'step',
  id,
  title: t(id),
  ...rest,
});

export const decision = (
  id: string,
  options: readonly Partial<Option>[],
  rest: Partial<Decision> = {},
): Decision => ({
  kind: 'decision',
  id,
  title: t(id),
  options: options.map((option, index) => ({
    id: `${id}-${index}`,
    title: t(`${id}-${index}`),
    ...option,
  })),
  ...rest,
});

export const wait = (id: string, rest: Partial<Wait> = {}): Wait => ({
  kind: 'wait',
  id,
  title: t(id),
  ...rest,
});

export const final = (id = 'end'): Final => ({ kind: 'final', id, title: t(id) });

export const phase = (
  name: PhaseName,
  states: ChartState[],
  rest: Partial<Compound> = {},
): Compound => ({
  kind: 'phase',
  phase: name,
  id: name,
  title: t(name),
  states,
  ...rest,
});

export const lane = (id: string, states: ChartState[], rest: Partial<Compound> = {}): Compound => ({
  kind: 'lane',
  id,
  title: t(id),
  states,
  ...rest,
});

export const parallel = (id: string, states: Compound[]): Parallel => ({
  kind: 'parallel',
  id,
  title: t(id),
  states,
});

/** A plan of the given parts around a group `team` and a chart of one step, unless the parts say otherwise. */
export function plan(
  parts: Partial<Omit<Runbook, 'chart'>> & { chart?: ChartState[] } = {},
): Runbook {
  const { chart, ...rest } = parts;
  const isTeamThere = parts.groups?.some(({ id }) => id === 'team') ?? true;
  return {
    tocsin: 1,
    id: 'sketch',
    version: '1.0.0',
    title: t('草图', 'Sketch'),
    groups: [{ id: 'team', name: t('队', 'Team'), kind: 'team', lead: t('队长', 'Leader') }],
    chart: { states: chart ?? [step('act', isTeamThere ? { group: 'team' } : {})] },
    ...rest,
  };
}

/** What one rule finds. A sketch that would not even parse is a fault of the test. */
export function found(rule: Rule, runbook: Runbook): readonly Found[] {
  const shape = checkShape(JSON.parse(JSON.stringify(runbook)));
  if (!shape.ok) throw new Error(`not a runbook: ${JSON.stringify(shape.problems)}`);
  return [...rule.find(subjectOf(shape.value))];
}

/** The places a rule points at: what most tests compare. */
export const paths = (rule: Rule, runbook: Runbook): readonly string[] =>
  found(rule, runbook).map(({ path }) => path);
