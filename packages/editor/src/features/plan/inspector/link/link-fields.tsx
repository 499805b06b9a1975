import type { Link } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useRunbooks } from '../../../../app/data/use-runbooks.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { PickOne, SwitchRow, ToggleRow } from '../../inputs/id-picks.tsx';
import { LineInput } from '../../inputs/line-input.tsx';
import { planMessages } from '../../messages.ts';
import { groupChoices, levelChoices } from '../choices.ts';
import { FeelInput } from '../feel-input.tsx';
import classes from '../inspector.module.css';
import { useProperty } from '../use-property.ts';
import { leadingTo } from './leading-to.ts';
import { linkMessages } from './messages.ts';
import { PassedFields, PassedToKnown } from './passed-fields.tsx';

/** Which other runbook takes over, how, when that is done, and what it is told. */
export function LinkFields({ link }: { readonly link: Link }) {
  const t = useText(planMessages);
  const l = useText(linkMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { runbook } = desk;
  const set = useProperty({ of: 'state', id: link.id });
  const { loadable } = useRunbooks();
  const library = loadable.state === 'ready' ? loadable.value : undefined;
  const known = library?.find(({ id }) => id === link.runbook);
  const isOwn = link.runbook === runbook.id;
  const taken = link.missing || isOwn ? undefined : known;
  const levels = levelChoices(runbook, language);
  return (
    <div className={classes.fields}>
      <Which link={link} isRead={library !== undefined} isKnown={known !== undefined || isOwn}>
        <PickOne
          label={t('runbook')}
          value={link.missing ? undefined : (known?.id ?? (isOwn ? runbook.id : undefined))}
          none={l('none')}
          choices={[
            ...(library ?? [])
              .filter(({ id }) => id !== runbook.id)
              .map(({ id, title }) => ({ id, label: textIn(title, language) || id })),
            { id: runbook.id, label: l('own') },
          ]}
          onChange={(id) => desk.perform(leadingTo(link, id))}
        />
      </Which>
      {!link.missing && (
        <>
          <PickOne
            label={l('handOver')}
            value={link.handOver ?? 'by-hand'}
            choices={HAND_OVER.map((id) => ({ id, label: l(`handOver.${id}`) }))}
            onChange={(id) => set('handOver', id === 'by-hand' ? undefined : id)}
          />
          <PickOne
            label={l('completes')}
            value={link.completes ?? 'handed-over'}
            choices={COMPLETES.map((id) => ({ id, label: l(`completes.${id}`) }))}
            onChange={(id) => set('completes', id === 'handed-over' ? undefined : id)}
          />
        </>
      )}
      {taken ? (
        <PassedToKnown key={taken.hash} link={link} id={taken.id} hash={taken.hash} />
      ) : (
        // Nothing is passed on to a plan that does not exist; what the plan says of it stays in sight.
        (!link.missing || link.fields) && (
          <PassedFields link={link} other={isOwn ? runbook : undefined} />
        )
      )}
      <PickOne
        label={t('group')}
        value={link.group}
        choices={groupChoices(runbook, language)}
        none={t('group.inherit')}
        onChange={(group) => set('group', group)}
      />
      <FeelInput label={t('when')} value={link.when} commit={(when) => set('when', when)} />
      {levels.length > 0 && (
        <ToggleRow
          label={t('levels')}
          values={link.levels ?? []}
          choices={levels}
          onChange={(ids) => set('levels', ids.length > 0 ? ids : undefined)}
        />
      )}
    </div>
  );
}

const HAND_OVER = ['by-hand', 'at-once'] as const;
const COMPLETES = ['handed-over', 'ended'] as const;

interface WhichProps {
  readonly link: Link;
  readonly isRead: boolean;
  readonly isKnown: boolean;
  readonly children: ReactNode;
}

/** The plan from the library; where that has none, the plan's own name for it, which stays a gap in sight. */
function Which({ link, isRead, isKnown, children }: WhichProps) {
  const l = useText(linkMessages);
  const set = useProperty({ of: 'state', id: link.id });
  const isThere = isKnown && !link.missing;
  return (
    <>
      {children}
      {!isThere && isRead && (
        <div className={classes.gap} role="note" data-link-gap="">
          {l(link.missing ? (isKnown ? 'gap.now' : 'gap') : 'absent')}
        </div>
      )}
      {!isThere && (
        <>
          <LineInput
            label={l('id')}
            value={link.runbook}
            isCode
            commit={(id) => set('runbook', id.trim())}
          />
          <SwitchRow
            label={l('missing')}
            isOn={link.missing ?? false}
            onChange={(isOn) => set('missing', isOn || undefined)}
          />
        </>
      )}
    </>
  );
}
