import { Button, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconLayoutGrid,
  IconLine,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import type { Slot } from '../edits/new-state.ts';
import { planMessages } from '../messages.ts';
import classes from './desk.module.css';

interface Props {
  readonly slots: readonly Slot[];
  readonly hasSelection: boolean;
  readonly holdsStates: boolean;
  readonly hasPlaced: boolean;
  readonly onAdd: (slot: Slot) => void;
  readonly onConnect: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onTidy: () => void;
  readonly onTry: () => void;
}

/** What can be drawn at the selected state: only what is legal there. */
export function DeskTools(props: Props) {
  const t = useText(planMessages);
  const { slots, hasSelection, holdsStates, hasPlaced } = props;
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('add')}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
          >
            {t(hasSelection ? (holdsStates ? 'add.into' : 'add.after') : 'add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {slots.map((slot, index) => (
            <Menu.Item
              key={`${slot.kind} ${slot.into}`}
              rightSection={index === 0 && hasSelection ? <kbd>A</kbd> : undefined}
              onClick={() => props.onAdd(slot)}
            >
              {t(`add.kind.${slot.kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {hasSelection && (
        <>
          <Tool label={t('connect')} icon={<IconLine size={15} />} onClick={props.onConnect} />
          <Tool
            label={t('moveUp')}
            isIcon
            icon={<IconArrowUp size={15} />}
            onClick={() => props.onMove(-1)}
          />
          <Tool
            label={t('moveDown')}
            isIcon
            icon={<IconArrowDown size={15} />}
            onClick={() => props.onMove(1)}
          />
          <Tool label={t('remove')} icon={<IconTrash size={15} />} onClick={props.onRemove} />
        </>
      )}
      {hasPlaced && (
        <Tool label={t('tidy')} icon={<IconLayoutGrid size={15} />} onClick={props.onTidy} />
      )}
      <Tool label={t('panel.try')} icon={<IconPlayerPlay size={15} />} onClick={props.onTry} />
    </div>
  );
}

function Tool(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isIcon?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      title={props.label}
      {...(props.isIcon ? { 'aria-label': props.label } : { leftSection: props.icon })}
      onClick={props.onClick}
    >
      {props.isIcon ? props.icon : props.label}
    </Button>
  );
}
