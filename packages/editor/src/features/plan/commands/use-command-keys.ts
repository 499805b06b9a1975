import { useEffect, useRef } from 'react';
import { COMMANDS } from './all-commands.ts';
import type { CommandContext } from './command-context.ts';
import { isTyping } from './is-typing.ts';
import { matchesKeys } from './keys.ts';

/** A list or menu that is open has the keys to itself. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null;

/** The desk's shortcuts, everywhere on the page but in a field, a dialog, a menu, or a character being composed. */
export function useCommandKeys(context: CommandContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') || isInMenu(event.target)) return;
      const isInField = isTyping(event.target);
      const meant = COMMANDS.filter(
        ({ keys, isNative, whileTyping }) =>
          !isNative &&
          (whileTyping || !isInField) &&
          keys?.some((each) => matchesKeys(each, event)),
      );
      const command = meant.find(({ isAvailable }) => isAvailable(latest.current));
      // The browser's own meaning of the key would only surprise; Escape has many and is left alone.
      if (command || (meant.length > 0 && event.key !== 'Escape')) event.preventDefault();
      command?.run(latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
