import type { EventOf } from '../../run/event.ts';
import { describeEvent } from '../../words/event.ts';
import { channelName } from '../../words/names.ts';
import type { Markup, Part } from '../document/html.ts';
import { html } from '../document/html.ts';
import { section, table } from '../document/parts.ts';
import type { RunReader } from './run-reader.ts';
import { runWord } from './run-reader.ts';
import { DELIVERY_WORDS, RUN_WORDS } from './run-words.ts';

/** What the journal holds beside the plan's own course: notices, refused acts, notes, and all of its lines. */

/** Every notice and what came of it on each of its channels. */
export function noticeHistory(reader: RunReader): Markup | undefined {
  const delivered = new Map<string, EventOf<'noticeDelivered'>>();
  for (const { event } of reader.records) {
    if (event.type === 'noticeDelivered') delivered.set(`${event.notice} ${event.channel}`, event);
  }
  const rows = reader.records.flatMap(({ event }) => {
    if (event.type !== 'noticeIssued') return [];
    const { notice } = event;
    return [
      [
        reader.time(event.at),
        reader.list(notice.audience.map(reader.groupName)),
        reader.say(notice.text),
        notice.channels.map((channel): Part => {
          const word = delivered.get(`${notice.id} ${channel}`);
          return html`<span class="line">${reader.inline(channelName(reader.plan, channel))}: ${
            word ? reader.inline(DELIVERY_WORDS[word.outcome]) : runWord(reader, 'notReported')
          }${word?.detail !== undefined && ` (${word.detail})`}</span>`;
        }),
        reader.who(event.by),
      ],
    ];
  });
  return section(reader, 'notices', RUN_WORDS.notices, [
    table(
      [
        runWord(reader, 'time'),
        runWord(reader, 'audience'),
        runWord(reader, 'notice'),
        runWord(reader, 'outcome'),
        runWord(reader, 'by'),
      ],
      rows,
    ),
  ]);
}

export const refusedSection = (reader: RunReader): Markup | undefined =>
  section(reader, 'refused', RUN_WORDS.refused, [
    table(
      [runWord(reader, 'time'), runWord(reader, 'act'), runWord(reader, 'by')],
      reader.records.flatMap(({ event }) =>
        event.type === 'actRecorded'
          ? [
              [
                reader.time(event.at),
                [
                  reader.inline(describeEvent(reader.plan, event, reader.run.added)),
                  html` <code>${event.act} · ${event.refusal}</code>`,
                ],
                reader.who(event.by),
              ],
            ]
          : [],
      ),
    ),
  ]);

export const noteSection = (reader: RunReader): Markup | undefined =>
  section(reader, 'notes', RUN_WORDS.notes, [
    table(
      [
        runWord(reader, 'time'),
        runWord(reader, 'note'),
        runWord(reader, 'about'),
        runWord(reader, 'by'),
      ],
      reader.records.flatMap(({ event }) =>
        event.type === 'noteAdded'
          ? [
              [
                reader.time(event.at),
                event.text,
                event.about !== undefined && reader.inline(reader.name.state(event.about)),
                reader.who(event.by),
              ],
            ]
          : [],
      ),
    ),
  ]);

/** All lines in the order of record; a time of its own for those that were recorded later than they happened. */
export const logSection = (reader: RunReader): Markup | undefined =>
  section(reader, 'log', RUN_WORDS.log, [
    table(
      ['#', runWord(reader, 'time'), runWord(reader, 'what'), runWord(reader, 'by')],
      reader.records.map(({ seq, recordedAt, event }) => [
        seq,
        [
          reader.time(event.at),
          Math.abs(recordedAt - event.at) >= LATER_MS &&
            html`<small class="line">${runWord(reader, 'recorded')} ${reader.time(recordedAt)}</small>`,
        ],
        reader.inline(describeEvent(reader.plan, event, reader.run.added)),
        reader.who(event.by),
      ]),
    ),
  ]);

/** The network's share is not worth a line. */
const LATER_MS = 5_000;
