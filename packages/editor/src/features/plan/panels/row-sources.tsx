import { Button } from '@mantine/core';
import type { Outcome, Text } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextFields } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { planMessages } from '../messages.ts';
import { CitesInput } from './cites-input.tsx';
import { partMessages } from './messages.ts';
import classes from './panels.module.css';
import { withKey } from './use-part.ts';

interface Sourced {
  readonly cites?: string[] | undefined;
  readonly inferred?: Text | undefined;
}

interface Props<T extends Sourced> {
  readonly item: T;
  readonly change: (next: T) => Outcome<unknown>;
}

const EMPTY = { zh: '', en: '' };

/** Where a row of a list comes from in the source plan, and whether what it says is our reading of it. */
export function RowSources<T extends Sourced>({ item, change }: Props<T>) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { cites = [], inferred } = item;
  return (
    <details className={classes.sources}>
      <summary>
        {t('sources')} {cites.length > 0 && cites.length}
        {inferred && ` · ${p('inferred.short')}`}
      </summary>
      {cites.length > 0 && <FactList ids={cites} />}
      <CitesInput cites={cites} commit={(ids) => change(withKey(item, 'cites', ids))} />
      {inferred && (
        <TextFields
          label={t('inferred')}
          value={inferred}
          rows={2}
          commit={(language, value) =>
            change(withKey(item, 'inferred', { ...inferred, [language]: value }))
          }
        />
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => change(withKey(item, 'inferred', inferred ? undefined : EMPTY))}
      >
        {t(inferred ? 'inferred.remove' : 'inferred.add')}
      </Button>
    </details>
  );
}
