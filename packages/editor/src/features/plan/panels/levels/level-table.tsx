import { textIn } from '@tocsin/engine';
import { useState } from 'react';
import { tellProblems } from '../../../../app/data/tell-problems.tsx';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import inputs from '../../inputs/inputs.module.css';
import { AddButton } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import panels from '../panels.module.css';
import { Sheet } from '../sheet.tsx';
import { useItems } from '../use-items.ts';
import { columnsOf, withoutColumn } from './columns.ts';
import classes from './level-table.module.css';
import { RuleRow } from './rule-row.tsx';
import type { TrialValues } from './trial.ts';
import { tryTable } from './trial.ts';
import { TrialRow } from './trial-row.tsx';

interface Props {
  /** The case it is opened to be tried with. */
  readonly tried?: TrialValues;
  readonly onClose: () => void;
}

/** The level table as a decision table: a row a rule, a column a field, and values to try it with. */
export function LevelTable({ tried = {}, onClose }: Props) {
  const t = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { levels, fields = [] } = desk.runbook;
  const rules = levels?.rules ?? [];
  const items = useItems('rules', rules);
  const [extra, setExtra] = useState<readonly string[]>(Object.keys(tried));
  const [values, setValues] = useState<TrialValues>(tried);
  const known = new Map(fields.map((field) => [field.id, field]));
  const columns = columnsOf(rules, fields, extra);
  const isTrying = Object.keys(values).length > 0;
  const trial = isTrying ? tryTable(desk.runbook, values) : undefined;
  const left = fields.filter(({ id }) => !columns.includes(id));
  const nameOf = (id: string): string => {
    const field = known.get(id);
    return field ? textIn(field.name, language) || id : id;
  };
  const add = (): void => {
    const gravest = [...(levels?.scale ?? [])].sort((a, b) => a.rank - b.rank)[0];
    if (!gravest) return;
    const id = freeId('rule', new Set(rules.map((rule) => rule.id)));
    // A row without any test would hold always.
    const [first] = columns;
    const field = first === undefined ? undefined : known.get(first);
    const when: Record<string, string> = field ? { [field.id]: startingTest(field.type) } : {};
    items.add({ id, level: gravest.id, when });
  };
  const removeColumn = (field: string): void => {
    setExtra(extra.filter((id) => id !== field));
    const edit = withoutColumn(rules, field);
    if (edit.do === 'batch' && edit.edits.length > 0) {
      const outcome = desk.perform(edit);
      if (!outcome.ok) tellProblems('refused', outcome.problems);
    }
  };
  return (
    <Sheet title={t('table.title')} lead={t('table.lead')} onClose={onClose}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.first}>
              {t('table.gives')}
            </th>
            {columns.map((id) => (
              <th key={id} scope="col">
                <span className={classes.columnHead}>
                  <span>
                    {nameOf(id)}
                    <code>{id}</code>
                  </span>
                  <button
                    type="button"
                    className={inputs.tool}
                    aria-label={t('table.column.remove', { what: nameOf(id) })}
                    onClick={() => removeColumn(id)}
                  >
                    ×
                  </button>
                </span>
              </th>
            ))}
            <th scope="col" className={classes.says}>
              {t('table.says')}
            </th>
            <td />
          </tr>
          <TrialRow
            columns={columns}
            known={known}
            nameOf={nameOf}
            values={values}
            trial={trial}
            onChange={setValues}
          />
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              index={index}
              count={rules.length}
              columns={columns}
              known={known}
              nameOf={nameOf}
              trial={trial}
              items={items}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        {rules.length === 0 && <p className={panels.quiet}>{t('table.empty')}</p>}
        <AddButton onClick={add}>{t('table.row.add')}</AddButton>
        {left.length > 0 && (
          <select
            className={panels.adder}
            value=""
            aria-label={t('table.column.add')}
            onChange={(event) => setExtra([...extra, event.currentTarget.value])}
          >
            <option value="">{t('table.column.add')}</option>
            {left.map((field) => (
              <option key={field.id} value={field.id}>
                {textIn(field.name, language) || field.id}
              </option>
            ))}
          </select>
        )}
      </div>
    </Sheet>
  );
}

const startingTest = (type: string): string =>
  type === 'boolean' ? 'true' : type === 'number' || type === 'elapsed' ? '> 0' : '-';
