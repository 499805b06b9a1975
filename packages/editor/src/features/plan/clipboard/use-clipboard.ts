import type { Edit, Problem, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { useEffect, useRef } from 'react';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useLanguage } from '../../../app/i18n/language.ts';
import { isTyping } from '../commands/is-typing.ts';
import { heirOf, leavesNothing, NOTHING_LEFT } from '../edits/remove-states.ts';
import { CLIP_TYPE, isClip, readClip, writeClip } from './clip-text.ts';
import { clipWords } from './clip-words.ts';
import { copyStates } from './copy-states.ts';
import { cutStates } from './cut-states.ts';
import type { Tie } from './cut-ties.ts';
import { keepClip } from './kept-clip.ts';
import { pastePlace } from './paste-place.ts';
import { pasteStates } from './paste-states.ts';
import { pasteText } from './paste-text.ts';
import { isComplete, pastedWords } from './pasted-words.ts';
import { tellPasted } from './tell-pasted.tsx';
import { tellTextPasted } from './tell-text-pasted.tsx';

interface Desk {
  readonly runbook: Runbook;
  readonly states: readonly string[];
  readonly primary: string | undefined;
  readonly perform: (edit: Edit) => boolean;
  readonly select: (states: readonly string[]) => void;
}

export interface Clipboard {
  copy(): void;
  cut(): void;
  paste(copied: Runbook): void;
}

/**
 * Copy, cut and paste of states. Keys come as the browser's own events, which reach the system's clipboard on any
 * page; menus ask the browser for such an event, and paste what was copied last here.
 */
export function useClipboard(desk: Desk): Clipboard {
  const language = useLanguage();
  const latest = useRef({ desk, language });
  useEffect(() => {
    latest.current = { desk, language };
  });
  /** A copy asked for by a menu, whose event may find the focus anywhere. */
  const asked = useRef(false);
  /** What the plan said of the states that were cut last, until others are copied. */
  const cut = useRef<readonly Tie[]>([]);

  const put = (data: DataTransfer): boolean => {
    const { runbook, states } = latest.current.desk;
    const copied = copyStates(runbook, states);
    if (!copied) return false;
    const text = writeClip(copied);
    data.setData(CLIP_TYPE, text);
    data.setData('text/plain', clipWords(copied, latest.current.language));
    keepClip(text);
    cut.current = [];
    return true;
  };
  const takeOut = (): void => {
    const { runbook, states, perform, select } = latest.current.desk;
    if (leavesNothing(runbook, states)) {
      refuse([{ code: 'nothing-left', path: '', message: NOTHING_LEFT }]);
      return;
    }
    const heir = heirOf(runbook, states);
    const taken = cutStates(runbook, states);
    if (!taken || !perform(taken.edit)) return;
    cut.current = taken.ties;
    select(heir === undefined ? [] : [heir]);
  };
  const bringIn = (copied: Runbook): void => {
    const { runbook, primary, perform, select } = latest.current.desk;
    const place = pastePlace(runbook, copied.chart.states, primary);
    if (!place.ok) {
      refuse(place.problems);
      return;
    }
    const { into, index } = place.value;
    const ties = copied.id === runbook.id ? cut.current : [];
    const pasted = pasteStates(runbook, copied, (at) => ({ into, index: index + at }), { ties });
    if (!pasted || !perform(pasted.edit)) return;
    select(pasted.ids);
    tellPasted(pastedWords(pasted), isComplete(pasted));
  };
  /** Whether the text was taken: one without a word in it is left to the browser. */
  const bringText = (source: string): boolean => {
    const { desk: at, language: written } = latest.current;
    const pasted = pasteText(at.runbook, source, written, at.primary);
    if (!pasted.ok) {
      refuse(pasted.problems);
      return true;
    }
    if (!pasted.value) return false;
    const { edit, ids, into } = pasted.value;
    if (at.perform(edit)) {
      at.select(ids);
      const holder = into === null ? undefined : findState(at.runbook, into)?.state;
      tellTextPasted(ids.length, holder?.title);
    }
    return true;
  };
  // They read the desk as it is by then, so that the first of them does for good.
  const acts = useRef({ put, takeOut, bringIn, bringText });

  useEffect(() => {
    const isOurs = (event: ClipboardEvent): boolean =>
      asked.current || (!event.defaultPrevented && !isElsewhere(event.target));
    const onCopy = (event: ClipboardEvent): void => {
      if (!isOurs(event) || !event.clipboardData || !acts.current.put(event.clipboardData)) return;
      event.preventDefault();
      if (event.type === 'cut') acts.current.takeOut();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs(event) || !event.clipboardData) return;
      const ours = event.clipboardData.getData(CLIP_TYPE);
      const text = event.clipboardData.getData('text/plain');
      const copied = readClip(ours || text);
      if (copied) acts.current.bringIn(copied);
      else if (isClip(text) || !acts.current.bringText(text)) return;
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);

  const ask = (): void => {
    asked.current = true;
    // The one way to a copy event without a key, also on pages that are no secure context.
    document.execCommand('copy');
    asked.current = false;
  };
  return {
    copy: ask,
    cut: () => {
      ask();
      takeOut();
    },
    paste: bringIn,
  };
}

const refuse = (problems: readonly Problem[]): void => tellProblems('refused', problems);

/** In a field, a dialog, or where text is marked, copy and paste mean what they always do. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  document.querySelector('dialog[open]') !== null ||
  globalThis.getSelection()?.isCollapsed === false;
