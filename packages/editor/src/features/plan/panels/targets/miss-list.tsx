import type { Consequence, Place, Target } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import type { Choice } from '../../inputs/id-picks.tsx';
import { PickOne } from '../../inputs/id-picks.tsx';
import { RowList } from '../../inputs/row-list.tsx';
import {
  escalationChoices,
  levelChoices,
  noticeChoices,
  transitionChoices,
} from '../../inspector/choices.ts';
import { planMessages } from '../../messages.ts';
import { partMessages } from '../messages.ts';
import { usePart } from '../use-part.ts';

type Doing = Consequence['do'];
const DOINGS: readonly Doing[] = ['notify', 'escalate', 'raise', 'take'];

function consequence(doing: Doing, id: string): Consequence {
  switch (doing) {
    case 'notify':
      return { do: doing, notification: id };
    case 'escalate':
      return { do: doing, escalation: id };
    case 'raise':
      return { do: doing, level: id };
    case 'take':
      return { do: doing, transition: id };
  }
}

function idOf(what: Consequence): string {
  switch (what.do) {
    case 'notify':
      return what.notification;
    case 'escalate':
      return what.escalation;
    case 'raise':
      return what.level;
    case 'take':
      return what.transition;
  }
}

/** What a miss does, one after another. */
export function MissList({ at, target }: { readonly at: Place; readonly target: Target }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = usePart<Consequence>(at, 'onMiss');
  const choices: Readonly<Record<Doing, readonly Choice[]>> = {
    notify: noticeChoices(runbook, language),
    escalate: escalationChoices(runbook, language),
    raise: levelChoices(runbook, language),
    take: transitionChoices(runbook, language),
  };
  const rows = target.onMiss ?? [];
  const possible = DOINGS.filter((doing) => choices[doing].length > 0);
  return (
    <>
      <RowList
        label={t('target.miss')}
        rows={rows}
        nameOf={(what) => p(`miss.${what.do}`)}
        onChange={set}
        add=""
      >
        {(what, change) => (
          <PickOne
            label={p(`miss.${what.do}`)}
            hidesLabel
            value={idOf(what)}
            choices={choices[what.do]}
            onChange={(id) => id && change(consequence(what.do, id))}
          />
        )}
      </RowList>
      {possible.length > 0 && (
        <PickOne
          label={p('miss.add')}
          hidesLabel
          value={undefined}
          choices={possible.map((doing) => ({ id: doing, label: p(`miss.${doing}`) }))}
          none={p('miss.add')}
          onChange={(picked) => {
            const doing = DOINGS.find((each) => each === picked);
            const first = doing && choices[doing][0];
            return first && set([...rows, consequence(doing, first.id)]);
          }}
        />
      )}
    </>
  );
}
