import type { SnapshotFrom } from 'xstate';
import type { Checked } from '../check/use-checked.ts';
import { ContextMenu } from '../commands/context-menu.tsx';
import type { Findable } from '../commands/findable.ts';
import { HelpSheet } from '../commands/help-sheet.tsx';
import { Palette } from '../commands/palette.tsx';
import type { ContextMenu as Menus } from '../commands/use-context-menu.ts';
import { TransitionDialog } from '../dialogs/transition-dialog.tsx';
import type { DraftDesk } from '../draft/use-draft.ts';
import { DiscardFlow } from './discard-flow.tsx';
import type { drawingMachine } from './drawing-machine.ts';
import { SaveFlow } from './save-flow.tsx';
import type { DeskCommands } from './use-desk-commands.ts';
import type { Saving } from './use-saving.ts';

interface Props {
  readonly commands: DeskCommands;
  readonly menu: Menus;
  readonly draft: DraftDesk;
  readonly saving: Saving;
  readonly checked: Checked;
  readonly drawing: SnapshotFrom<typeof drawingMachine>;
  readonly isDiscarding: boolean;
  readonly onDiscardClose: () => void;
  readonly onDrawingClose: () => void;
  readonly onFind: (found: Findable) => void;
  readonly onGoTo: (state: string) => void;
}

/** What lies over the desk: menus, the palette, the sheet of shortcuts, and the dialogs of what is going on. */
export function DeskOverlays(props: Props) {
  const { commands, draft, saving, checked, drawing } = props;
  const { overlay, close } = commands;
  const { from, to, transition } = drawing.context;
  return (
    <>
      <ContextMenu menu={props.menu} />
      {(overlay === 'palette' || overlay === 'find') && (
        <Palette findsOnly={overlay === 'find'} onFind={props.onFind} onClose={close} />
      )}
      {overlay === 'help' && <HelpSheet onClose={close} />}
      <SaveFlow saving={saving} draft={draft.runbook} checked={checked} onGoTo={props.onGoTo} />
      {props.isDiscarding && (
        <DiscardFlow draft={draft} base={saving.base} onClose={props.onDiscardClose} />
      )}
      {drawing.matches('describing') && from !== undefined && (
        <TransitionDialog
          from={from}
          to={to}
          transition={transition}
          onClose={props.onDrawingClose}
        />
      )}
    </>
  );
}
