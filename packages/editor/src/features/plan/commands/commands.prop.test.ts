import type { Draft, Runbook } from '@tocsin/engine';
import {
  allStates,
  checkShape,
  describeEdit,
  findState,
  openDraft,
  performEdit,
  redoEdit,
  runbookSchema,
  undoEdit,
} from '@tocsin/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { copyStates } from '../clipboard/copy-states.ts';
import { cutStates } from '../clipboard/cut-states.ts';
import type { Tie } from '../clipboard/cut-ties.ts';
import { pastePlace } from '../clipboard/paste-place.ts';
import { pasteStates } from '../clipboard/paste-states.ts';
import { pickedLine } from '../edits/picked-line.ts';
import { leavesNothing } from '../edits/remove-states.ts';
import { soundEdit } from '../edits/sound-edit.ts';
import { outermost } from '../edits/state-lists.ts';
import { COMMANDS } from './all-commands.ts';
import { labelOf } from './command.ts';
import type { CommandContext, DeskActs } from './command-context.ts';

/** A desk without a screen: a draft, a selection and a clipboard. */
class PaperDesk {
  draft: Draft;
  states: readonly string[] = [];
  line: string | undefined;
  copied: Runbook | undefined;
  ties: readonly Tie[] = [];

  constructor(runbook: Runbook) {
    this.draft = openDraft(runbook);
  }

  context(): CommandContext {
    const { runbook, done, undone } = this.draft;
    const states = this.states.filter((id) => findState(runbook, id));
    const last = done.at(-1);
    const next = undone.at(-1);
    return {
      runbook,
      states,
      primary: states[0],
      line: this.line === undefined ? undefined : pickedLine(runbook, this.line),
      isPicking: false,
      isOutlineOpen: false,
      isByHand: false,
      isChanged: done.length > 0,
      undoing: last && describeEdit(last.edit, runbook, last.inverse),
      redoing: next && describeEdit(next, runbook),
      copied: this.copied,
      acts: this.acts(),
    };
  }

  private acts(): DeskActs {
    const nothing = (): void => undefined;
    const perform: DeskActs['perform'] = (edit) => {
      if (!soundEdit(this.draft.runbook, edit).ok) return false;
      const outcome = performEdit(this.draft, edit);
      if (outcome.ok) this.draft = outcome.value;
      return outcome.ok;
    };
    const select = (states: readonly string[]): void => {
      this.states = states;
      this.line = undefined;
    };
    const copy = (): void => {
      this.copied = copyStates(this.draft.runbook, this.states) ?? this.copied;
      this.ties = [];
    };
    return {
      perform,
      select,
      nameNew: (state) => select([state]),
      goTo: (state) => select([state]),
      undo: () => {
        this.draft = undoEdit(this.draft);
      },
      redo: () => {
        this.draft = redoEdit(this.draft);
      },
      copy,
      cut: () => {
        const { runbook } = this.draft;
        if (leavesNothing(runbook, this.states)) return;
        const cut = cutStates(runbook, this.states);
        copy();
        if (cut && perform(cut.edit)) this.ties = cut.ties;
      },
      paste: () => {
        const { runbook } = this.draft;
        if (!this.copied) return;
        const place = pastePlace(runbook, this.copied.chart.states, this.states[0]);
        if (!place.ok) return;
        const { into, index } = place.value;
        const pasted = pasteStates(runbook, this.copied, (at) => ({ into, index: index + at }), {
          ties: this.ties,
        });
        if (pasted && perform(pasted.edit)) select(pasted.ids);
      },
      // Every state is drawn somewhere; where does not matter here.
      frameOf: (id) => ({ x: id.length * 37, y: id.charCodeAt(0) * 11, width: 120, height: 60 }),
      refuse: nothing,
      rename: nothing,
      inspect: nothing,
      translate: nothing,
      show: nothing,
      toggleOutline: nothing,
      toggleByHand: nothing,
      nextArea: nothing,
      open: nothing,
      save: nothing,
      discard: nothing,
      connectFrom: nothing,
      editTransition: nothing,
      cancel: nothing,
      fit: nothing,
      zoomTo: nothing,
      fold: nothing,
      isFolded: () => false,
    };
  }
}

/** Which command, and what is selected before it: a number for each. */
const throws = fc.array(fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.nat(3)), {
  minLength: 1,
  maxLength: 20,
});

function pickSomething(desk: PaperDesk, a: number, b: number, how: number): void {
  const states = [...allStates(desk.draft.runbook)];
  const at = (n: number): string[] => states[n % states.length]?.id.split(' ') ?? [];
  if (how === 0) desk.states = [];
  if (how === 1) desk.states = at(a);
  if (how === 2) desk.states = [...new Set([...at(a), ...at(a + 1), ...at(b)])];
  const ways = states.flatMap((state) => state.transitions ?? []);
  desk.line = how === 3 ? `t:${ways[b % Math.max(1, ways.length)]?.id}` : undefined;
}

describe('any sequence of commands that are offered', () => {
  it('leaves a plan that can run, goes back to the first and on to the last again', () => {
    fc.assert(
      fc.property(throws, (sequence) => {
        const desk = new PaperDesk(hotlineOutage);
        for (const [which, a, b, how] of sequence) {
          pickSomething(desk, a, b, how);
          const context = desk.context();
          const open = COMMANDS.filter((command) => command.isAvailable(context));
          const command = open[which % open.length];
          command?.run(context);
          const { runbook } = desk.draft;
          expect(runbookSchema.safeParse(runbook).success).toBe(true);
          const checked = checkShape(runbook);
          expect(checked.ok ? [] : [command?.id, checked.problems]).toEqual([]);
        }
        while (desk.draft.undone.length > 0) desk.draft = redoEdit(desk.draft);
        const last = desk.draft.runbook;
        while (desk.draft.done.length > 0) {
          const { undoing } = desk.context();
          expect([undoing?.zh, undoing?.en].every(Boolean)).toBe(true);
          desk.draft = undoEdit(desk.draft);
        }
        expect(desk.draft.runbook).toStrictEqual(hotlineOutage);
        while (desk.draft.undone.length > 0) desk.draft = redoEdit(desk.draft);
        expect(desk.draft.runbook).toStrictEqual(last);
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('has words in both languages for every command, and each shortcut once where both could be given', () => {
    const desk = new PaperDesk(hotlineOutage);
    for (const { id } of allStates(hotlineOutage)) {
      desk.states = outermost(hotlineOutage, [id]);
      const context = desk.context();
      const seen = new Map<string, string>();
      for (const command of COMMANDS) {
        const label = labelOf(command, context);
        expect([command.id, label.zh !== '', label.en !== '']).toEqual([command.id, true, true]);
        if (!command.isAvailable(context)) continue;
        for (const keys of command.keys ?? []) {
          expect([keys, seen.get(keys) ?? command.id]).toEqual([keys, command.id]);
          seen.set(keys, command.id);
        }
      }
    }
  });
});
