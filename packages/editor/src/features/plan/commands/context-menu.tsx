import { Menu } from '@mantine/core';
import { useText } from '../../../app/i18n/define-messages.ts';
import { CommandItems } from './command-menu.tsx';
import classes from './commands.module.css';
import { MENUS } from './menus.ts';
import { commandMessages } from './messages.ts';
import type { ContextMenu as Menus } from './use-context-menu.ts';

const OUTSIDE = ['mousedown', 'touchstart'];

/** What can be done with what is under the pointer. */
export function ContextMenu({ menu }: { readonly menu: Menus }) {
  const t = useText(commandMessages);
  const { open } = menu;
  if (!open) return null;
  return (
    <Menu
      key={`${open.x} ${open.y}`}
      opened
      onClose={menu.close}
      position="bottom-start"
      offset={0}
      withinPortal
      trapFocus
      returnFocus={false}
      // Not keys as well: the one that opened it is still on its way.
      clickOutsideEvents={OUTSIDE}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span
          className={classes.point}
          style={{ left: open.x, top: open.y }}
          tabIndex={-1}
          aria-hidden="true"
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.states')} className={classes.menu}>
        <CommandItems sections={MENUS[open.of]} onChoose={menu.close} />
      </Menu.Dropdown>
    </Menu>
  );
}
