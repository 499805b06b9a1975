import { findTransition } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import type { CSSProperties } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { LoadedPlan } from '../../../app/data/load-plan.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { FindingMarks, findingMarks } from '../../../canvas/finding-marks.ts';
import { RunbookCanvas } from '../../../canvas/runbook-canvas.tsx';
import type { CanvasSelection } from '../../../canvas/selection.ts';
import { useChecked } from '../check/use-checked.ts';
import { CommandsContext } from '../commands/commands-provider.ts';
import type { Findable } from '../commands/findable.ts';
import { useContextMenu } from '../commands/use-context-menu.ts';
import type { DraftDesk } from '../draft/use-draft.ts';
import { OfferMenu } from '../drawing/offer-menu.tsx';
import { useDrawing } from '../drawing/use-drawing.ts';
import { performSoundly } from '../edits/sound-edit.ts';
import { planMessages } from '../messages.ts';
import { OutlinePanel } from '../outline/outline-panel.tsx';
import { nodeOfFinding } from '../panels/node-of-finding.ts';
import { TryFrame } from '../try/try-frame.tsx';
import { useTrial } from '../try/use-trial.ts';
import classes from './desk.module.css';
import type { Desk } from './desk-context.ts';
import { DeskContext } from './desk-context.ts';
import { DeskHeader } from './desk-header.tsx';
import { DeskOverlays } from './desk-overlays.tsx';
import { DeskSide } from './desk-side.tsx';
import { DeskTools } from './desk-tools.tsx';
import { drawingMachine } from './drawing-machine.ts';
import type { PanelName } from './panel-rail.tsx';
import { PanelRail } from './panel-rail.tsx';
import { Resizer } from './resizer.tsx';
import { revealItem } from './reveal-item.ts';
import { useAreas } from './use-areas.ts';
import { useDeskCommands } from './use-desk-commands.ts';
import { OUTLINE, SIDE, useDeskLayout } from './use-desk-layout.ts';
import { usePicked } from './use-picked.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  readonly opened: LoadedPlan;
  readonly draft: DraftDesk;
}

