import type { Group } from '@tocsin/engine';
import { findState, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { planMessages } from '../messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';

/** Who acts and who is told, by kind. */
export function GroupsPanel() {
  const t = useText(planMessages);
  const { runbook } = useDesk();
  return (
    <PanelFrame title={t('panel.groups')}>
      {(['command', 'team', 'duty', 'external', 'audience'] as const).map((kind) => {
        const groups = runbook.groups.filter((group) => group.kind === kind);
        if (groups.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{t(`groups.kind.${kind}`)}</h3>
            {groups.map((group) => (
              <GroupCard key={group.id} group={group} />
            ))}
          </section>
        );
      })}
    </PanelFrame>
  );
}

function GroupCard({ group }: { readonly group: Group }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const at = { of: 'item', list: 'groups', id: group.id } as const;
  return (
    <details className={classes.card}>
      <summary>
        <span className={classes.name}>{textIn(group.name, language) || group.id}</span>
        <span className={classes.figure}>{group.lead && textIn(group.lead, language)}</span>
      </summary>
      <TextPair at={at} name="name" label={t('title')} value={group.name} />
      <TextPair at={at} name="lead" label={t('groups.lead')} value={group.lead} />
      <TextPair at={at} name="deputy" label={t('groups.deputy')} value={group.deputy} />
      {group.members && (
        <>
          <h4>{t('groups.members')}</h4>
          <ul>
            {group.members.map((member) => (
              <li key={member.role.en + member.role.zh}>
                <TextView text={member.role} /> {member.count !== undefined && `× ${member.count}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {group.duties && (
        <>
          <h4>{t('groups.duties')}</h4>
          <ul>
            {group.duties.map((duty) => (
              <li key={duty.id}>
                <TextView text={duty.text} />{' '}
                {duty.steps?.map((step) => (
                  <button
                    key={step}
                    type="button"
                    className={classes.link}
                    onClick={() => desk.goTo(step)}
                  >
                    {titleOf(desk.runbook, step, language)}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {group.cites && <FactList ids={group.cites} />}
    </details>
  );
}

function titleOf(
  runbook: Parameters<typeof findState>[0],
  id: string,
  language: 'zh' | 'en',
): string {
  const state = findState(runbook, id)?.state;
  return state ? textIn(state.title, language) : id;
}
