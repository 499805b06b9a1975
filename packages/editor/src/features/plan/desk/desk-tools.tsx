import { Button, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconHandMove,
  IconLayoutGrid,
  IconLine,
  IconListTree,
  IconPlayerPlay,
  IconPlus,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { findState, textIn } from '@tocsin/engine';
import type { ComponentType } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { CommandItems } from '../commands/command-menu.tsx';
import { useCommand, useCommandContext } from '../commands/commands-provider.ts';
import { ariaKeys, isMac, printKeys } from '../commands/keys.ts';
import type { MenuSection } from '../commands/menus.ts';
import { ADD_SECTION, ARRANGE_SECTIONS } from '../commands/menus.ts';
import { commandMessages } from '../commands/messages.ts';
import { holdsStates } from '../edits/new-state.ts';
import classes from './desk.module.css';

interface Props {
  readonly isAddOpen: boolean;
  readonly onAddChange: (isOpen: boolean) => void;
}

/** What can be drawn at what is selected: only what is legal there. */
export function DeskTools({ isAddOpen, onAddChange }: Props) {
  const t = useText(commandMessages);
  const { runbook, primary, states, isByHand } = useCommandContext();
  const kind = primary === undefined ? undefined : findState(runbook, primary)?.state.kind;
  const place = kind === undefined ? 'add' : holdsStates(kind) ? 'add.inside' : 'add.after';
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('toolbar')}>
      <ToolMenu
        label={t(place)}
        icon={IconPlus}
        sections={[ADD_SECTION]}
        isOpen={isAddOpen}
        onChange={onAddChange}
      />
      <Tool id="connect" icon={IconLine} />
      <Tool id="move-up" icon={IconArrowUp} isIcon />
      <Tool id="move-down" icon={IconArrowDown} isIcon />
      <Tool id="remove" icon={IconTrash} />
      <Tool id="edit-line" icon={IconLine} />
      <Tool id="remove-line" icon={IconTrash} />
      {states.length > 1 && (
        <ToolMenu
          label={`${t('arrange')} · ${t('picked', { count: states.length })}`}
          icon={IconLayoutGrid}
          sections={ARRANGE_SECTIONS}
        />
      )}
      <Tool id="tidy" icon={IconLayoutGrid} />
      <Tool id="by-hand" icon={IconHandMove} label={t('by-hand')} isOn={isByHand} />
      <Tool id="show-try" icon={IconPlayerPlay} label={t('try')} />
      <Tool id="outline" icon={IconListTree} isIcon />
      <Tool id="palette" icon={IconSearch} isIcon />
    </div>
  );
}

type Icon = ComponentType<{ size: number }>;

function ToolMenu(props: {
  readonly label: string;
  readonly icon: Icon;
  readonly sections: readonly MenuSection[];
  readonly isOpen?: boolean;
  readonly onChange?: (isOpen: boolean) => void;
}) {
  const { label, icon: Icon, sections, isOpen, onChange } = props;
  return (
    <Menu
      position="bottom-start"
      withinPortal
      {...(isOpen !== undefined && { opened: isOpen })}
      {...(onChange && { onChange })}
    >
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<Icon size={15} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.toolMenu}>
        <CommandItems sections={sections} isFlat />
      </Menu.Dropdown>
    </Menu>
  );
}

/** A command as a button, there while it can be given. */
function Tool(props: {
  readonly id: string;
  readonly icon: Icon;
  readonly isIcon?: boolean;
  readonly label?: string;
  /** Of a command that is switched on and off. */
  readonly isOn?: boolean;
}) {
  const { id, icon: Icon, isIcon = false, isOn } = props;
  const language = useLanguage();
  const { command, label, isAvailable, run } = useCommand(id);
  if (!isAvailable) return null;
  const words = props.label ?? textIn(label, language);
  const keys = command.keys?.[0];
  const title = keys === undefined ? words : `${words} (${printKeys(keys, isMac())})`;
  return (
    <Button
      variant={isOn ? 'light' : 'subtle'}
      color={isOn ? 'blue' : 'gray'}
      size="compact-sm"
      title={title}
      aria-pressed={isOn}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys, isMac()) })}
      {...(isIcon ? { 'aria-label': words } : { leftSection: <Icon size={15} /> })}
      onClick={run}
    >
      {isIcon ? <Icon size={15} /> : words}
    </Button>
  );
}
