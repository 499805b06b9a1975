import { Button } from '@mantine/core';
import type { ChartState } from '@tocsin/engine';
import { gapsAbout } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { CitesInput } from '../panels/cites-input.tsx';
import { FactList } from './fact-list.tsx';
import { GapLines } from './gap-lines.tsx';
import classes from './inspector.module.css';
import { Section } from './section.tsx';
import { useProperty } from './use-property.ts';

/** Where a state comes from in the source plan, and whether what it says is our reading of it. */
export function NodeSources({ state }: { readonly state: ChartState }) {
  const t = useText(planMessages);
  const at = { of: 'state', id: state.id } as const;
  const set = useProperty(at);
  const cites = state.cites ?? [];
  return (
    <Section
      title={t('sources')}
      count={cites.length}
      action={
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => set('inferred', state.inferred ? undefined : { zh: '', en: '' })}
        >
          {t(state.inferred ? 'inferred.remove' : 'inferred.add')}
        </Button>
      }
    >
      {cites.length > 0 ? (
        <FactList ids={cites} />
      ) : (
        <p className={classes.quiet}>{t('sources.none')}</p>
      )}
      <CitesInput cites={cites} commit={(ids) => set('cites', ids)} />
      {state.inferred && (
        <TextPair at={at} name="inferred" label={t('inferred')} value={state.inferred} rows={2} />
      )}
    </Section>
  );
}

/** What the source plan leaves open about a state. */
export function NodeGaps({ id }: { readonly id: string }) {
  const t = useText(planMessages);
  const { runbook } = useDesk();
  const gaps = gapsAbout(runbook, { of: 'state', id });
  if (gaps.length === 0) return null;
  return (
    <Section title={t('gaps')} count={gaps.length}>
      <GapLines what={{ of: 'state', id }} />
    </Section>
  );
}
