import { Button } from '@mantine/core';
import type { Place, Text } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { CitesInput } from './cites-input.tsx';
import { partMessages } from './messages.ts';
import classes from './panels.module.css';

interface Props {
  readonly at: Place;
  readonly item: {
    readonly cites?: readonly string[] | undefined;
    readonly inferred?: Text | undefined;
  };
}

/** Where an entry comes from in the source plan, and whether what it says is our reading of it. */
export function Sources({ at, item }: Props) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const set = useProperty(at);
  const cites = item.cites ?? [];
  return (
    <details className={classes.sources}>
      <summary>
        {t('sources')} {cites.length > 0 && cites.length}
        {item.inferred && ` · ${p('inferred.short')}`}
      </summary>
      {cites.length > 0 && <FactList ids={cites} />}
      <CitesInput cites={cites} commit={(ids) => set('cites', ids)} />
      {item.inferred && (
        <TextPair at={at} name="inferred" label={t('inferred')} value={item.inferred} rows={2} />
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => set('inferred', item.inferred ? undefined : { zh: '', en: '' })}
      >
        {t(item.inferred ? 'inferred.remove' : 'inferred.add')}
      </Button>
    </details>
  );
}
