import type { KeyboardEvent, RefObject } from 'react';
import { useId, useRef, useState } from 'react';
import type { Suggestion } from './suggestion-list.tsx';
import { optionId } from './suggestion-list.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Found {
  readonly items: readonly Suggestion[];
  readonly replaces: number;
  readonly isAll?: boolean;
}

export interface Suggestions {
  readonly listId: string;
  readonly field: RefObject<Field | null>;
  readonly isOpen: boolean;
  readonly active: number;
  readonly items: readonly Suggestion[];
  readonly pick: (item: Suggestion) => void;
  /** For the field itself. */
  readonly aria: {
    readonly role: 'combobox';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
  };
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
  /** What stands before the caret has changed. */
  readonly look: () => void;
  /** Everything that could stand here instead of what does. */
  readonly lookAll: () => void;
  readonly close: () => void;
}

/**
 * Suggestions for what is being typed before the caret. Arrow keys choose, Enter and Tab put in, Escape closes;
 * no key means anything while a character is being composed.
 */
export function useSuggestions(
  find: (before: string) => { readonly items: readonly Suggestion[]; readonly replaces: number },
  put: (text: string) => void,
): Suggestions {
  const listId = useId();
  const field = useRef<Field>(null);
  const [found, setFound] = useState<Found>();
  const [active, setActive] = useState(-1);
  const isOpen = found !== undefined && found.items.length > 0;
  const close = (): void => {
    setFound(undefined);
    setActive(-1);
  };
  const look = (): void => {
    const at = field.current;
    if (!at) return;
    setFound(find(at.value.slice(0, at.selectionStart ?? at.value.length)));
    setActive(-1);
  };
  const pick = (item: Suggestion): void => {
    const at = field.current;
    if (!at || !found) return;
    const caret = found.isAll ? at.value.length : (at.selectionStart ?? at.value.length);
    const head = at.value.slice(0, found.isAll ? 0 : caret - found.replaces) + item.insert;
    put(head + at.value.slice(caret));
    close();
    requestAnimationFrame(() => at.setSelectionRange(head.length, head.length));
  };
  return {
    listId,
    field,
    isOpen,
    active,
    items: found?.items ?? [],
    pick,
    aria: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen && active >= 0 ? optionId(listId, active) : undefined,
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || !isOpen || !found) return;
      const count = found.items.length;
      if (event.key === 'ArrowDown') setActive((active + 1) % count);
      else if (event.key === 'ArrowUp') setActive(active <= 0 ? count - 1 : active - 1);
      else if (event.key === 'Escape') close();
      else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) {
        const item = found.items[active];
        if (item) pick(item);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    look,
    lookAll: () => {
      setFound({ ...find(''), isAll: true });
      setActive(-1);
    },
    close,
  };
}
