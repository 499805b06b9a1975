import { durationMs } from '../../../duration.ts';
import { allStates } from '../../../runbook/edit/state-tree.ts';
import type { Text } from '../../../text.ts';
import { text } from '../../../text.ts';
import { describeDuration } from '../../../words/duration.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { bullets, marks, section, table, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import {
  CHANNEL_KINDS,
  REFERENCE_KINDS,
  RESOURCE_KINDS,
  UPKEEP_KINDS,
  URGENCY,
  WORDS,
} from '../words.ts';

/** Whom to reach and how, and which ways may be down with what. */
export function contactSection(reader: Reader): Markup | undefined {
  const { groups, channels = [], resources = [], fields = [] } = reader.plan.runbook;
  const nameOf = (id: string): Text =>
    [...resources, ...fields].find((one) => one.id === id)?.name ?? text(id, id);
  const rows = groups.flatMap((group) =>
    (group.contacts ?? []).map((contact): readonly Part[] => {
      const channel = channels.find(({ id }) => id === contact.channel);
      return [
        [
          html`<strong>${reader.inline(group.name)}</strong>`,
          group.lead && html`<p class="test">${reader.inline(group.lead)}</p>`,
        ],
        channel ? reader.inline(channel.name) : contact.channel,
        [html`<strong>${contact.address}</strong>`, contact.note && reader.say(contact.note)],
      ];
    }),
  );
  return section(reader, 'contacts', WORDS.contactList, [
    table([word(reader, 'group'), word(reader, 'channel'), word(reader, 'address')], rows),
    rows.length === 0 && html`<p class="missing">${word(reader, 'notWritten')}</p>`,
    channels.length > 0 && html`<h3>${word(reader, 'waysOut')}</h3>`,
    table(
      [word(reader, 'channel'), word(reader, 'dependsOn')],
      channels.map((channel) => [
        [
          html`<strong>${reader.inline(channel.name)}</strong>`,
          html` <small>${reader.inline(CHANNEL_KINDS[channel.kind])}</small>`,
          marks(reader, channel),
        ],
        reader.list((channel.dependsOn ?? []).map(nameOf)),
      ]),
    ),
  ]);
}

export const resourceSection = (reader: Reader): Markup | undefined =>
  section(reader, 'resources', WORDS.resources, [
    table(
      [word(reader, 'resource'), word(reader, 'quantity'), word(reader, 'keptBy')],
      (reader.plan.runbook.resources ?? []).map((resource) => [
        [
          html`<strong>${reader.inline(resource.name)}</strong>`,
          html` <small>${reader.inline(RESOURCE_KINDS[resource.kind])}</small>`,
          marks(reader, resource),
          resource.text && html`<p class="test">${reader.say(resource.text)}</p>`,
        ],
        resource.quantity,
        resource.owner !== undefined && reader.inline(reader.group(resource.owner)),
      ]),
    ),
  ]);

export const upkeepSection = (reader: Reader): Markup | undefined =>
  section(reader, 'upkeep', WORDS.upkeep, [
    table(
      [word(reader, 'upkeep'), word(reader, 'every'), word(reader, 'group')],
      (reader.plan.runbook.upkeep ?? []).map((item) => [
        [
          html`<strong>${reader.inline(UPKEEP_KINDS[item.kind])}</strong> `,
          reader.say(item.text),
          marks(reader, item),
        ],
        item.every !== undefined
          ? reader.inline(describeDuration(durationMs(item.every)))
          : item.urgency !== undefined && reader.inline(URGENCY[item.urgency]),
        item.group !== undefined && reader.inline(reader.group(item.group)),
      ]),
    ),
  ]);

export const referenceSection = (reader: Reader): Markup | undefined =>
  section(reader, 'references', WORDS.references, [
    bullets(
      (reader.plan.runbook.references ?? []).map((reference) => [
        html`<small>${reader.inline(REFERENCE_KINDS[reference.kind])}</small> `,
        reader.inline(reference.title),
        reference.available === false && [' ', word(reader, 'notAvailable')],
      ]),
    ),
  ]);

/** What is left open, numbered so that a meeting can go through it. */
export function gapSection(reader: Reader): Markup | undefined {
  const { gaps = [] } = reader.plan.runbook;
  if (gaps.length === 0) return undefined;
  return section(reader, 'gaps', WORDS.gaps, [
    html`<p class="note">${word(reader, 'gapsLead')}</p>`,
    html`<ol>${gaps.map((gap) => html`<li>${reader.say(gap.text)}</li>`)}</ol>`,
  ]);
}

/** Everything that bears an `inferred`, wherever it stands in the document, with the reason given. */
export function inferredSection(reader: Reader): Markup | undefined {
  const found = inferredIn(reader);
  if (found.length === 0) return undefined;
  return section(reader, 'inferred', WORDS.inferred, [
    html`<p class="note">${word(reader, 'inferredLead')}</p>`,
    bullets(
      found.map(({ name, why }) => [
        html`<strong>${reader.inline(name)}</strong> `,
        reader.say(why),
      ]),
    ),
  ]);
}

interface Inferred {
  readonly name: Text;
  readonly why: Text;
}

interface Item {
  readonly id?: string | undefined;
  readonly title?: Text | undefined;
  readonly name?: Text | undefined;
  readonly role?: Text | undefined;
  readonly text?: Text | undefined;
  readonly inferred?: Text | undefined;
}

function inferredIn(reader: Reader): readonly Inferred[] {
  const { runbook } = reader.plan;
  const states = [...allStates(runbook)];
  const items: readonly Item[] = [
    runbook,
    ...(runbook.scope ?? []),
    ...(runbook.entry ?? []),
    ...(runbook.levels?.scale ?? []),
    ...(runbook.levels?.scale ?? []).flatMap((level) => level.notes ?? []),
    ...(runbook.levels?.rules ?? []),
    ...(runbook.levels?.notes ?? []),
    ...runbook.groups.flatMap((group) => [
      group,
      ...(group.members ?? []),
      ...(group.duties ?? []),
    ]),
    ...(runbook.channels ?? []),
    ...(runbook.fields ?? []),
    ...(runbook.forms ?? []),
    ...states,
    ...states.flatMap((state) => (state.kind === 'decision' ? state.options : [])),
    ...states.flatMap((state) => state.transitions ?? []),
    ...(runbook.targets ?? []),
    ...(runbook.escalations ?? []),
    ...(runbook.notifications ?? []),
    ...(runbook.resources ?? []),
    ...(runbook.upkeep ?? []),
    ...(runbook.references ?? []),
    ...(runbook.gaps ?? []),
  ];
  return items.flatMap((item) =>
    item.inferred ? [{ name: nameOf(item), why: item.inferred }] : [],
  );
}

const nameOf = (item: Item): Text =>
  item.title ?? item.name ?? item.role ?? item.text ?? text(item.id ?? '', item.id ?? '');
