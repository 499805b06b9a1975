import { Button } from '@mantine/core';
import type { DecisionState, Json, Option } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne, SwitchRow } from '../inputs/id-picks.tsx';
import { IdTag } from '../inputs/id-tag.tsx';
import inputs from '../inputs/inputs.module.css';
import { RefusalLine } from '../inputs/refusal-line.tsx';
import { RowTools } from '../inputs/row-list.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { useRefusal } from '../inputs/use-refusal.ts';
import { planMessages } from '../messages.ts';
import { partMessages } from '../panels/messages.ts';
import { Sources } from '../panels/sources.tsx';
import { groupChoices, stateChoices } from './choices.ts';
import { FeelInput } from './feel-input.tsx';
import classes from './inspector.module.css';
import { Section } from './section.tsx';
import { useProperty } from './use-property.ts';

/** Who decides, and what between. */
export function DecisionFields({ decision }: { readonly decision: DecisionState }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'state', id: decision.id } as const;
  const set = useProperty(at);
  const setOptions = (options: readonly Option[]) => set('options', options as unknown as Json);
  return (
    <>
      <div className={classes.fields}>
        <PickOne
          label={t('group')}
          value={decision.group}
          choices={groupChoices(runbook, language)}
          none={t('group.inherit')}
          onChange={(group) => set('group', group)}
        />
        <TextPair at={at} name="owner" label={t('owner')} value={decision.owner} />
        <SwitchRow
          label={t('flag.auto')}
          isOn={decision.auto ?? false}
          onChange={(isOn) => set('auto', isOn || undefined)}
        />
      </div>
      <Section
        title={t('options')}
        count={decision.options.length}
        action={
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              const taken = new Set(decision.options.map((option) => option.id));
              const id = freeId('option', taken);
              setOptions([...decision.options, { id, title: { zh: '', en: '' } }]);
            }}
          >
            {t('option.add')}
          </Button>
        }
      >
        {decision.options.map((option, index) => (
          <OptionEditor
            key={option.id}
            decision={decision}
            option={option}
            index={index}
            onMove={(by) => setOptions(moved(decision.options, index, by))}
            onRemove={
              decision.options.length > 1
                ? () => setOptions(decision.options.filter((each) => each.id !== option.id))
                : undefined
            }
          />
        ))}
      </Section>
    </>
  );
}

interface OptionProps {
  readonly decision: DecisionState;
  readonly option: Option;
  readonly index: number;
  readonly onMove: (by: -1 | 1) => unknown;
  readonly onRemove: (() => unknown) | undefined;
}

function OptionEditor({ decision, option, index, onMove, onRemove }: OptionProps) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'option', state: decision.id, id: option.id } as const;
  const name = textIn(option.title, language) || option.id;
  const set = useProperty(at);
  const refusal = useRefusal();
  return (
    <div className={classes.item}>
      <TextPair at={at} name="title" label={t('title')} value={option.title} />
      <PickOne
        label={t('option.to')}
        value={option.to}
        none={t('option.next')}
        choices={stateChoices(runbook, language, (state) => state.id !== decision.id)}
        onChange={(to) => set('to', to)}
      />
      {(decision.auto || option.when !== undefined) && (
        <FeelInput
          label={t('option.when')}
          value={option.when}
          commit={(when) => set('when', when)}
        />
      )}
      <Sources at={at} item={option} />
      <div className={inputs.rowHead}>
        <span>
          <IdTag what={at} />
        </span>
        <RowTools
          name={name}
          isFirst={index === 0}
          isLast={index === decision.options.length - 1}
          onMove={(by) => refusal.after(onMove(by))}
          onRemove={onRemove && (() => refusal.after(onRemove()))}
          removeWord={p('removeThis', { what: name })}
        />
      </div>
      <RefusalLine of={refusal} />
    </div>
  );
}

/** Where a decision is made by conditions, the first that holds is taken: their order counts. */
function moved(options: readonly Option[], index: number, by: -1 | 1): readonly Option[] {
  const next = [...options];
  const [option] = next.splice(index, 1);
  if (option) next.splice(index + by, 0, option);
  return next;
}
