import type { Edit, Outcome, Runbook } from '@tocsin/engine';
import { findState, findTransition } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LoadedPlan } from '../../../app/data/load-plan.ts';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { FindingMarks, findingMarks } from '../../../canvas/finding-marks.ts';
import { RunbookCanvas } from '../../../canvas/runbook-canvas.tsx';
import type { CanvasSelection } from '../../../canvas/selection.ts';
import type { CanvasHandle } from '../../../canvas/use-canvas-handle.ts';
import { useChecked } from '../check/use-checked.ts';
import { duplicateStates } from '../clipboard/duplicate-states.ts';
import { DiscardDialog } from '../dialogs/discard-dialog.tsx';
import { TransitionDialog } from '../dialogs/transition-dialog.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { DraftDesk } from '../draft/use-draft.ts';
import { OfferMenu } from '../drawing/offer-menu.tsx';
import { useDrawing } from '../drawing/use-drawing.ts';
import { moveStates } from '../edits/move-states.ts';
import type { Slot } from '../edits/new-state.ts';
import { holdsStates, newState, slotsAt } from '../edits/new-state.ts';
import { heirOf, removeStates } from '../edits/remove-states.ts';
import { tidyUp } from '../edits/tidy-up.ts';
import { planMessages } from '../messages.ts';
import { nodeOfFinding } from '../panels/node-of-finding.ts';
import { TryFrame } from '../try/try-frame.tsx';
import { TryStrip } from '../try/try-strip.tsx';
import { useTrial } from '../try/use-trial.ts';
import classes from './desk.module.css';
import type { Desk } from './desk-context.ts';
import { DeskContext } from './desk-context.ts';
import { DeskHeader } from './desk-header.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { DeskTools } from './desk-tools.tsx';
import { drawingMachine } from './drawing-machine.ts';
import type { PanelName } from './panel-rail.tsx';
import { PanelRail } from './panel-rail.tsx';
import { SaveFlow } from './save-flow.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  readonly opened: LoadedPlan;
  readonly draft: DraftDesk;
}

