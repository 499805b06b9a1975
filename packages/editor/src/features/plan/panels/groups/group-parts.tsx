import type { Group, Place } from '@tocsin/engine';
import { rejected, textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import { PickMany, PickOne } from '../../inputs/id-picks.tsx';
import { LineInput } from '../../inputs/line-input.tsx';
import { NumberInput } from '../../inputs/number-input.tsx';
import { RowList } from '../../inputs/row-list.tsx';
import { TextFields } from '../../inputs/text-pair.tsx';
import { channelChoices, isStep, stateChoices } from '../../inspector/choices.ts';
import { planMessages } from '../../messages.ts';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';
import { RowSources } from '../row-sources.tsx';
import { usePart, withKey } from '../use-part.ts';

interface Props {
  readonly at: Place;
  readonly group: Group;
}

type Member = NonNullable<Group['members']>[number];
type Duty = NonNullable<Group['duties']>[number];
type Contact = NonNullable<Group['contacts']>[number];

const EMPTY = { zh: '', en: '' };
const bilingual = (key: 'count.bad' | 'address.needed') => ({
  zh: partMessages.in('zh')(key),
  en: partMessages.in('en')(key),
});
const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

/** Roles inside a group, and how many people each takes. */
export function Members({ at, group }: Props) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const set = usePart<Member>(at, 'members');
  return (
    <RowList
      label={t('groups.members')}
      rows={group.members ?? []}
      nameOf={(member, index) =>
        textIn(member.role, language) || `${p('member.role')} ${index + 1}`
      }
      onChange={set}
      add={p('member.add')}
      fresh={(): Member => ({ role: EMPTY })}
    >
      {(member, change) => (
        <>
          <TextFields
            label={p('member.role')}
            value={member.role}
            commit={(written, value) =>
              change({ ...member, role: { ...member.role, [written]: value } })
            }
          />
          <NumberInput
            label={p('member.count')}
            value={member.count}
            bad={bilingual('count.bad')}
            fits={isCount}
            commit={(count) => change(withKey(member, 'count', count))}
          />
          <RowSources item={member} change={change} />
        </>
      )}
    </RowList>
  );
}

/** What a group answers for, each duty with the steps that carry it out. */
export function Duties({ at, group }: Props) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const set = usePart<Duty>(at, 'duties');
  const steps = stateChoices(desk.runbook, language, isStep);
  return (
    <RowList
      label={t('groups.duties')}
      rows={group.duties ?? []}
      nameOf={(_, index) => `${p('duty.text')} ${index + 1}`}
      onChange={set}
      add={p('duty.add')}
      fresh={(): Duty => ({
        id: freeId('duty', new Set((group.duties ?? []).map(({ id }) => id))),
        text: EMPTY,
      })}
    >
      {(duty, change) => (
        <>
          <TextFields
            label={p('duty.text')}
            hidesLabel
            value={duty.text}
            rows={2}
            commit={(written, value) =>
              change({ ...duty, text: { ...duty.text, [written]: value } })
            }
          />
          <PickMany
            label={p('duty.steps')}
            values={duty.steps ?? []}
            choices={steps}
            add={t('pick.add')}
            remove={t('pick.remove')}
            onChange={(ids) => change(withKey(duty, 'steps', ids))}
          />
          {duty.steps && duty.steps.length > 0 && (
            <span className={classes.links}>
              {duty.steps.map((step) => (
                <button
                  key={step}
                  type="button"
                  className={classes.link}
                  onClick={() => desk.goTo(step)}
                >
                  {steps.find(({ id }) => id === step)?.label ?? step}
                </button>
              ))}
            </span>
          )}
          <RowSources item={duty} change={change} />
        </>
      )}
    </RowList>
  );
}

/** How a group is reached. */
export function Contacts({ at, group }: Props) {
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = usePart<Contact>(at, 'contacts');
  const channels = channelChoices(runbook, language);
  const [first] = channels;
  const nameOf = (id: string): string => channels.find((each) => each.id === id)?.label ?? id;
  return (
    <>
      <RowList
        label={p('contacts')}
        rows={group.contacts ?? []}
        nameOf={(contact) => `${nameOf(contact.channel)} ${contact.address}`}
        onChange={set}
        add={p('contact.add')}
        fresh={first && ((): Contact => ({ channel: first.id, address: '—' }))}
      >
        {(contact, change) => (
          <>
            <div className={classes.twin}>
              <PickOne
                label={p('contact.channel')}
                value={contact.channel}
                choices={channels}
                onChange={(channel) => channel && change({ ...contact, channel })}
              />
              <LineInput
                label={p('contact.address')}
                value={contact.address}
                commit={(address) =>
                  address.trim() === ''
                    ? rejected([
                        { code: 'address', path: '', message: bilingual('address.needed') },
                      ])
                    : change({ ...contact, address: address.trim() })
                }
              />
            </div>
            <TextFields
              label={p('contact.note')}
              value={contact.note}
              commit={(written, value) =>
                change({ ...contact, note: { ...EMPTY, ...contact.note, [written]: value } })
              }
            />
          </>
        )}
      </RowList>
      {!first && <p className={classes.quiet}>{p('contact.noChannel')}</p>}
    </>
  );
}
