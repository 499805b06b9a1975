import type { Gap } from '@tocsin/engine';
import { durationMs, findState, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatDuration } from '../../../ui/clock-format.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { planMessages } from '../messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';

/** What the source leaves open, and where on the chart it matters. */
export function GapsPanel() {
  const t = useText(planMessages);
  const { runbook } = useDesk();
  const gaps = runbook.gaps ?? [];
  return (
    <PanelFrame title={t('gaps')} lead={t('gaps.lead')}>
      {gaps.length === 0 && <p className={classes.quiet}>{t('gaps.none')}</p>}
      {gaps.map((gap) => (
        <GapCard key={gap.id} gap={gap} />
      ))}
    </PanelFrame>
  );
}

function GapCard({ gap }: { readonly gap: Gap }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const about = (gap.about ?? [])
    .map((id) => findState(desk.runbook, id)?.state)
    .filter((state) => state !== undefined);
  return (
    <details className={classes.card} data-gap>
      <summary>
        <span className={classes.wrapped}>{textIn(gap.text, language)}</span>
      </summary>
      <TextPair
        at={{ of: 'item', list: 'gaps', id: gap.id }}
        name="text"
        label={t('text')}
        value={gap.text}
        rows={2}
      />
      <p className={classes.links}>
        {about.map((state) => (
          <button
            key={state.id}
            type="button"
            className={classes.link}
            onClick={() => desk.goTo(state.id)}
          >
            {textIn(state.title, language)}
          </button>
        ))}
      </p>
      {gap.cites && <FactList ids={gap.cites} />}
    </details>
  );
}

/** Supplies, systems, funds and rooms. */
export function ResourcesPanel() {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const resources = runbook.resources ?? [];
  return (
    <PanelFrame title={t('panel.resources')}>
      {resources.length === 0 && <p className={classes.quiet}>{t('resources.none')}</p>}
      {resources.map((resource) => (
        <details key={resource.id} className={classes.card}>
          <summary>
            <span className={classes.name}>{textIn(resource.name, language) || resource.id}</span>
            <span className={classes.figure}>{resource.quantity}</span>
          </summary>
          <TextPair
            at={{ of: 'item', list: 'resources', id: resource.id }}
            name="name"
            label={t('title')}
            value={resource.name}
          />
          <TextPair
            at={{ of: 'item', list: 'resources', id: resource.id }}
            name="text"
            label={t('text')}
            value={resource.text}
          />
          {resource.cites && <FactList ids={resource.cites} />}
        </details>
      ))}
    </PanelFrame>
  );
}

/** Work that keeps the plan alive between events. */
export function UpkeepPanel() {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const upkeep = runbook.upkeep ?? [];
  return (
    <PanelFrame title={t('panel.upkeep')}>
      {upkeep.length === 0 && <p className={classes.quiet}>{t('upkeep.none')}</p>}
      {upkeep.map((item) => (
        <details key={item.id} className={classes.card}>
          <summary>
            <span className={classes.wrapped}>{textIn(item.text, language)}</span>
            <span className={classes.figure}>
              {item.every && t('every', { time: formatDuration(durationMs(item.every), language) })}
            </span>
          </summary>
          <TextPair
            at={{ of: 'item', list: 'upkeep', id: item.id }}
            name="text"
            label={t('text')}
            value={item.text}
          />
          {item.cites && <FactList ids={item.cites} />}
        </details>
      ))}
    </PanelFrame>
  );
}
