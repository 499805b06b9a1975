import type { ScopeItem } from '@tocsin/engine';
import { rejected, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import { LineInput } from '../inputs/line-input.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { AddButton, ItemCard } from '../panels/item-card.tsx';
import { partMessages } from '../panels/messages.ts';
import { Sources } from '../panels/sources.tsx';
import type { Items } from '../panels/use-items.ts';
import { useItems } from '../panels/use-items.ts';
import classes from './inspector.module.css';
import { Section } from './section.tsx';
import { useProperty } from './use-property.ts';

const AT = { of: 'runbook' } as const;
const KIND = /^[a-z0-9][a-z0-9-]*$/;

/** With nothing selected: the plan as a whole, its name, time zone, beginning and scope. */
export function PlanInspector() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty(AT);
  const setChart = useProperty({ of: 'chart' });
  return (
    <div className={classes.inspector}>
      <h2 className={classes.kind}>
        <span>{p('plan')}</span>
        <code>{runbook.id}</code>
      </h2>
      <p className={classes.quiet}>{t('nothing.text')}</p>
      <TextPair at={AT} name="title" label={t('title')} value={runbook.title} />
      <TextPair at={AT} name="summary" label={p('plan.summary')} value={runbook.summary} rows={2} />
      <div className={classes.fields}>
        <PickOne
          label={p('plan.timeZone')}
          value={runbook.timeZone}
          none={p('plan.timeZone.none')}
          choices={zones(runbook.timeZone)}
          onChange={(zone) => set('timeZone', zone)}
        />
        <LineInput
          label={p('plan.kinds')}
          value={(runbook.kinds ?? []).join(' ')}
          isCode
          commit={(typed) => {
            const kinds = typed.split(/[\s,，、]+/).filter(Boolean);
            if (kinds.every((kind) => KIND.test(kind))) {
              return set('kinds', kinds.length > 0 ? kinds : undefined);
            }
            return rejected([{ code: 'kinds', path: '', message: BAD_KINDS }]);
          }}
        />
        {runbook.chart.states.length > 1 && (
          <PickOne
            label={t('initial')}
            value={runbook.chart.initial}
            none={t('initial.first')}
            choices={runbook.chart.states
              .filter(({ kind }) => kind !== 'history')
              .map(({ id, title }) => ({ id, label: textIn(title, language) || id }))}
            onChange={(id) => setChart('initial', id)}
          />
        )}
      </div>
      <ScopeList />
      <Section title={t('sources')}>
        <Sources at={AT} item={runbook} />
      </Section>
    </div>
  );
}

const BAD_KINDS = {
  zh: partMessages.in('zh')('plan.kinds.bad'),
  en: partMessages.in('en')('plan.kinds.bad'),
};

/** Every zone this browser knows, and the plan's own where it does not. */
const zones = (own: string | undefined): { readonly id: string; readonly label: string }[] => {
  const known = Intl.supportedValuesOf('timeZone');
  const all = own === undefined || known.includes(own) ? known : [own, ...known];
  return all.map((id) => ({ id, label: id }));
};

const SCOPE = [
  'purpose',
  'aim',
  'event',
  'cause',
  'applies-to',
  'principle',
  'basis',
  'example',
  'content',
] as const satisfies readonly ScopeItem['kind'][];

/** What the plan is for, the events it covers, its principles and legal basis. */
function ScopeList() {
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const all = runbook.scope ?? [];
  const items = useItems('scope', all);
  return (
    <Section title={p('scope')} count={all.length}>
      <div>
        {all.map((item) => (
          <ScopeCard key={item.id} item={item} items={items} all={all} />
        ))}
      </div>
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('scope', new Set(all.map(({ id }) => id))),
            kind: 'purpose',
            text: {
              zh: partMessages.in('zh')('scope.new'),
              en: partMessages.in('en')('scope.new'),
            },
          })
        }
      >
        {p('scope.add')}
      </AddButton>
    </Section>
  );
}

interface ScopeProps {
  readonly item: ScopeItem;
  readonly items: Items;
  readonly all: readonly ScopeItem[];
}

function ScopeCard({ item, items, all }: ScopeProps) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const at = { of: 'item', list: 'scope', id: item.id } as const;
  const set = useProperty(at);
  return (
    <ItemCard
      list="scope"
      item={item}
      items={items}
      all={all}
      name={item.text}
      wraps
      figure={p(`scope.kind.${item.kind}`)}
    >
      <PickOne
        label={p('kind')}
        value={item.kind}
        choices={SCOPE.map((kind) => ({ id: kind, label: p(`scope.kind.${kind}`) }))}
        onChange={(kind) => kind && set('kind', kind)}
      />
      <TextPair at={at} name="text" label={t('text')} value={item.text} rows={2} />
    </ItemCard>
  );
}
