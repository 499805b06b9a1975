import { textIn } from '@tocsin/engine';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { TestCell } from './levels/test-cell.tsx';
import classes from './panels.module.css';

interface Props {
  readonly list: 'rules' | 'entry';
  readonly id: string;
  readonly when: Readonly<Record<string, string>>;
}

/** The tests of one row, one below the other: a field, and what its value must pass. */
export function TestEditor({ list, id, when }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const fields = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  const shown = [...new Set([...Object.keys(when), ...asked])];
  const left = [...fields.values()].filter((field) => !shown.includes(field.id));
  return (
    <div className={classes.tests}>
      {shown.map((field) => {
        const known = fields.get(field);
        return (
          <TestCell
            key={field}
            list={list}
            row={id}
            field={field}
            known={known}
            test={when[field]}
            label={known ? textIn(known.name, language) : field}
          />
        );
      })}
      {left.length > 0 && (
        <select
          className={classes.adder}
          value=""
          aria-label={t('levels.test.add')}
          onChange={(event) => setAsked([...asked, event.currentTarget.value])}
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
