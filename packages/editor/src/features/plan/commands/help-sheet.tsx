import { useText } from '../../../app/i18n/define-messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { COMMANDS } from './all-commands.ts';
import { GROUPS, labelOf } from './command.ts';
import classes from './commands.module.css';
import { useCommandContext } from './commands-provider.ts';
import { KeyCaps } from './key-caps.tsx';
import { commandMessages } from './messages.ts';

const WALKING = [
  ['arrows', '↑ ↓ ← →'],
  ['leftRight', '← →'],
  ['enter', 'Enter'],
  ['escape', 'Esc'],
  ['shift', 'Shift'],
  ['space', 'Space'],
  ['letters', 'B…'],
] as const;

/** Every shortcut of the desk, from the list the keyboard itself reads. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(commandMessages);
  const context = useCommandContext();
  return (
    <Dialog opened size="lg" title={t('help.title')} onClose={onClose}>
      <p className={classes.lead}>{t('help.lead')}</p>
      <div className={classes.sheet}>
        {GROUPS.map((group) => {
          const some = COMMANDS.filter((each) => each.group === group && each.keys);
          if (some.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`group.${group}`)}</h3>
              <dl>
                {some.map((command) => (
                  <div key={command.id}>
                    <dt>
                      <TextView text={labelOf(command, context)} plain />
                    </dt>
                    <dd>
                      <KeyCaps command={command} all />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{t('help.walking')}</h3>
          <dl>
            {WALKING.map(([what, keys]) => (
              <div key={what}>
                <dt>{t(`walk.${what}`)}</dt>
                <dd>
                  <span className={classes.caps}>
                    <kbd>{keys}</kbd>
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
