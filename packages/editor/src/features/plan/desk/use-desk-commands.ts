import { useMemo, useState } from 'react';
import type { ActorRefFrom } from 'xstate';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useKeptClip } from '../clipboard/kept-clip.ts';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import type { CommandContext, DeskActs, Overlay } from '../commands/command-context.ts';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import type { DraftDesk } from '../draft/use-draft.ts';
import { performSoundly } from '../edits/sound-edit.ts';
import { missingOf } from '../edits/title-edit.ts';
import type { drawingMachine } from './drawing-machine.ts';
import { keepFocus } from './keep-focus.ts';
import type { PanelName } from './panel-rail.tsx';
import type { Areas } from './use-areas.ts';
import type { Picked } from './use-picked.ts';

interface Ports {
  readonly draft: DraftDesk;
  readonly picked: Picked;
  readonly areas: Areas;
  readonly isPicking: boolean;
  readonly draw: ActorRefFrom<typeof drawingMachine>['send'];
  readonly isOutlineOpen: boolean;
  readonly isByHand: boolean;
  readonly setByHand: (isByHand: boolean) => void;
  readonly setOutlineOpen: (isOpen: boolean) => void;
  readonly show: (panel: PanelName) => void;
  /** Shows what is selected, unless the plan is being tried out. */
  readonly showSelected: () => void;
  readonly goTo: (state: string) => void;
  readonly save: () => void;
  readonly discard: () => void;
}

export interface DeskCommands {
  readonly context: CommandContext;
  readonly overlay: Overlay | undefined;
  readonly close: () => void;
}

/** How things stand for the commands, what they can do here, and their keys. */
export function useDeskCommands(ports: Ports): DeskCommands {
  const { draft, picked, areas, draw } = ports;
  const { runbook } = draft;
  const language = useLanguage();
  const [overlay, setOverlay] = useState<Overlay>();
  const copied = useKeptClip();
  const select = (states: readonly string[]): void => {
    picked.pick(states);
    if (states.length > 0) ports.showSelected();
  };
  const perform: DeskActs['perform'] = (edit) => {
    keepFocus(areas);
    const outcome = performSoundly(draft, edit);
    if (!outcome.ok) tellProblems('refused', outcome.problems);
    return outcome.ok;
  };
  const { states, primary, line } = picked;
  const clipboard = useClipboard({ runbook, states, primary, perform, select });
  const acts: DeskActs = {
    perform,
    refuse: (message) => tellProblems('refused', [{ code: 'refused', path: '', message }]),
    select,
    nameNew: (state) => {
      picked.pick([state]);
      ports.show('selected');
      if (areas.outline.current?.hasFocus()) areas.outline.current.rename(state);
      else areas.canvas.current?.editLabel(state);
    },
    rename: (state) => {
      if (areas.outline.current?.hasFocus()) areas.outline.current.rename(state);
      else areas.canvas.current?.editLabel(state);
    },
    inspect: (state) => {
      picked.pick([state]);
      ports.show('selected');
      areas.toTitle();
    },
    translate: (state) => {
      const lacks = missingOf(draft.latest(), state);
      picked.pick([state]);
      ports.show('selected');
      areas.toTitle(lacks !== undefined && lacks !== language);
    },
    goTo: ports.goTo,
    show: (panel) => {
      ports.show(panel);
      areas.toSide();
    },
    toggleOutline: () => {
      ports.setOutlineOpen(!ports.isOutlineOpen);
      requestAnimationFrame(() => (areas.outline.current ?? areas.canvas.current)?.focus());
    },
    toggleByHand: () => ports.setByHand(!ports.isByHand),
    nextArea: areas.next,
    open: setOverlay,
    undo: () => {
      keepFocus(areas);
      draft.undo();
    },
    redo: () => {
      keepFocus(areas);
      draft.redo();
    },
    save: ports.save,
    discard: ports.discard,
    connectFrom: (from) => draw({ type: 'connect', from }),
    editTransition: (transition, from) => draw({ type: 'edit', transition, from }),
    cancel: () => draw({ type: 'cancel' }),
    copy: clipboard.copy,
    cut: clipboard.cut,
    paste: () => copied && clipboard.paste(copied),
    fit: () => areas.canvas.current?.fit(),
    zoomTo: (ids) => areas.canvas.current?.zoomTo(ids),
    fold: (ids, isFolded) => areas.canvas.current?.fold(ids, isFolded),
    isFolded: (id) => areas.canvas.current?.isFolded(id) ?? false,
    frameOf: (id) => areas.canvas.current?.frameOf(id),
  };
  const context: CommandContext = {
    runbook,
    states,
    primary,
    line,
    isPicking: ports.isPicking,
    isOutlineOpen: ports.isOutlineOpen,
    isByHand: ports.isByHand,
    isChanged: draft.isChanged,
    undoing: draft.undoing,
    redoing: draft.redoing,
    copied,
    acts,
  };
  useCommandKeys(context);
  const close = useMemo(() => () => setOverlay(undefined), []);
  return { context, overlay, close };
}