/** Canvas, tools and panels of a runbook being read and edited. */
export function DeskSurface({ opened, draft }: Props) {
  const t = useText(planMessages);
  const { runbook } = draft;
  const [, navigate] = useLocation();
  const canvas = useRef<CanvasHandle>(null);
  const side = useRef<HTMLElement>(null);
  const [selection, setSelection] = useState<CanvasSelection>();
  const [panel, setPanel] = useState<PanelName>('selected');
  const [isDiscarding, setDiscarding] = useState(false);
  const [drawing, draw] = useMachine(drawingMachine);
  const saving = useSaving(opened, draft);
  const checked = useChecked(runbook);
  const marks = useMemo(
    () => findingMarks(checked.findings, (finding) => nodeOfFinding(runbook, finding)),
    [checked, runbook],
  );
  const trying = useTrial(runbook, panel === 'try');
  // A node that an undo has taken away is not selected any more.
  const selected =
    selection?.kind === 'node' && findState(runbook, selection.id) ? selection.id : undefined;
  const isPicking = drawing.matches('pickingTarget');

  const perform = useCallback(
    (edit: Edit, join = false): Outcome<Runbook> => draft.perform(edit, join),
    [draft.perform],
  );
  /** For acts without a field of their own to say why not in. */
  const act = (edit: Edit): boolean => {
    const outcome = perform(edit);
    if (!outcome.ok) tellProblems('refused', outcome.problems);
    return outcome.ok;
  };
  const select = (node: string): void => {
    setSelection({ kind: 'node', id: node });
    setPanel('selected');
  };
  const drawn = useDrawing({
    runbook,
    act,
    select: ([id, ...also]) => id !== undefined && setSelection({ kind: 'node', id, also }),
    openTransition: (from, to) => {
      draw({ type: 'connect', from });
      draw({ type: 'pick', node: to });
    },
    editLabel: (node) => canvas.current?.editLabel(node),
  });
  const goTo = useCallback((node: string) => {
    setSelection({ kind: 'node', id: node });
    setPanel(unlessTrying);
    canvas.current?.goTo(node);
  }, []);

  const desk: Desk = useMemo(
    () => ({
      runbook,
      perform,
      goTo,
      showTarget: (target) => setSelection({ kind: 'target', id: target }),
      selectedTarget: selection?.kind === 'target' ? selection.id : undefined,
      drawFrom: (from) => draw({ type: 'connect', from }),
      editTransition: (transition, from) => draw({ type: 'edit', transition, from }),
    }),
    [runbook, perform, goTo, selection, draw],
  );

  const onSelect = (next: CanvasSelection | undefined): void => {
    if (isPicking && next?.kind === 'node') draw({ type: 'pick', node: next.id });
    else if (next?.kind === 'edge') openEdge(next.id);
    else {
      setSelection(next);
      if (next) setPanel(unlessTrying);
    }
  };
  /** A line belongs to where it leaves from, which is where it is edited. */
  const openEdge = (edge: string): void => {
    setSelection({ kind: 'edge', id: edge });
    const [kind, id] = edge.split(':');
    if (kind !== 't' || id === undefined) return;
    const owner = findTransition(runbook, id)?.owner;
    if (owner) draw({ type: 'edit', transition: id, from: owner.id });
  };

  const slots = slotsAt(runbook, selected);
  const add = (slot: Slot | undefined): void => {
    if (!slot) return;
    const state = newState(runbook, slot.kind);
    if (act({ do: 'addState', into: slot.into, index: slot.index, state })) {
      select(state.id);
      editTitle();
    }
  };
  const remove = (): void => {
    if (selected === undefined) return;
    const next = heirOf(runbook, [selected]);
    const edit = removeStates(runbook, [selected]);
    if (!edit || !act(edit)) return;
    setSelection(next === undefined ? undefined : { kind: 'node', id: next });
  };
  const move = (by: -1 | 1): void => {
    const edit = selected === undefined ? undefined : moveStates(runbook, [selected], by);
    if (edit) act(edit);
  };
  const duplicate = (): void => {
    const edit = selected === undefined ? undefined : duplicateStates(runbook, [selected]);
    if (edit?.ids[0] !== undefined && act(edit.edit)) select(edit.ids[0]);
  };
  const editTitle = (): void => {
    setPanel('selected');
    requestAnimationFrame(() => {
      const title = side.current?.querySelector<HTMLTextAreaElement>('[data-title]');
      title?.focus();
      title?.select();
    });
  };
  useDeskKeys({
    undo: draft.undo,
    redo: draft.redo,
    save: () => draft.isChanged && saving.ask(),
    remove,
    addAfter: () => add(slots[0]),
    duplicate,
    move,
    editTitle,
    cancel: () => draw({ type: 'cancel' }),
  });

  return (
    <DeskContext value={desk}>
      <div className={classes.desk}>
        <DeskHeader draft={draft} onSave={saving.ask} onDiscard={() => setDiscarding(true)} />
        <div className={classes.canvas} data-picking={isPicking || undefined}>
          <FindingMarks value={marks}>
            <RunbookCanvas
              runbook={trying.shown}
              overlay={trying.overlay}
              selection={selection}
              onSelect={onSelect}
              onOpen={editTitle}
              drawing={trying.overlay ? undefined : drawn.canvas}
              handle={canvas}
            />
          </FindingMarks>
          <DeskTools
            slots={slots}
            hasSelection={selected !== undefined}
            holdsStates={selected !== undefined && isHolder(runbook, selected)}
            hasPlaced={Object.keys(runbook.layout?.boxes ?? {}).length > 0}
            onAdd={add}
            onConnect={() => selected !== undefined && draw({ type: 'connect', from: selected })}
            onMove={move}
            onRemove={remove}
            onTidy={() => {
              const edit = tidyUp(runbook);
              if (edit) act(edit);
            }}
            onTry={() => setPanel('try')}
          />
          {drawn.offer && <OfferMenu offer={drawn.offer} />}
          <TryFrame trying={trying} />
          {isPicking && <p className={classes.hint}>{t('connect.pick')}</p>}
        </div>
        <aside ref={side} className={classes.side}>
          <TryStrip trying={trying} onShow={() => setPanel('try')} />
          <DeskPanel panel={panel} selected={selected} checked={checked} trying={trying} />
        </aside>
        <PanelRail
          open={panel}
          counts={{
            gaps: runbook.gaps?.length ?? 0,
            findings: checked.problems.length + checked.findings.filter(isWorry).length,
          }}
          onOpen={setPanel}
        />
      </div>
      <SaveFlow saving={saving} draft={runbook} onGoTo={goTo} />
      {isDiscarding && (
        <DiscardDialog
          version={saving.base.version}
          edits={draft.edits}
          onConfirm={() => {
            draft.reset({ hash: draft.basedOn, runbook: saving.base });
            setDiscarding(false);
            // A plan never saved has no version to go back to.
            if (draft.basedOn === NEVER_SAVED) navigate('/');
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
      {drawing.matches('describing') && drawing.context.from !== undefined && (
        <TransitionDialog
          from={drawing.context.from}
          to={drawing.context.to}
          transition={drawing.context.transition}
          onClose={() => draw({ type: 'cancel' })}
        />
      )}
    </DeskContext>
  );
}

/** While a plan is tried out, what is selected is shown there. */
const unlessTrying = (open: PanelName): PanelName => (open === 'try' ? open : 'selected');

const isWorry = ({ severity }: { readonly severity: string }): boolean => severity !== 'note';

function isHolder(runbook: Runbook, id: string): boolean {
  const found = findState(runbook, id);
  return found !== undefined && holdsStates(found.state.kind);
}
