import { allStates, textIn } from '@tocsin/engine';
import { useRunbooks } from '../../../app/data/use-runbooks.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { PickOne, SwitchRow } from '../inputs/id-picks.tsx';
import inputs from '../inputs/inputs.module.css';
import { leadingTo } from '../inspector/link/leading-to.ts';
import { planMessages } from '../messages.ts';
import { partMessages } from './messages.ts';
import classes from './panels.module.css';

/** Where the plan hands over to another one. */
export function LinkList() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { loadable } = useRunbooks();
  const library = loadable.state === 'ready' ? loadable.value : [];
  const links = [...allStates(desk.runbook)].filter((state) => state.kind === 'link');
  return (
    <section>
      <h3>{p('links')}</h3>
      {links.length === 0 && <p className={classes.quiet}>{p('links.none')}</p>}
      <div className={classes.stack}>
        {links.map((link) => {
          const at = { of: 'state', id: link.id } as const;
          const known = library.map(({ id, title }) => ({ id, label: textIn(title, language) }));
          const choices = known.some(({ id }) => id === link.runbook)
            ? known
            : [...known, { id: link.runbook, label: link.runbook }];
          return (
            <div key={link.id} className={inputs.row}>
              <button type="button" className={classes.link} onClick={() => desk.goTo(link.id)}>
                {textIn(link.title, language) || link.id}
              </button>
              <PickOne
                label={t('runbook')}
                value={link.runbook}
                choices={choices.filter(({ id }) => id !== desk.runbook.id)}
                onChange={(id) => id && desk.perform(leadingTo(link, id))}
              />
              <SwitchRow
                label={p('link.missing')}
                isOn={link.missing ?? false}
                onChange={(isOn) =>
                  desk.perform({
                    do: 'setProperty',
                    at,
                    key: 'missing',
                    ...(isOn && { value: true }),
                  })
                }
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
