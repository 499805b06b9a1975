import { indexChart } from '../../chart/chart-index.ts';
import type { Text } from '../../text.ts';
import type { Named } from '../../words/names.ts';
import { plain } from '../../words/names.ts';
import type { Field } from '../fields.ts';
import type { Runbook } from '../runbook.ts';

const known = new WeakMap<Runbook, Named>();

/** The names in a version, read once. The version may be a draft that cannot run. */
export function namedIn(runbook: Runbook): Named {
  const found = known.get(runbook);
  if (found) return found;
  const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined) =>
    new Map((items ?? []).map((item) => [item.id, item]));
  const named: Named = {
    runbook,
    chart: indexChart(runbook.chart),
    levels: byId(runbook.levels?.scale),
    targets: byId(runbook.targets),
    groups: byId(runbook.groups),
    fields: byId<Field>(runbook.fields),
    starts: new Map(),
    stops: new Map(),
    notices: new Map(),
  };
  known.set(runbook, named);
  return named;
}

/** The name of whatever bears an id: a state, a group, a level … An id that names nothing stands for itself. */
export function nameOf(
  { chart, groups, levels, targets, fields, runbook }: Named,
  id: string,
): Text {
  const entry = [
    ...(runbook.channels ?? []),
    ...(runbook.resources ?? []),
    ...(runbook.forms ?? []),
    ...(runbook.notifications ?? []),
    ...(runbook.escalations ?? []),
  ].find((one) => one.id === id);
  const title =
    chart.nodes.get(id)?.state.title ??
    groups.get(id)?.name ??
    levels.get(id)?.name ??
    targets.get(id)?.title ??
    fields.get(id)?.name ??
    (entry && ('name' in entry ? entry.name : entry.title));
  return title ? written(title, id) : plain(id);
}

/** A text in both languages, for want of one the other, for want of both the id. */
export const written = ({ zh, en }: Text, id: string): Text => ({
  zh: zh || en || id,
  en: en || zh || id,
});
