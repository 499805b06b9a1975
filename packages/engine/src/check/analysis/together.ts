import type { ChartNode } from '../../chart/chart-index.ts';
import type { Subject } from '../subject.ts';
import { axisOf } from './axis.ts';
import type { Guard } from './guard.ts';
import { readGuard } from './guard.ts';
import type { Value } from './unary-test.ts';

/** Whether there is a case in which both items are wanted. True where it cannot be told. */
export function areWantedTogether(subject: Subject, one: ChartNode, other: ChartNode): boolean {
  const [a, b] = [levelsOf(one), levelsOf(other)];
  if (a && b && !a.some((level) => b.includes(level))) return false;
  const guards = [...guardsAround(subject, one), ...guardsAround(subject, other)];
  return guards.every((guard) => guard !== undefined) ? isPossible(subject, guards) : true;
}

const levelsOf = ({ state }: ChartNode): readonly string[] | undefined =>
  state.kind === 'step' || state.kind === 'link' ? state.levels : undefined;

function guardsAround(_subject: Subject, { state }: ChartNode): readonly (Guard | undefined)[] {
  const when = state.kind === 'step' || state.kind === 'link' ? state.when : undefined;
  return when === undefined ? [] : [readGuard(when)];
}

/** More cases than this are not tried out. */
const MOST_CASES = 4_096;

/** Whether some report meets all the conditions; true where there are too many cases to try. */
export function isPossible(subject: Subject, guards: readonly Guard[]): boolean {
  return findCase(subject, guards, (holds) => holds.every(Boolean)) !== undefined;
}

/** A report on which the conditions answer as asked: undefined where there is none, empty where it could not be worked out. */
export function findCase(
  subject: Subject,
  guards: readonly Guard[],
  isMeant: (holds: readonly boolean[]) => boolean,
): Readonly<Record<string, Value>> | undefined {
  const names = [...new Set(guards.flatMap(({ tests }) => [...tests.keys()]))];
  let cases: Readonly<Record<string, Value>>[] = [{}];
  for (const name of names) {
    const tests = guards.flatMap((guard) => guard.tests.get(name) ?? []);
    const samples = samplesOf(
      subject,
      name,
      tests.flatMap(({ numbers }) => numbers),
      tests.flatMap(({ strings }) => strings),
    );
    if (!samples || cases.length * samples.length > MOST_CASES) return {};
    cases = cases.flatMap((one) => samples.map((sample) => ({ ...one, [name]: sample })));
  }
  return cases.find((one) =>
    isMeant(guards.map((guard) => guard.holds((name) => one[name] ?? null))),
  );
}

function samplesOf(
  subject: Subject,
  name: string,
  numbers: readonly number[],
  strings: readonly string[],
): readonly Value[] | undefined {
  if (name === 'level') return [...subject.levels.keys()];
  if (name === 'drill') return [true, false];
  const field = subject.fields.get(name);
  return field && axisOf(field, numbers, strings)?.cells.map(({ sample }) => sample);
}
