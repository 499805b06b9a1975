import type { Field, LevelRule } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { LevelShape } from '../../../../ui/level-badge.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { PickOne } from '../../inputs/id-picks.tsx';
import { RowTools } from '../../inputs/row-list.tsx';
import { TextPair } from '../../inputs/text-pair.tsx';
import { levelChoices } from '../../inspector/choices.ts';
import { useProperty } from '../../inspector/use-property.ts';
import { partMessages } from '../messages.ts';
import type { Items } from '../use-items.ts';
import classes from './level-table.module.css';
import { TestCell } from './test-cell.tsx';
import type { Trial } from './trial.ts';

interface Props {
  readonly rule: LevelRule;
  readonly index: number;
  readonly count: number;
  readonly columns: readonly string[];
  readonly known: ReadonlyMap<string, Field>;
  readonly nameOf: (field: string) => string;
  readonly trial: Trial | undefined;
  readonly items: Items;
}

const KINDS = ['response', 'event', 'warning'] as const;

/** One rule: the level it gives, its tests field by field, and how it comes out for the values being tried. */
export function RuleRow(props: Props) {
  const { rule, index, count, columns, known, nameOf, trial, items } = props;
  const t = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'rules', id: rule.id } as const;
  const set = useProperty(at);
  const mark = trial?.rows.get(rule.id);
  const row = index + 1;
  const name = t('table.row', { row });
  const level = runbook.levels?.scale.find((each) => each.id === rule.level);
  const usesKinds = runbook.levels?.rules.some((each) => each.kind !== undefined);
  return (
    <tr data-mark={mark}>
      <th scope="row" className={classes.first}>
        <span className={classes.gives}>
          {level && <LevelShape colour={level.colour} />}
          <PickOne
            label={`${name} ${t('table.gives')}`}
            hidesLabel
            value={rule.level}
            choices={levelChoices(runbook, language)}
            onChange={(id) => id && set('level', id)}
          />
        </span>
        {usesKinds && (
          <PickOne
            label={`${name} ${t('table.kind')}`}
            hidesLabel
            value={rule.kind ?? 'response'}
            choices={KINDS.map((kind) => ({ id: kind, label: t(`table.kind.${kind}`) }))}
            onChange={(kind) => set('kind', kind === 'response' ? undefined : kind)}
          />
        )}
        {mark && (
          <span className={classes.mark} data-mark={mark}>
            {t(`trial.${mark}`)}
          </span>
        )}
      </th>
      {columns.map((field) => (
        <td key={field}>
          <TestCell
            list="rules"
            row={rule.id}
            field={field}
            known={known.get(field)}
            test={rule.when[field]}
            label={t('table.test', { row, field: nameOf(field) })}
            hidesLabel
            truth={trial?.cells.get(rule.id)?.get(field)}
          />
        </td>
      ))}
      <td className={classes.says}>
        <TextPair
          at={at}
          name="text"
          label={`${name} ${t('table.says')}`}
          value={rule.text}
          hidesLabel
        />
      </td>
      <td className={classes.tools}>
        <RowTools
          name={name}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={(by) => items.move(rule.id, by)}
          onRemove={() => items.remove(rule.id)}
          removeWord={t('removeThis', { what: name })}
        />
      </td>
    </tr>
  );
}
