import { Menu } from '@mantine/core';
import { TextView } from '../../../ui/text-view.tsx';
import { commandOf } from './all-commands.ts';
import type { DeskCommand } from './command.ts';
import type { OfferedCommand } from './commands-provider.ts';
import { offered, useCommandContext } from './commands-provider.ts';
import { KeyCaps } from './key-caps.tsx';
import { ariaKeys, isMac } from './keys.ts';
import type { MenuSection } from './menus.ts';

interface Props {
  readonly sections: readonly MenuSection[];
  /** Shows a section with a title in place rather than in a menu of its own. */
  readonly isFlat?: boolean;
  /** Called with what was chosen, before it is run. */
  readonly onChoose?: () => void;
}

/** The items of a menu: of each section what can be done right now, and no empty sections. */
export function CommandItems({ sections, isFlat = false, onChoose }: Props) {
  const context = useCommandContext();
  const filled = sections
    .map((section) => ({
      ...section,
      items: section.commands
        .map((id) => offered(commandOf(id), context))
        .filter(({ isAvailable }) => isAvailable),
    }))
    .filter(({ items }) => items.length > 0);
  const item = (each: OfferedCommand) => (
    <Menu.Item
      key={each.command.id}
      data-command={each.command.id}
      rightSection={<KeyCaps command={each.command} />}
      {...shortcutsOf(each.command)}
      onClick={() => {
        onChoose?.();
        each.run();
      }}
    >
      <TextView text={each.label} plain />
    </Menu.Item>
  );
  return filled.map((section, index) => (
    <div key={section.commands[0]} role="presentation">
      {index > 0 && !section.title && !filled[index - 1]?.title && <Menu.Divider />}
      {section.title && !isFlat ? (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>
              <TextView text={section.title} plain />
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>{section.items.map(item)}</Menu.Sub.Dropdown>
        </Menu.Sub>
      ) : (
        section.items.map(item)
      )}
    </div>
  ));
}

/** All the shortcuts of an item, for those who do not see the keys beside it. */
function shortcutsOf({ keys = [] }: DeskCommand): { readonly 'aria-keyshortcuts'?: string } {
  if (keys.length === 0) return {};
  return { 'aria-keyshortcuts': keys.map((each) => ariaKeys(each, isMac())).join(' ') };
}
