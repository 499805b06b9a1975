import { slotsIn, TEMPLATE_NAMES } from '../../run/template.ts';
import type { Edit, Place } from '../../runbook/edit/edit.ts';
import type { Reading } from '../analysis/conditions.ts';
import { readings } from '../analysis/conditions.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** A condition or a notice's text that reads a name no field bears: it can never be known. */
export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  title: { zh: '引用了不存在的字段', en: 'Unknown field' },
  *find(subject) {
    for (const reading of readings(subject)) {
      const { source, path, node, names } = reading;
      if (source === undefined) continue;
      const called = calledIn(source);
      for (const name of names) {
        if (subject.fields.has(name) || CONTEXT.has(name) || called.has(name)) continue;
        yield tell(subject, name, path, node, reading);
      }
    }
    for (const [index, notice] of (subject.runbook.notifications ?? []).entries()) {
      for (const name of slotsIn(notice.text)) {
        if (subject.fields.has(name) || TEMPLATE_NAMES.some((known) => known === name)) continue;
        yield {
          ...tell(subject, name, `/notifications/${index}/text`, notice.id),
          severity: 'warning',
        };
      }
    }
  },
};

/** What expressions may read besides fields. */
const CONTEXT = new Set(['level', 'drill']);

/** Names that are functions, members of a value, or bound by the expression itself. */
function calledIn(source: string): ReadonlySet<string> {
  const bare = source.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const calls = [...bare.matchAll(/([A-Za-z_]\w*(?:\s+[A-Za-z_]\w*)*)\s*\(/g)].flatMap((match) =>
    (match[1] ?? '').split(/\s+/),
  );
  const members = [...bare.matchAll(/\.\s*([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '');
  const bound = [...bare.matchAll(/\b(?:some|every|for)\s+([A-Za-z_]\w*)\s+in\b/g)].map(
    (match) => match[1] ?? '',
  );
  return new Set([...calls, ...members, ...bound]);
}

function tell(
  subject: Subject,
  name: string,
  path: string,
  node: string,
  reading?: Reading,
): Found {
  const near = nearest(name, [...subject.fields.keys()]);
  const field = near === undefined ? undefined : subject.fields.get(near);
  return {
    path,
    node,
    fix: near === undefined ? undefined : renamed(reading, name, near),
    message: message(
      (t) =>
        `没有名为“${name}”的字段，这里的条件或文字永远得不到它的值。${field ? `是不是“${field.id}”（${t(field.name)}）？` : ''}`,
      (t) =>
        `No field is called “${name}”, so its value will never be known here.${field ? ` Is “${field.id}” (${t(field.name)}) meant?` : ''}`,
    ),
  };
}

/** The same condition with the name put right, where it is the property of a thing of its own. */
function renamed(reading: Reading | undefined, name: string, near: string): Edit | undefined {
  const place = reading && PLACES[reading.role];
  if (!place || reading.source === undefined) return undefined;
  const value = reading.source.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), near);
  return { do: 'setProperty', at: place.at(reading.node), key: place.key, value };
}

const state = (id: string): Place => ({ of: 'state', id });
const PLACES: Partial<Record<Reading['role'], { key: string; at: (id: string) => Place }>> = {
  step: { key: 'when', at: state },
  wait: { key: 'until', at: state },
  target: { key: 'when', at: (id) => ({ of: 'item', list: 'targets', id }) },
  notice: { key: 'when', at: (id) => ({ of: 'item', list: 'notifications', id }) },
};

/** The name that differs least, if it differs by a slip of the pen. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((one) => ({ one, off: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(1, Math.floor(name.length / 4)) ? best.one : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(
        Math.min(
          (row[j] ?? 0) + (left === right ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
