import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import type { FindingMark } from '../../../canvas/finding-marks.ts';
import { useCommandContext } from '../commands/commands-provider.ts';
import { outlineMessages } from './messages.ts';
import classes from './outline.module.css';
import type { OutlineHandle } from './outline-tree.tsx';
import { OutlineTree } from './outline-tree.tsx';

interface Props {
  readonly findings: ReadonlyMap<string, FindingMark>;
  readonly onPick: (state: string) => void;
  readonly handle: Ref<OutlineHandle>;
}

/** The outline beside the chart. */
export function OutlinePanel(props: Props) {
  const t = useText(outlineMessages);
  const { isPicking, acts } = useCommandContext();
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <header className={classes.header}>
        <h2>{t('title')}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('close')}
          title={t('close')}
          onClick={acts.toggleOutline}
        >
          <IconX size={15} />
        </ActionIcon>
      </header>
      {isPicking && (
        <p className={classes.picking} role="status">
          {t('picking')}
        </p>
      )}
      <OutlineTree {...props} />
      <p className={classes.hint}>{t('hint')}</p>
    </section>
  );
}
