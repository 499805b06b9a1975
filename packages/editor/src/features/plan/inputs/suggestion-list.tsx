import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { partMessages } from '../panels/messages.ts';
import classes from './inputs.module.css';

export interface Suggestion {
  /** What is put in. */
  readonly insert: string;
  /** What it says, in the reader's language. */
  readonly words: string;
}

interface Props {
  readonly id: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly onPick: (item: Suggestion) => void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** What may be put in, below the field being typed in and above everything that would cut it off. */
export function SuggestionList({ id, field, items, active, onPick }: Props) {
  const t = useText(partMessages);
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  useLayoutEffect(() => {
    // In the top layer: no panel, sheet or dialog around it can cut it off.
    list.current?.showPopover();
    const box = field.current?.getBoundingClientRect();
    const own = list.current?.getBoundingClientRect();
    if (!box || !own) return;
    const below = box.bottom + own.height + 8 <= window.innerHeight;
    setPlace({
      left: Math.max(4, Math.min(box.left, window.innerWidth - own.width - 8)),
      top: below ? box.bottom : Math.max(4, box.top - own.height - 4),
    });
  }, [field]);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={t('suggest.title')}
      className={classes.suggestions}
      style={place ?? { visibility: 'hidden' }}
    >
      {items.map((item, index) => (
        <div
          key={item.insert}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Before the field loses the focus, which would close the list under the pointer.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(item);
          }}
        >
          <code>{item.insert}</code>
          <small>{item.words}</small>
        </div>
      ))}
    </div>
  );
}
