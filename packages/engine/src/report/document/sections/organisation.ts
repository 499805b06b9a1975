import type { Group } from '../../../runbook/people.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { bullets, facts, marks, section, table, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { GROUP_KINDS, WORDS } from '../words.ts';

/** Everybody in the plan at a glance; who they are in full stands on their own pages. */
export function organisationSection(reader: Reader): Markup | undefined {
  const { groups } = reader.plan.runbook;
  return section(reader, 'organisation', WORDS.organisation, [
    table(
      [word(reader, 'group'), word(reader, 'lead'), word(reader, 'deputy'), word(reader, 'partOf')],
      groups.map((group) => [
        [
          html`<strong>${reader.inline(group.name)}</strong>`,
          html` <small>${reader.inline(GROUP_KINDS[group.kind])}</small>`,
          marks(reader, group),
        ],
        group.lead ? reader.inline(group.lead) : missing(reader, group),
        group.deputy ? reader.inline(group.deputy) : missing(reader, group),
        group.partOf !== undefined && reader.inline(reader.group(group.partOf)),
      ]),
    ),
  ]);
}

/** Those who act need a lead and a deputy: a plan that names none says so. */
const missing = (reader: Reader, { kind }: Group): Part =>
  (kind === 'command' || kind === 'team') &&
  html`<span class="missing">${word(reader, 'notWritten')}</span>`;

/** A group in full: who leads, who is in it, what it answers for, how it is reached. */
export function groupFacts(reader: Reader, group: Group): Markup | undefined {
  return facts([
    [word(reader, 'lead'), group.lead ? reader.say(group.lead) : missing(reader, group)],
    [word(reader, 'deputy'), group.deputy ? reader.say(group.deputy) : missing(reader, group)],
    [
      word(reader, 'partOf'),
      group.partOf !== undefined && reader.inline(reader.group(group.partOf)),
    ],
    [
      word(reader, 'members'),
      bullets(
        (group.members ?? []).map((member) => [
          reader.inline(member.role),
          member.count !== undefined && ` × ${member.count}`,
          marks(reader, member),
        ]),
      ),
    ],
    [
      word(reader, 'duties'),
      bullets((group.duties ?? []).map((duty) => [reader.say(duty.text), marks(reader, duty)])),
    ],
    [word(reader, 'contacts'), contacts(reader, group)],
  ]);
}

const contacts = (reader: Reader, group: Group): Part =>
  bullets(
    (group.contacts ?? []).map((contact) => {
      const channel = reader.plan.runbook.channels?.find(({ id }) => id === contact.channel);
      return [
        channel ? reader.inline(channel.name) : contact.channel,
        html` <strong>${contact.address}</strong> `,
        contact.note && reader.inline(contact.note),
      ];
    }),
  );
