import type { Place, Text } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { IdTag } from '../inputs/id-tag.tsx';
import inputs from '../inputs/inputs.module.css';
import { RowTools } from '../inputs/row-list.tsx';
import { GapLines } from '../inspector/gap-lines.tsx';
import { partMessages } from './messages.ts';
import classes from './panels.module.css';
import { Sources } from './sources.tsx';
import type { Items } from './use-items.ts';

interface Item {
  readonly id: string;
  readonly cites?: readonly string[] | undefined;
  readonly inferred?: Text | undefined;
}

interface Props {
  readonly list: Extract<Place, { of: 'item' }>['list'];
  readonly item: Item;
  readonly items: Items;
  readonly all: readonly { readonly id: string }[];
  readonly name: Text | undefined;
  readonly figure?: ReactNode;
  readonly wraps?: boolean;
  readonly isGap?: boolean;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** One entry of a list, folded up to its name; open, everything it says, where it comes from, and its way out. */
export function ItemCard(props: Props) {
  const { list, item, items, all, name, figure, wraps = false, isGap, isOpen, children } = props;
  const t = useText(partMessages);
  const language = useLanguage();
  const word = (name && textIn(name, language)) || item.id;
  const index = all.findIndex((each) => each.id === item.id);
  const isUntranslated = name !== undefined && (name.zh === '' || name.en === '');
  return (
    <details
      className={classes.card}
      data-item={item.id}
      data-gap={isGap || undefined}
      open={isOpen || items.added === item.id}
    >
      <summary>
        <span className={wraps ? classes.wrapped : classes.name}>{word}</span>
        {isUntranslated && <span className={classes.missing}>{t('missing.one')}</span>}
        {figure !== undefined && <span className={classes.figure}>{figure}</span>}
      </summary>
      <GapLines what={{ of: 'item', list, id: item.id }} />
      {children}
      <Sources at={{ of: 'item', list, id: item.id }} item={item} />
      <div className={inputs.rowHead}>
        <span>
          {/* What conditions call a field by is part of its card. */}
          {list === 'fields' ? (
            <code title={t('id')}>{item.id}</code>
          ) : (
            <IdTag what={{ of: 'item', list, id: item.id }} />
          )}
        </span>
        <RowTools
          name={word}
          isFirst={index <= 0}
          isLast={index === all.length - 1}
          onMove={(by) => items.move(item.id, by)}
          onRemove={() => items.remove(item.id)}
          removeWord={t('removeThis', { what: word })}
        />
      </div>
    </details>
  );
}

/** Adds an entry to a list. */
export function AddButton({
  children,
  onClick,
}: {
  readonly children: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={inputs.addRow} onClick={onClick}>
      {children}
    </button>
  );
}
