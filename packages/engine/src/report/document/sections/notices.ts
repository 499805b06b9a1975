import { durationMs } from '../../../duration.ts';
import { anchorsOf } from '../../../plan.ts';
import type { Notification } from '../../../runbook/timing.ts';
import type { Text } from '../../../text.ts';
import { text } from '../../../text.ts';
import { describeDuration } from '../../../words/duration.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { facts, marks, section, table, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { WORDS } from '../words.ts';

/** Each notice with its template, the places to fill in named and left blank. */
export function noticeSection(reader: Reader): Markup | undefined {
  const { notifications = [], forms = [] } = reader.plan.runbook;
  return section(
    reader,
    'notices',
    WORDS.notices,
    notifications.map((notice) => {
      const form = forms.find(({ id }) => id === notice.form);
      return html`<article><h3>${reader.inline(notice.title)}${marks(reader, notice)}</h3>${facts([
        [word(reader, 'when'), moments(reader, notice)],
        [word(reader, 'onlyLevels'), notice.levels && reader.list(notice.levels.map(reader.level))],
        [word(reader, 'onlyIf'), notice.when !== undefined && reader.condition(notice.when)],
        [word(reader, 'by'), notice.by !== undefined && reader.inline(reader.group(notice.by))],
        [word(reader, 'audience'), named(reader, notice.audience.map(reader.group))],
        [
          word(reader, 'channels'),
          named(
            reader,
            notice.channels.map((id) => channelName(reader, id)),
          ),
        ],
        [word(reader, 'form'), form && reader.inline(form.title)],
      ])}<blockquote>${reader.say(template(reader, notice.text))}</blockquote></article>`;
    }),
  );
}

const moments = (reader: Reader, notice: Notification): Part => {
  const anchors = anchorsOf(notice);
  return anchors.length === 0
    ? word(reader, 'onlyAfterMiss')
    : anchors.map((anchor) => html`<p>${reader.anchor(anchor)}</p>`);
};

const named = (reader: Reader, names: readonly Text[]): Part =>
  names.length > 0 ? reader.list(names) : word(reader, 'notWritten');

const channelName = (reader: Reader, id: string): Text =>
  reader.plan.runbook.channels?.find((channel) => channel.id === id)?.name ?? text(id, id);

const OWN_NAMES: Readonly<Record<string, Text>> = {
  level: text('响应级别', 'level'),
  title: text('事件名称', 'incident'),
  runbook: text('预案名称', 'plan'),
  commander: text('指挥', 'commander'),
};

/** A template as it is filled in by hand: `[{{field}}]` becomes `[name of the field ____]`. */
function template(reader: Reader, words: Text): Text {
  const fill = (language: 'zh' | 'en'): string =>
    words[language].replaceAll(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (_, name: string) => {
      const field = reader.plan.fields.get(name)?.name ?? OWN_NAMES[name];
      return language === 'zh'
        ? `［${field?.zh || name}：＿＿＿］`
        : `[${field?.en || name}: ____]`;
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** Who is told next as long as nobody answers. */
export function escalationSection(reader: Reader): Markup | undefined {
  const { escalations = [] } = reader.plan.runbook;
  return section(
    reader,
    'escalations',
    WORDS.escalations,
    escalations.map(
      (escalation) =>
        html`<article><h3>${reader.inline(escalation.title)}${marks(reader, escalation)}</h3>${table(
          [
            word(reader, 'tier'),
            word(reader, 'time'),
            word(reader, 'audience'),
            word(reader, 'channels'),
          ],
          escalation.tiers.map((tier, index) => [
            index + 1,
            reader.inline(describeDuration(durationMs(tier.after))),
            [
              reader.list(tier.audience.map(reader.group)),
              tier.text && html`<p class="test">${reader.say(tier.text)}</p>`,
            ],
            tier.channels && reader.list(tier.channels.map((id) => channelName(reader, id))),
          ]),
        )}${
          escalation.repeatEvery !== undefined &&
          html`<p class="note">${word(reader, 'repeatEvery')} ${reader.inline(describeDuration(durationMs(escalation.repeatEvery)))}</p>`
        }${escalation.forHelp && html`<p class="note">${word(reader, 'forHelp')}</p>`}</article>`,
    ),
  );
}
