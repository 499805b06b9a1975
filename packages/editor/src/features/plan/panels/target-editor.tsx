import { Button } from '@mantine/core';
import type { Consequence, Target } from '@tocsin/engine';
import { durationMs, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { urgencyWord } from '../../../canvas/words.ts';
import { formatDuration } from '../../../ui/clock-format.ts';
import { useDesk } from '../desk/desk-context.ts';
import { DurationInput } from '../inputs/duration-input.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { AnchorText } from './anchor-text.tsx';
import classes from './panels.module.css';

interface Props {
  readonly target: Target;
  /** What the state it is shown at does to its clock. */
  readonly where?: 'starts' | 'stops';
}

/** One timing target: from what to what, within how long, and what a miss does. */
export function TargetEditor({ target, where }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const at = { of: 'item', list: 'targets', id: target.id } as const;
  const set = useProperty(at);
  const isShown = desk.selectedTarget === target.id;
  return (
    <details className={classes.card} open={isShown || where !== undefined}>
      <summary>
        <span className={classes.name}>{textIn(target.title, language) || target.id}</span>
        <span className={classes.figure}>
          {target.within
            ? `≤ ${formatDuration(durationMs(target.within), language)}`
            : target.urgency && urgencyWord(language, target.urgency)}
        </span>
      </summary>
      {where && <p className={classes.quiet}>{t(`targets.${where}`)}</p>}
      <TextPair at={at} name="title" label={t('title')} value={target.title} />
      <DurationInput
        label={t('target.within')}
        value={target.within}
        commit={(within) => set('within', within)}
      />
      <dl className={classes.facts}>
        <dt>{t('target.from')}</dt>
        <dd>{target.from ? <AnchorText anchor={target.from} /> : t('target.unset')}</dd>
        <dt>{t('target.to')}</dt>
        <dd>{target.to ? <AnchorText anchor={target.to} /> : t('target.unset')}</dd>
        {target.group && (
          <>
            <dt>{t('target.who')}</dt>
            <dd>{nameOf(desk.runbook.groups, target.group, language)}</dd>
          </>
        )}
        {target.onMiss && target.onMiss.length > 0 && (
          <>
            <dt>{t('target.miss')}</dt>
            <dd>
              {target.onMiss.map((consequence) => (
                <div key={JSON.stringify(consequence)}>
                  <MissText consequence={consequence} />
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      {target.inferred && (
        <TextPair at={at} name="inferred" label={t('inferred')} value={target.inferred} rows={2} />
      )}
      {target.cites && <FactList ids={target.cites} />}
      <div className={classes.actions}>
        <Button variant="subtle" size="compact-xs" onClick={() => desk.showTarget(target.id)}>
          {t('target.show')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="compact-xs"
          onClick={() => desk.perform({ do: 'removeItem', list: 'targets', id: target.id })}
        >
          {t('remove')}
        </Button>
      </div>
    </details>
  );
}

function MissText({ consequence }: { readonly consequence: Consequence }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  switch (consequence.do) {
    case 'notify': {
      const notice = runbook.notifications?.find(({ id }) => id === consequence.notification);
      const what = notice ? textIn(notice.title, language) : consequence.notification;
      return t('target.miss.notify', { what });
    }
    case 'escalate': {
      const escalation = runbook.escalations?.find(({ id }) => id === consequence.escalation);
      const what = escalation ? textIn(escalation.title, language) : consequence.escalation;
      return t('target.miss.escalate', { what });
    }
    case 'raise':
      return t('target.miss.raise', {
        what: nameOf(runbook.levels?.scale ?? [], consequence.level, language),
      });
    case 'take':
      return t('target.miss.take', { what: consequence.transition });
  }
}

type Named = { readonly id: string; readonly name: Target['title'] };

function nameOf(things: readonly Named[], id: string, language: 'zh' | 'en'): string {
  const thing = things.find((each) => each.id === id);
  return thing ? textIn(thing.name, language) : id;
}
