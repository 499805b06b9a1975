import { feelSyntaxError, rejected, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { namedInputs } from '../../../canvas/model/build-model.ts';
import { testWords } from '../../../canvas/model/condition-words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { LineInput } from '../inputs/line-input.tsx';
import { planMessages } from '../messages.ts';
import classes from './panels.module.css';

interface Props {
  readonly list: 'rules' | 'entry';
  readonly id: string;
  readonly when: Readonly<Record<string, string>>;
}

/** The tests of one row: a field, and what its value must pass. Emptying a test takes it away. */
export function TestEditor({ list, id, when }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const fields = namedInputs(desk.runbook);
  const left = (desk.runbook.fields ?? []).filter((field) => !(field.id in when));
  return (
    <div className={classes.tests}>
      {Object.entries(when).map(([field, test]) => {
        const known = fields.get(field);
        return (
          <LineInput
            key={field}
            label={known ? textIn(known.name, language) : field}
            value={test}
            isCode
            help={testWords(field, test, fields, language)}
            commit={(typed) => {
              const next = typed.trim();
              if (next === '') return desk.perform({ do: 'setTest', list, id, field });
              const error = feelSyntaxError('test', next);
              if (error === undefined) {
                return desk.perform({ do: 'setTest', list, id, field, test: next });
              }
              const message = { zh: `看不懂这个条件：${error}`, en: `Not a test: ${error}` };
              return rejected([{ code: 'feel-syntax', path: '', message }]);
            }}
          />
        );
      })}
      {left.length > 0 && (
        <select
          className={classes.adder}
          value=""
          aria-label={t('levels.test.add')}
          onChange={(event) => {
            const field = event.currentTarget.value;
            const test = fields.get(field)?.type === 'boolean' ? 'true' : '> 0';
            desk.perform({ do: 'setTest', list, id, field, test });
          }}
        >
          <option value="">{t('levels.test.add')}</option>
          {left.map((field) => (
            <option key={field.id} value={field.id}>
              {textIn(field.name, language)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
