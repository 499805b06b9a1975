import type { Escalation, Outcome } from '@tocsin/engine';
import { accepted, durationMs } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { formatDuration } from '../../../../ui/clock-format.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import { DurationInput } from '../../inputs/duration-input.tsx';
import { PickMany, SwitchRow } from '../../inputs/id-picks.tsx';
import { RowList } from '../../inputs/row-list.tsx';
import { TextFields, TextPair } from '../../inputs/text-pair.tsx';
import { channelChoices, groupChoices } from '../../inspector/choices.ts';
import { useProperty } from '../../inspector/use-property.ts';
import { planMessages } from '../../messages.ts';
import { AddButton, ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import type { Items } from '../use-items.ts';
import { useItems } from '../use-items.ts';
import { usePart, withKey } from '../use-part.ts';

type Tier = Escalation['tiers'][number];

/** Who is told next, and next again, while nobody answers. */
export function EscalationList() {
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const all = runbook.escalations ?? [];
  const items = useItems('escalations', all);
  const [first] = runbook.groups;
  return (
    <section>
      <h3>{p('escalations')}</h3>
      {all.map((escalation) => (
        <EscalationCard key={escalation.id} escalation={escalation} all={all} items={items} />
      ))}
      {first && (
        <AddButton
          onClick={() =>
            items.add({
              id: freeId('escalation', new Set(all.map(({ id }) => id))),
              title: {
                zh: partMessages.in('zh')('escalation.new'),
                en: partMessages.in('en')('escalation.new'),
              },
              tiers: [{ after: 'PT10M', audience: [first.id] }],
            })
          }
        >
          {p('escalation.add')}
        </AddButton>
      )}
    </section>
  );
}

interface CardProps {
  readonly escalation: Escalation;
  readonly all: readonly Escalation[];
  readonly items: Items;
}

function EscalationCard({ escalation, all, items }: CardProps) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'escalations', id: escalation.id } as const;
  const set = useProperty(at);
  const setTiers = usePart<Tier>(at, 'tiers');
  const first = runbook.groups[0]?.id;
  return (
    <ItemCard
      list="escalations"
      item={escalation}
      items={items}
      all={all}
      name={escalation.title}
      figure={escalation.tiers
        .map((tier) => formatDuration(durationMs(tier.after), language))
        .join(' → ')}
    >
      <TextPair at={at} name="title" label={t('title')} value={escalation.title} />
      <RowList
        label={p('escalation.tiers')}
        rows={escalation.tiers}
        nameOf={(_, index) => p('escalation.tier', { n: index + 1 })}
        onChange={setTiers}
        add={p('escalation.tier.add')}
        least={1}
        fresh={
          first === undefined ? undefined : (): Tier => ({ after: 'PT30M', audience: [first] })
        }
      >
        {(tier, change) => <TierFields tier={tier} change={change} />}
      </RowList>
      <DurationInput
        label={p('escalation.repeat')}
        value={escalation.repeatEvery}
        commit={(every) => set('repeatEvery', every)}
      />
      <SwitchRow
        label={p('escalation.forHelp')}
        isOn={escalation.forHelp ?? false}
        onChange={(isOn) => set('forHelp', isOn || undefined)}
      />
    </ItemCard>
  );
}

interface TierProps {
  readonly tier: Tier;
  readonly change: (next: Tier) => Outcome<unknown>;
}

function TierFields({ tier, change }: TierProps) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  return (
    <>
      <DurationInput
        label={p('escalation.after')}
        value={tier.after}
        // A tier without a time has no turn: emptied, it keeps the one it had.
        commit={(after) => (after === undefined ? accepted(undefined) : change({ ...tier, after }))}
      />
      <PickMany
        label={t('notices.to')}
        values={tier.audience}
        choices={groupChoices(runbook, language)}
        add={t('pick.add')}
        remove={t('pick.remove')}
        onChange={(ids) => ids && change({ ...tier, audience: ids })}
      />
      <PickMany
        label={t('notices.by')}
        values={tier.channels ?? []}
        choices={channelChoices(runbook, language)}
        add={t('pick.add')}
        remove={t('pick.remove')}
        onChange={(ids) => change(withKey(tier, 'channels', ids))}
      />
      <TextFields
        label={p('escalation.text')}
        value={tier.text}
        commit={(written, value) =>
          change({ ...tier, text: { zh: '', en: '', ...tier.text, [written]: value } })
        }
      />
    </>
  );
}
