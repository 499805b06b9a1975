import type { Outcome } from '../../problem.ts';
import { accepted } from '../../problem.ts';
import { editBetween } from '../diff/edit-between.ts';
import { fieldIdSchema } from '../parts.ts';
import type { Runbook } from '../runbook.ts';
import { refused, taken, unknown } from './applied.ts';
import type { Edit } from './edit.ts';
import { listWord } from './place.ts';

/**
 * Gives a field another id wherever the document names it: forms and what steps ask, the level table, conditions,
 * clocks, moments, hand-overs and the slots of texts, all as one edit. Refused where the id is taken or cannot be a
 * name in a condition. Drill scripts are files of their own and are not looked into.
 */
export function renameField(runbook: Runbook, from: string, to: string): Outcome<Edit> {
  const fields = runbook.fields ?? [];
  if (!fields.some((field) => field.id === from)) return unknown(listWord('fields'), from);
  if (fields.some((field) => field.id === to)) return taken(to);
  if (!fieldIdSchema.safeParse(to).success) {
    return refused('field-id', {
      zh: `“${to}”不能作字段编号：要以小写字母开头，只用字母和数字，条件里才写得出来。`,
      en: `“${to}” cannot be a field’s id: it begins with a small letter and has letters and digits only, so that conditions can name it.`,
    });
  }
  const after = {
    ...(renamed(runbook, '', from, to) as Runbook),
    fields: fields.map((field) => ({
      ...(renamed(field, '', from, to) as typeof field),
      id: field.id === from ? to : field.id,
    })),
  };
  const change = editBetween(runbook, after);
  const name = { zh: `字段编号“${from}”改为“${to}”`, en: `rename field “${from}” to “${to}”` };
  return accepted(change.do === 'batch' ? { ...change, name } : change);
}

/** Keys under which an id of a field stands by itself. */
const NAMES_FIELD = new Set(['field', 'since']);
/** Keys that hold a condition; `until` also names the instant at which a clock stops. */
const CONDITIONS = new Set(['when', 'until']);

function renamed(value: unknown, key: string, from: string, to: string): unknown {
  if (typeof value === 'string') {
    if (NAMES_FIELD.has(key)) return value === from ? to : value;
    return CONDITIONS.has(key) ? inCondition(value, from, to) : inTemplate(value, from, to);
  }
  if (Array.isArray(value)) return value.map((each) => renamed(each, key, from, to));
  if (typeof value !== 'object' || value === null) return value;
  // Tests by field: the keys name fields, the values are conditions. Handed over by a link: the other way about.
  const isTests = key === 'when';
  const isHandOver = key === 'fields';
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      isTests && name === from ? to : name,
      isTests || (isHandOver && typeof each === 'string')
        ? inCondition(String(each), from, to)
        : renamed(each, name, from, to),
    ]),
  );
}

/** Names in a condition, not words in its strings or parts of a path. */
const inCondition = (source: string, from: string, to: string): string =>
  source.replaceAll(/"(?:[^"\\]|\\.)*"|(?<![.\w])[A-Za-z_]\w*/g, (word) =>
    word === from ? to : word,
  );

const inTemplate = (source: string, from: string, to: string): string =>
  source.replaceAll(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (slot, name: string) =>
    name === from ? `{{${to}}}` : slot,
  );
