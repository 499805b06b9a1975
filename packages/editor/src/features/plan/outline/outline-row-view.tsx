import { IconChevronRight, IconClockHour4 } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { memo } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import type { FindingMark } from '../../../canvas/finding-marks.ts';
import { kindWord } from '../../../canvas/words.ts';
import { outlineMessages } from './messages.ts';
import classes from './outline.module.css';
import type { OutlineRow } from './outline-rows.ts';
import { RenameInput } from './rename-input.tsx';

interface Props {
  readonly row: OutlineRow;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isRenaming: boolean;
  readonly finding: FindingMark | undefined;
  /** Timing targets that begin or end here. */
  readonly targets: number;
  readonly onClick: (id: string, event: MouseEvent) => void;
  readonly onToggle: (id: string) => void;
  readonly onRename: (id: string) => void;
  /** Goes to where its name is written in the language it lacks. */
  readonly onTranslate: (id: string) => void;
  readonly onRenamed: (id: string, title: string | undefined) => void;
}

/** One state in the outline: what it is, its name, whose it is, and what there is to know about it. */
export const OutlineRowView = memo(function OutlineRowView(props: Props) {
  const { row, isActive, isSelected, isRenaming, finding, targets } = props;
  const t = useText(outlineMessages);
  const language = useLanguage();
  const title = row.title || t('untitled');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its rows
    <div
      role="treeitem"
      className={classes.row}
      style={{ paddingInlineStart: `${(row.level - 1) * 14 + 4}px` }}
      data-outline={row.id}
      data-kind={row.kind}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isOpen}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onClick={(event) => props.onClick(row.id, event)}
      onDoubleClick={() => props.onRename(row.id)}
    >
      <span
        className={classes.chevron}
        data-open={row.isOpen || undefined}
        data-empty={row.isOpen === undefined || undefined}
        aria-hidden="true"
        onClick={(event) => {
          if (row.isOpen === undefined) return;
          event.stopPropagation();
          props.onToggle(row.id);
        }}
      >
        {row.isOpen !== undefined && <IconChevronRight size={13} stroke={2} />}
      </span>
      <span className={classes.kind}>{kindWord(language, row.kind)}</span>
      {isRenaming ? (
        <RenameInput
          label={t('rename')}
          value={row.title}
          onEnd={(next) => props.onRenamed(row.id, next)}
        />
      ) : (
        <span className={classes.title} data-empty={row.title === '' || undefined}>
          {title}
        </span>
      )}
      {row.lacks && !isRenaming && (
        // biome-ignore lint/a11y/noStaticElementInteractions: by key it is a command of the menu and the palette
        // biome-ignore lint/a11y/useKeyWithClickEvents: a row of a tree holds nothing that takes the focus
        <span
          className={classes.lacks}
          title={t('lacks.title')}
          onClick={(event) => {
            event.stopPropagation();
            props.onTranslate(row.id);
          }}
        >
          {t(`lacks.${row.lacks}`)}
        </span>
      )}
      {row.owner !== undefined && row.kind !== 'lane' && !isRenaming && (
        <span className={classes.owner}>{row.owner}</span>
      )}
      {targets > 0 && (
        <span className={classes.mark}>
          <IconClockHour4 size={12} stroke={1.8} aria-hidden="true" />
          <span className="tc-visually-hidden">{t('targets', { count: targets })}</span>
        </span>
      )}
      {finding && (
        <span className={classes.mark} data-severity={finding.severity}>
          <span aria-hidden="true">{finding.count}</span>
          <span className="tc-visually-hidden">
            {t(`severity.${finding.severity}`, { count: finding.count })}
          </span>
        </span>
      )}
    </div>
  );
});
