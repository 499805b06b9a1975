import { indexChart } from '../../chart/chart-index.ts';
import type { Link } from '../../runbook/chart.ts';
import type { Field } from '../../runbook/fields.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Text } from '../../text.ts';
import { message } from '../words.ts';
import type { LibraryRule } from './library-rule.ts';

/** A hand-over that the other plan would refuse: what is passed on is not what it takes, or lacks what its report must know. */
export const libraryLinkUnfit: LibraryRule = {
  id: 'library-link-unfit',
  severity: 'warning',
  title: { zh: '转接带去的信息对不上', en: 'Hand-over that the other plan would refuse' },
  reads: 'links',
  *find(library) {
    const plans = new Map(library.map((entry) => [entry.runbook.id, entry]));
    for (const { file, runbook } of library) {
      for (const { state, path, id } of indexChart(runbook.chart).nodes.values()) {
        if (state.kind !== 'link' || state.missing) continue;
        const other = plans.get(state.runbook);
        if (!other) continue;
        for (const { at, said } of unfit(runbook, state, other.runbook)) {
          yield {
            file,
            others: [other.file],
            path: path + at,
            node: id,
            message: message(
              (t) => `“${t(state.title)}”转到“${t(other.runbook.title)}”时，${said.zh}。`,
              (t) => `“${t(state.title)}” hands over to “${t(other.runbook.title)}”: ${said.en}.`,
            ),
          };
        }
      }
    }
  },
};

interface Unfit {
  readonly at: string;
  readonly said: Text;
}

function* unfit(own: Runbook, link: Link, other: Runbook): Generator<Unfit> {
  const mine = new Map(own.fields?.map((field) => [field.id, field]));
  const theirs = new Map(other.fields?.map((field) => [field.id, field]));
  for (const [to, from] of Object.entries(link.fields ?? {})) {
    const target = theirs.get(to);
    const source = mine.get(from);
    if (!target || target.type === 'elapsed') {
      yield {
        at: `/fields/${to}`,
        said: {
          zh: `对方没有可填的字段“${to}”`,
          en: `it has no field “${to}” to fill in`,
        },
      };
    } else if (source && !passes(source, target)) {
      yield {
        at: `/fields/${to}`,
        said: {
          zh: `“${source.name.zh}”填不进对方的“${target.name.zh}”`,
          en: `“${source.name.en}” does not go into its “${target.name.en}”`,
        },
      };
    }
  }
  // Where a person starts it, they are asked for what is not passed on.
  if (link.handOver !== 'at-once') return;
  const report = other.forms?.find(({ use }) => use === 'report')?.fields ?? [];
  for (const { field, required } of report) {
    const isPassed = link.fields ? link.fields[field] !== undefined : mine.has(field);
    if (!required || isPassed) continue;
    const name = theirs.get(field)?.name ?? { zh: field, en: field };
    yield {
      at: '/handOver',
      said: {
        zh: `对方接报必填“${name.zh}”，自动移交时却没有带去`,
        en: `its report must know “${name.en}”, which is not passed on, though it starts by itself`,
      },
    };
  }
}

/** Whether any value of one field is a value of the other. */
function passes(from: Field, to: Field): boolean {
  if (from.type !== to.type) return false;
  if ('options' in from && 'options' in to) {
    const taken = new Set(to.options.map(({ id }) => id));
    return from.options.every(({ id }) => taken.has(id));
  }
  return true;
}
