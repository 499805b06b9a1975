import type { Place, Target } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { DurationInput } from '../../inputs/duration-input.tsx';
import { useProperty } from '../../inspector/use-property.ts';
import { planMessages } from '../../messages.ts';
import classes from '../panels.module.css';

/** A time of its own for some levels; the others keep the general one. */
export function LevelTimes({ at, target }: { readonly at: Place; readonly target: Target }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty(at);
  const scale = runbook.levels?.scale ?? [];
  if (scale.length === 0) return null;
  const byLevel = target.withinByLevel ?? {};
  return (
    <details className={classes.sources} open={target.withinByLevel !== undefined}>
      <summary>
        {t('target.within')} · {t('target.byLevel')}
      </summary>
      {scale.map((level) => (
        <DurationInput
          key={level.id}
          label={textIn(level.name, language) || level.id}
          value={byLevel[level.id]}
          commit={(within) => {
            const others = Object.entries(byLevel).filter(([id]) => id !== level.id);
            const next = within === undefined ? others : [...others, [level.id, within] as const];
            return set('withinByLevel', next.length > 0 ? Object.fromEntries(next) : undefined);
          }}
        />
      ))}
    </details>
  );
}