/** Outline, canvas, tools and panels of a runbook being read and edited. */
export function DeskSurface({ opened, draft }: Props) {
  const t = useText(planMessages);
  const { runbook } = draft;
  const areas = useAreas();
  const picked = usePicked(runbook);
  const [layout, setLayout] = useDeskLayout();
  const [panel, setPanel] = useState<PanelName>('selected');
  const [isByHand, setByHand] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const [drawing, draw] = useMachine(drawingMachine);
  const saving = useSaving(opened, draft);
  const checked = useChecked(runbook, opened.plan.runbook);
  const marks = useMemo(
    () => findingMarks(checked.findings, (finding) => nodeOfFinding(runbook, finding)),
    [checked, runbook],
  );
  const trying = useTrial(runbook, panel === 'try');
  const isPicking = drawing.matches('pickingTarget');
  const { pick, set: setSelection } = picked;
  const goTo = useCallback(
    (node: string) => {
      pick([node]);
      setPanel(unlessTrying);
      areas.canvas.current?.goTo(node);
    },
    [pick, areas],
  );
  const commands = useDeskCommands({
    draft,
    picked,
    areas,
    isPicking,
    draw,
    isOutlineOpen: layout.isOutlineOpen,
    isByHand,
    setByHand,
    setOutlineOpen: (isOutlineOpen) => setLayout({ isOutlineOpen }),
    show: setPanel,
    showSelected: () => setPanel(unlessTrying),
    goTo,
    save: saving.ask,
    discard: () => setDiscarding(true),
  });
  const { acts } = commands.context;
  const menu = useContextMenu(picked);
  const drawn = useDrawing({
    runbook,
    isByHand,
    act: acts.perform,
    select: pick,
    openTransition: (from, to) => {
      draw({ type: 'connect', from });
      draw({ type: 'pick', node: to });
    },
    editLabel: (node) => areas.canvas.current?.editLabel(node),
  });

  const { selection } = picked;
  const { latest, perform: change } = draft;
  const perform = useCallback<Desk['perform']>(
    (edit, join) => performSoundly({ latest, perform: change }, edit, join),
    [latest, change],
  );
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
    [runbook, perform, goTo, setSelection, selection, draw],
  );
  const pickTarget = (node: string): void => draw({ type: 'pick', node });
  const onSelect = (next: CanvasSelection | undefined): void => {
    if (isPicking && next?.kind === 'node') {
      pickTarget(next.id);
      return;
    }
    setSelection(next);
    if (next && next.kind !== 'edge') setPanel(unlessTrying);
  };
  /** A line belongs to where it leaves from, which is where it is edited. */
  const openLine = (edge: string): void => {
    const [kind, id] = edge.split(':');
    const owner = kind === 't' && id !== undefined ? findTransition(runbook, id)?.owner : undefined;
    if (id !== undefined && owner) draw({ type: 'edit', transition: id, from: owner.id });
  };
  const onFind = ({ is, id }: Findable): void => {
    if (is === 'state') {
      goTo(id);
      return;
    }
    setPanel(is === 'fields' ? 'forms' : is);
    if (is === 'targets') setSelection({ kind: 'target', id });
    revealItem(areas.side.current, id);
  };

  const widths = {
    '--desk-outline': layout.isOutlineOpen ? `${layout.outline}px` : '0px',
    '--desk-side': `${layout.side}px`,
  } as CSSProperties;
  return (
    <DeskContext value={desk}>
      <CommandsContext value={commands.context}>
        <div className={classes.desk} style={widths}>
          <DeskHeader draft={draft} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: what is inside takes the keys; menus are asked for anywhere in it */}
          <div
            className={classes.work}
            onContextMenu={menu.onContextMenu}
            onKeyDown={menu.onKeyDown}
          >
            {layout.isOutlineOpen && (
              <>
                <div className={classes.outline}>
                  <OutlinePanel findings={marks} onPick={pickTarget} handle={areas.outline} />
                </div>
                <Resizer
                  label={t('resize.outline')}
                  of="before"
                  value={layout.outline}
                  {...OUTLINE}
                  onChange={(outline) => setLayout({ outline })}
                />
              </>
            )}
            <div
              ref={areas.canvasArea}
              className={classes.canvas}
              data-picking={isPicking || undefined}
            >
              <FindingMarks value={marks}>
                <RunbookCanvas
                  runbook={trying.shown}
                  overlay={trying.overlay}
                  selection={selection}
                  onSelect={onSelect}
                  onOpenEdge={openLine}
                  onOpen={acts.inspect}
                  drawing={drawn.canvas}
                  handle={areas.canvas}
                />
              </FindingMarks>
              <DeskTools
                isAddOpen={commands.overlay === 'add'}
                onAddChange={(isOpen) => (isOpen ? acts.open('add') : commands.close())}
              />
              {drawn.offer && <OfferMenu offer={drawn.offer} />}
              <TryFrame trying={trying} />
              {isPicking && <p className={classes.hint}>{t('connect.pick')}</p>}
            </div>
          </div>
          <Resizer
            label={t('resize.side')}
            of="after"
            value={layout.side}
            {...SIDE}
            onChange={(side) => setLayout({ side })}
          />
          <DeskSide
            areas={areas}
            panel={panel}
            selected={picked.primary}
            checked={checked}
            trying={trying}
            isPicking={isPicking}
            onTry={() => setPanel('try')}
          />
          <PanelRail
            open={panel}
            counts={{
              gaps: runbook.gaps?.length ?? 0,
              findings: checked.problems.length + checked.findings.filter(isWorry).length,
            }}
            onOpen={setPanel}
          />
        </div>
        <DeskOverlays
          commands={commands}
          menu={menu}
          draft={draft}
          saving={saving}
          checked={checked}
          drawing={drawing}
          isDiscarding={isDiscarding}
          onDiscardClose={() => setDiscarding(false)}
          onDrawingClose={() => draw({ type: 'cancel' })}
          onFind={onFind}
          onGoTo={goTo}
        />
      </CommandsContext>
    </DeskContext>
  );
}

/** While a plan is tried out, what is selected is shown there. */
const unlessTrying = (open: PanelName): PanelName => (open === 'try' ? open : 'selected');

const isWorry = ({ severity }: { readonly severity: string }): boolean => severity !== 'note';
