import type { Instant } from '../../instant.ts';
import type { Plan } from '../../plan.ts';
import type { Actor } from '../../run/actor.ts';
import type { JournalRecord } from '../../run/event.ts';
import type { Run } from '../../run/run.ts';
import { printValue } from '../../run/template.ts';
import type { FieldValues } from '../../run/values.ts';
import type { Text } from '../../text.ts';
import { actorName, namer, plain } from '../../words/names.ts';
import type { Markup, Part } from '../document/html.ts';
import { html } from '../document/html.ts';
import type { DocumentLanguage, Reader } from '../document/reader.ts';
import { readerOf } from '../document/reader.ts';
import { RUN_WORDS } from './run-words.ts';

/** How the report of a run says things: the plan's reader, the run, and its clock on the wall where it happened. */
export interface RunReader extends Reader {
  readonly run: Run;
  readonly records: readonly JournalRecord[];
  /** The instant the report is as of: the end, or the last line. */
  readonly until: Instant;
  readonly name: ReturnType<typeof namer>;
  /** Time of day; with its date where that is not the day the run was declared on. */
  time(at: Instant | undefined): Part;
  full(at: Instant): string;
  who(actor: Actor | undefined): Part;
  values(values: FieldValues): Part;
  groupName(id: string): Text;
}

export type RunWord = keyof typeof RUN_WORDS;

export const runWord = (reader: Reader, key: RunWord): Markup => reader.inline(RUN_WORDS[key]);

export function runReaderOf(
  plan: Plan,
  run: Run,
  records: readonly JournalRecord[],
  language: DocumentLanguage,
): RunReader {
  const reader = readerOf(plan, language);
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: run.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const full = (at: Instant): string => clock.format(at);
  const [firstDay] = full(run.declaredAt).split(' ');
  const groupName = (id: string): Text =>
    plan.groups.get(id)?.name ?? run.addedGroups[id] ?? plain(id);
  return {
    ...reader,
    run,
    records,
    until: run.ended?.at ?? records.at(-1)?.recordedAt ?? run.recordedAt,
    name: namer(plan, run.added),
    full,
    time(at) {
      if (at === undefined) return undefined;
      const [day, time] = full(at).split(' ');
      return html`<time>${day === firstDay ? time : `${day?.slice(5)} ${time}`}</time>`;
    },
    who(actor) {
      if (!actor) return undefined;
      if (actor.role === 'system') return reader.inline(RUN_WORDS.system);
      const name = reader.inline(actorName(plan, actor));
      return actor.group === undefined || actor.group === actor.id
        ? name
        : [name, html` <small>${reader.inline(groupName(actor.group))}</small>`];
    },
    values: (values) =>
      Object.entries(values).map(([id, value]) => {
        const field = plan.fields.get(id);
        const shown = (one: 'zh' | 'en'): string =>
          field ? printValue(field, value, one, run.timeZone) : String(value);
        return html`<span class="line">${reader.inline(field?.name ?? plain(id))} ${reader.inline({ zh: shown('zh'), en: shown('en') })}</span>`;
      }),
    groupName,
  };
}
