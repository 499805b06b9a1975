import type { Field, FieldValue } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { LevelBadge } from '../../../../ui/level-badge.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import inputs from '../../inputs/inputs.module.css';
import { partMessages } from '../messages.ts';
import classes from './level-table.module.css';
import type { Trial, TrialValues } from './trial.ts';

interface Props {
  readonly columns: readonly string[];
  readonly known: ReadonlyMap<string, Field>;
  readonly nameOf: (field: string) => string;
  readonly values: TrialValues;
  readonly trial: Trial | undefined;
  readonly onChange: (values: TrialValues) => void;
}

/** Values to try the table with, and the level they come to. Nothing of it is kept. */
export function TrialRow({ columns, known, nameOf, values, trial, onChange }: Props) {
  const t = useText(partMessages);
  const { runbook } = useDesk();
  const set = (field: string, value: FieldValue): void => {
    const { [field]: _, ...rest } = values;
    onChange(value === null || value === '' ? rest : { ...rest, [field]: value });
  };
  const answers = [...(trial?.levels ?? [])];
  return (
    <tr className={classes.trial}>
      <th scope="row" className={classes.first}>
        {t('trial.title')}
        <output className={classes.answer} aria-label={t('trial.result')}>
          {answers.map(([kind, level]) => (
            <span key={kind}>
              {answers.length > 1 && <small>{t(`table.kind.${kind}`)} </small>}
              {level === null ? (
                t('trial.none')
              ) : (
                <LevelBadge
                  level={runbook.levels?.scale.find(({ id }) => id === level)}
                  size="sm"
                />
              )}
            </span>
          ))}
        </output>
      </th>
      {columns.map((field) => (
        <td key={field}>
          <TrialInput
            field={known.get(field)}
            label={t('trial.value', { field: nameOf(field) })}
            value={values[field] ?? null}
            onChange={(value) => set(field, value)}
          />
        </td>
      ))}
      <td className={classes.says} />
      <td className={classes.tools}>
        {trial && (
          <button type="button" className={inputs.tool} onClick={() => onChange({})}>
            {t('trial.clear')}
          </button>
        )}
      </td>
    </tr>
  );
}

interface InputProps {
  readonly field: Field | undefined;
  readonly label: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}

/** As small an input as the field's type allows. */
function TrialInput({ field, label, value, onChange }: InputProps) {
  const t = useText(partMessages);
  const language = useLanguage();
  const options: readonly (readonly [string, string])[] =
    field?.type === 'boolean'
      ? [
          ['true', language === 'zh' ? '是' : 'yes'],
          ['false', language === 'zh' ? '否' : 'no'],
        ]
      : field && 'options' in field
        ? field.options.map(({ id, name }) => [id, textIn(name, language) || id] as const)
        : [];
  if (field && options.length > 0) {
    const shown = Array.isArray(value) ? (value[0] ?? '') : value === null ? '' : String(value);
    return (
      <select
        className={inputs.line}
        aria-label={label}
        value={shown}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          if (picked === '') onChange(null);
          else if (field.type === 'boolean') onChange(picked === 'true');
          else onChange(field.type === 'choices' ? [picked] : picked);
        }}
      >
        <option value="">{t('trial.unset')}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  const isNumber = field?.type === 'number' || field?.type === 'elapsed';
  return (
    <input
      className={inputs.line}
      aria-label={label}
      type={isNumber ? 'number' : 'text'}
      step="any"
      placeholder={t('trial.unset')}
      value={value === null ? '' : String(value)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(typed === '' ? null : isNumber ? Number(typed) : typed);
      }}
    />
  );
}
