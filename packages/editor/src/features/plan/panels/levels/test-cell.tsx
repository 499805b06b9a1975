import type { Field, Truth } from '@tocsin/engine';
import { conditionNames, feelSyntaxError, rejected, testWords } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { CompletingInput } from '../../inputs/completing-input.tsx';
import { partMessages } from '../messages.ts';
import classes from './level-table.module.css';
import { suggestTests } from './test-suggestions.ts';

interface Props {
  readonly list: 'rules' | 'entry';
  readonly row: string;
  readonly field: string;
  readonly known: Field | undefined;
  readonly test: string | undefined;
  readonly label: string;
  readonly hidesLabel?: boolean;
  /** How it comes out for the values being tried; undefined while none are. */
  readonly truth?: Truth | undefined;
}

/** One unary test: what a field's value must pass in one row. Emptied, the row no longer asks. */
export function TestCell({ list, row, field, known, test, label, hidesLabel, truth }: Props) {
  const t = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  return (
    <div className={classes.test} data-truth={truth === undefined ? undefined : String(truth)}>
      <CompletingInput
        label={label}
        hidesLabel={hidesLabel ?? false}
        value={test ?? ''}
        placeholder="—"
        help={test && testWords(field, test, conditionNames(desk.runbook), language)}
        find={(before) =>
          known
            ? suggestTests(known, desk.runbook.fields ?? [], before, language, (word) =>
                t(`suggest.${word}`),
              )
            : { items: [], replaces: 0 }
        }
        commit={(typed) => {
          const next = typed.trim();
          const at = { do: 'setTest', list, id: row, field } as const;
          if (next === '') return desk.perform(at);
          const error = feelSyntaxError('test', next);
          if (error === undefined) return desk.perform({ ...at, test: next });
          const message = {
            zh: partMessages.in('zh')('table.bad', { error }),
            en: partMessages.in('en')('table.bad', { error }),
          };
          return rejected([{ code: 'feel-syntax', path: '', message }]);
        }}
      />
    </div>
  );
}
