import type {
  ChartState,
  GroupRow,
  Mark,
  Plan,
  Run,
  RunView,
  Step,
  StepRun,
  StepView,
  Text,
} from '@tocsin/engine';
import { groupOfStep, isOpen, itemState, linkOfStep, stepRun } from '@tocsin/engine';
import type { StepActs } from '../acts/step-acts.ts';
import { linkActs, stepActs } from '../acts/step-acts.ts';

/** Something a person closes: a step, a decision, a wait or a link, as it stands in a run. */
export interface BoardItem {
  readonly id: string;
  readonly kind: 'step' | 'decision' | 'wait' | 'link';
  readonly state: ChartState;
  readonly step: StepRun;
  readonly title: Text;
  readonly owner: Text | undefined;
  readonly group: string | undefined;
  /** What is asked when it is done, by field id. */
  readonly asks: NonNullable<Step['asks']>;
  readonly standing: boolean;
  readonly critical: boolean;
  readonly options: readonly { readonly id: string; readonly title: Text }[];
  readonly acts: StepActs;
}

/** One group's row: what it does now, what follows, how far it is. */
export interface BoardRow {
  /** Undefined for what no group answers for. */
  readonly group: string | undefined;
  readonly name: Text;
  readonly lead: Text | undefined;
  readonly open: readonly BoardItem[];
  /** What is closed or has not opened, in the order of the plan. */
  readonly rest: readonly BoardItem[];
  /** Titles of what opens when the open ones are closed. */
  readonly next: readonly Text[];
  readonly closed: number;
  readonly total: number;
}

const DONE_ONLY: readonly Mark[] = ['done'];

function item(
  run: Run,
  state: ChartState,
  step: StepRun,
  group: string | undefined,
): BoardItem | undefined {
  const shared = { id: state.id, state, step, title: state.title, group };
  const plain = { owner: undefined, asks: [], standing: false, critical: false, options: [] };
  const acts = (marks: readonly Mark[]) => stepActs(marks, step);
  switch (state.kind) {
    case 'step':
      return {
        ...shared,
        kind: 'step',
        owner: state.owner,
        asks: state.asks ?? [],
        standing: state.standing ?? false,
        critical: state.critical ?? false,
        options: [],
        acts: acts(state.marks ?? DONE_ONLY),
      };
    case 'decision':
      return {
        ...shared,
        ...plain,
        kind: 'decision',
        owner: state.owner,
        options: state.options,
        acts: acts([]),
      };
    case 'wait':
      return { ...shared, ...plain, kind: 'wait', acts: acts([]) };
    case 'link': {
      const handed = linkOfStep(run, state.id);
      return { ...shared, ...plain, kind: 'link', acts: linkActs(step, state, handed) };
    }
    default:
      return undefined;
  }
}

const itemOf = (run: Run, { state, step, group }: StepView): BoardItem[] => {
  const found = item(run, state, step, group);
  return found ? [found] : [];
};

/** The item of an id, wherever it stands in its life; undefined for states nobody closes. */
export function itemById(plan: Plan, run: Run, id: string): BoardItem | undefined {
  const state = itemState(plan, run, id);
  return state && item(run, state, stepRun(plan, run, id), groupOfStep(plan, run, id));
}

/** What a sequence brings after the open items; items of a checklist are all open together. */
function following(plan: Plan, { open, next }: GroupRow): Text[] {
  const after = new Set(open.map(({ id }) => plan.chart.nodes.get(id)?.next));
  return next.filter(({ id }) => after.has(id)).map(({ state }) => state.title);
}

/** A row for each group that has anything to do in the plan, in the plan's order; groups added in the run follow. */
export function boardRows(plan: Plan, view: RunView): BoardRow[] {
  const { run } = view;
  const ids = [...plan.chart.nodes.keys(), ...run.added.map(({ definition }) => definition.id)];
  const notOpen = ids
    .flatMap((id) => itemById(plan, run, id) ?? [])
    .filter(({ step }) => !isOpen(step.status));
  const restOf = Map.groupBy(notOpen, ({ group }) => group ?? '');
  return view.groups.map((row) => ({
    group: row.id === '' ? undefined : row.id,
    name: row.name,
    lead: plan.groups.get(row.id)?.lead,
    open: row.open.flatMap((step) => itemOf(run, step)),
    rest: restOf.get(row.id) ?? [],
    next: following(plan, row),
    closed: row.closed,
    total: row.total,
  }));
}

/** The groups with something open, in the order of their digits. */
export const busyRows = (rows: readonly BoardRow[]): BoardRow[] =>
  rows.filter((row) => row.open.length > 0);

/** What the commander last chose; `group` is where to look on once the step has closed. */
export interface Choice {
  readonly step: string;
  readonly group: string | undefined;
  /** It was closed or not yet open when it was chosen, so it is looked at for its own sake. */
  readonly kept: boolean;
}

/** The item the keys act on: the chosen one while it is open (or kept), else the first open one of its group, else of all. */
export function currentItem(
  rows: readonly BoardRow[],
  chosen: Choice | undefined,
): BoardItem | undefined {
  const open = rows.flatMap((row) => row.open);
  const rest = chosen?.kept ? rows.flatMap((row) => row.rest) : [];
  return (
    [...open, ...rest].find(({ id }) => id === chosen?.step) ??
    (chosen && open.find(({ group }) => group === chosen.group)) ??
    open[0]
  );
}

/** The open item `by` places on from another, staying at the ends. */
export function neighbour(
  rows: readonly BoardRow[],
  from: string | undefined,
  by: 1 | -1,
): BoardItem | undefined {
  const open = rows.flatMap((row) => row.open);
  const at = open.findIndex(({ id }) => id === from);
  return open[Math.min(Math.max(at + by, 0), open.length - 1)];
}
