import { useText } from '../../../app/i18n/define-messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { actMessages } from '../acts/messages.ts';
import { STEP_ACTS } from '../acts/step-acts.ts';
import { Key } from './key.tsx';
import { CHOICE_KEYS, keyOf } from './keys.ts';
import classes from './keys-sheet.module.css';
import { runMessages } from './messages.ts';

/** Every key of the commander's screen. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(runMessages);
  const act = useText(actMessages);
  const lines: [string[], string][] = [
    [['1', '…', '9'], t('key.group')],
    [['↑', '↓'], t('key.move')],
    [['↵'], t('key.primary')],
    ...STEP_ACTS.flatMap((each): [string[], string][] => {
      const key = keyOf(each);
      return key === undefined ? [] : [[[key], act(each)]];
    }),
    [[...CHOICE_KEYS], t('key.choose')],
    [['esc'], t('key.release')],
    [['m'], t('key.acknowledgeAlarm')],
    [['n'], t('key.note')],
    [['l'], t('key.level')],
    [['v'], t('key.view')],
    [['?'], t('key.keys')],
  ];
  return (
    <Dialog opened title={t('keys')} size="lg" onClose={onClose}>
      <dl className={classes.keys}>
        {lines.map(([keys, what]) => (
          <div key={what} className={classes.line}>
            <dt>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
