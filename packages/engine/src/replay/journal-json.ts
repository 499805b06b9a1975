import { z } from 'zod';
import { parseInstant, printInstant } from '../instant.ts';
import type { Outcome, Problem } from '../problem.ts';
import { accepted, pointer, rejected } from '../problem.ts';
import { SEMANTICS } from '../run/decide.ts';
import type { JournalRecord } from '../run/event.ts';
import { problemsOf } from '../runbook/zod-problems.ts';
import type { Text } from '../text.ts';
import { journalRecordSchema } from './event-schema.ts';

/** A journal as JSON that people and other programs read: instants in ISO 8601 instead of milliseconds. */

export interface JournalRecordJson {
  readonly run: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly event: { readonly type: string; readonly at: string } & Readonly<
    Record<string, unknown>
  >;
}

export type JournalJson = readonly JournalRecordJson[];

const isInstantKey = (key: string): boolean => key === 'at' || key.endsWith('At');

/** What people named themselves (fields, which may end in `At` too) is theirs, and stays as it is. */
const OPAQUE = new Set(['values', 'inputs', 'definition']);

export const journalToJson = (records: readonly JournalRecord[]): JournalJson =>
  records.map((record) => converted(record, printed) as JournalRecordJson);

const printed = (value: unknown): unknown =>
  typeof value === 'number' ? printInstant(value) : value;
/** What is no instant stays as it was written, for the reader to be told. */
const parsed = (value: unknown): unknown =>
  typeof value === 'string' ? (parseInstant(value) ?? value) : value;

function converted(value: unknown, instant: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => converted(item, instant));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => {
        if (OPAQUE.has(key)) return [key, item];
        return [key, isInstantKey(key) ? instant(item) : converted(item, instant)];
      }),
  );
}

const recordsSchema = z.array(journalRecordSchema).min(1);

/**
 * Reads a journal: an array of records, an object that holds one under `journal` or `records`, or a single record;
 * instants as ISO 8601 or milliseconds. It must be one run's, from its declaration on, with no line missing.
 * Problems: what the shape lacks, `journal-start`, `journal-order`, `journal-mixed`, `semantics-unknown`.
 */
export function journalFromJson(value: unknown): Outcome<readonly JournalRecord[]> {
  const { list, at } = findList(value);
  const input = converted(list, parsed);
  const read = recordsSchema.safeParse(input);
  if (!read.success) {
    return rejected(problemsOf(read.error, input).map((one) => ({ ...one, path: at + one.path })));
  }
  const wrong = disorder(read.data, at);
  return wrong ? rejected([wrong]) : accepted(read.data);
}

/** Reads the text of a journal file: JSON, or JSON Lines with a record a line. */
export function parseJournal(source: string): Outcome<readonly JournalRecord[]> {
  const whole = parseJson(source);
  if ('value' in whole) return journalFromJson(whole.value);
  const lines = source.split(/\r?\n/).map((text, index) => ({ text, number: index + 1 }));
  const given = lines.filter(({ text }) => text.trim() !== '');
  if (given.length < 2) return rejected([notJson('', whole.error)]);
  const values: unknown[] = [];
  for (const { text, number } of given) {
    const one = parseJson(text);
    if ('error' in one) {
      // A document over many lines fails at its first; what it lacks as a whole says more.
      return rejected([
        number === 1 ? notJson('', whole.error) : notJson(pointer([number - 1]), one.error),
      ]);
    }
    values.push(one.value);
  }
  return journalFromJson(values);
}

function parseJson(source: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function findList(value: unknown): { list: unknown; at: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { list: value, at: '' };
  if ('journal' in value) return { list: value.journal, at: '/journal' };
  if ('records' in value) return { list: value.records, at: '/records' };
  return 'event' in value ? { list: [value], at: '' } : { list: value, at: '' };
}

/** A journal is one run's, from its first line on, with no line missing [R1]. */
function disorder(records: readonly JournalRecord[], at: string): Problem | undefined {
  const [first] = records;
  const say = (code: string, index: number, message: Text): Problem => ({
    code,
    path: at + pointer([index]),
    message,
  });
  if (first?.event.type !== 'runDeclared') {
    return say('journal-start', 0, {
      zh: '日志的第一条应为宣布事件（runDeclared）。',
      en: 'The first line of a journal must declare the run (runDeclared).',
    });
  }
  if (first.event.semantics > SEMANTICS) {
    return say('semantics-unknown', 0, {
      zh: `日志按第 ${first.event.semantics} 版语义写成，本程序只认识到第 ${SEMANTICS} 版。`,
      en: `The journal follows version ${first.event.semantics} of the semantics; this program knows those up to ${SEMANTICS}.`,
    });
  }
  for (const [index, record] of records.entries()) {
    if (record.run !== first.run) {
      return say('journal-mixed', index, {
        zh: `日志混有另一次处置“${record.run}”的记录。`,
        en: `A line of another run, “${record.run}”, is mixed in.`,
      });
    }
    if (record.seq !== index + 1) {
      return say('journal-order', index, {
        zh: `记录序号应为 ${index + 1}，实为 ${record.seq}：有缺行或次序不对。`,
        en: `This line should be number ${index + 1} and is ${record.seq}: lines are missing or out of order.`,
      });
    }
    if (index > 0 && record.event.type === 'runDeclared') {
      return say('journal-start', index, {
        zh: '同一日志中事件只能宣布一次。',
        en: 'A run is declared once only.',
      });
    }
  }
  return undefined;
}

const notJson = (path: string, detail: string): Problem => ({
  code: 'json-syntax',
  path,
  message: { zh: `不是有效的 JSON：${detail}`, en: `Not valid JSON: ${detail}` },
});
