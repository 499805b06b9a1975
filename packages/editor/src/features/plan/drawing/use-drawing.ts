import type { Edit, Runbook } from '@tocsin/engine';
import { findState, findTransition } from '@tocsin/engine';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../../app/i18n/language.ts';
import type { CanvasDrawing, LineStart, SlotAt } from '../../../canvas/gestures/canvas-drawing.ts';
import { kindsIn } from '../edits/legal-kinds.ts';
import type { Addable } from '../edits/new-state.ts';
import { ADDABLE, newState } from '../edits/new-state.ts';
import { pickedLine } from '../edits/picked-line.ts';
import { titleEdit } from '../edits/title-edit.ts';
import { addConnected, hasLooseEnd, leadOption, reconnectEdit, startOf } from './connect-edit.ts';
import { mayLead, mayLeave, mayMove } from './legality.ts';
import { moveEdit } from './move-edit.ts';
import { placeEdit } from './place-edit.ts';

interface Ports {
  readonly runbook: Runbook;
  /** A drag places by hand rather than puts in order. */
  readonly isByHand: boolean;
  /** Does an edit, telling why if it is refused. */
  readonly act: (edit: Edit) => boolean;
  readonly select: (nodes: readonly string[]) => void;
  /** Asks what a new transition is to be. */
  readonly openTransition: (from: string, to: string) => void;
  /** Lets a new state's name be written. */
  readonly editLabel: (node: string) => void;
}

/** A line let go of over bare ground: which kinds could be added there, and where on the screen it was. */
export interface Offer {
  readonly kinds: readonly Addable[];
  readonly at: { readonly x: number; readonly y: number };
  take(kind: Addable): void;
  close(): void;
}

export interface Drawing {
  readonly canvas: CanvasDrawing;
  readonly offer: Offer | undefined;
}

interface Opened {
  readonly start: LineStart;
  readonly slot: SlotAt;
  readonly at: Offer['at'];
  settle(): void;
}

/** Turns gestures on the canvas into edits of the draft, each one step of undo. */
export function useDrawing(ports: Ports): Drawing {
  const language = useLanguage();
  const latest = useRef(ports);
  useEffect(() => {
    latest.current = ports;
  });
  const [open, setOpen] = useState<Opened>();
  const canvas = useMemo((): CanvasDrawing => {
    const plan = (): Runbook => latest.current.runbook;
    const act = (edit: Edit | undefined): boolean => edit !== undefined && latest.current.act(edit);
    return {
      mayMove: (nodes, into) => mayMove(plan(), nodes, into),
      onMove: (nodes, { into, index }) => {
        if (act(moveEdit(plan(), nodes, into, index))) latest.current.select(nodes);
      },
      isPlaced: (node) => plan().layout?.boxes[node] !== undefined,
      placesByHand: () => latest.current.isByHand,
      onPlace: (places) => {
        if (act(placeEdit(plan(), places))) latest.current.select([...places.keys()]);
      },
      onResize: (id, box) => act({ do: 'placeBox', id, box }),
      mayLeave: (node) => mayLeave(plan(), node),
      mayConnect: ({ from }, to) => mayLead(plan(), from, to),
      onConnect: ({ from, option }, to) => {
        if (option === undefined) latest.current.openTransition(from, to);
        else act(leadOption(from, option, to));
      },
      mayAdd: (into) => addableIn(plan(), into).length > 0,
      onConnectToNew: (start, slot, at) =>
        new Promise((settle) => setOpen({ start, slot, at, settle })),
      hasLooseEnd: (edge, end) => {
        const line = pickedLine(plan(), edge);
        return line !== undefined && hasLooseEnd(line, end);
      },
      mayReconnect: (edge, end, node) => {
        const line = pickedLine(plan(), edge);
        if (!line || !hasLooseEnd(line, end)) return false;
        if (end === 'target') return mayLead(plan(), startOf(line), node);
        const to = line.is === 'transition' && findTransition(plan(), line.id)?.transition.to;
        return to ? mayLead(plan(), node, to) : false;
      },
      onReconnect: (edge, end, node) => {
        const line = pickedLine(plan(), edge);
        if (line) act(reconnectEdit(plan(), line, end, node));
      },
      onRename: (id, value) => act(titleEdit(plan(), id, language, value)),
    };
  }, [language]);

  const offer: Offer | undefined = open && {
    kinds: addableIn(ports.runbook, open.slot.into),
    at: open.at,
    take: (kind) => {
      open.settle();
      setOpen(undefined);
      const state = newState(ports.runbook, kind);
      const edit = addConnected(ports.runbook, open.start, open.slot, state);
      if (!edit || !ports.act(edit)) return;
      ports.select([state.id]);
      ports.editLabel(state.id);
    },
    close: () => {
      open.settle();
      setOpen(undefined);
    },
  };
  return { canvas, offer };
}

/** Kinds a line could lead to in a container: none in a parallel state, whose lanes no line leads to from beside. */
function addableIn(runbook: Runbook, into: string | null): readonly Addable[] {
  const container = into === null ? null : findState(runbook, into)?.state;
  if (container === undefined || container?.kind === 'parallel') return [];
  const kinds = kindsIn(container);
  return ADDABLE.filter((kind) => kinds.includes(kind));
}
