import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import type { FindingMark } from '../../../canvas/finding-marks.ts';
import { targetBadges } from '../../../canvas/model/target-badges.ts';
import { COMMANDS } from '../commands/all-commands.ts';
import { useCommandContext } from '../commands/commands-provider.ts';
import { matchesKeys } from '../commands/keys.ts';
import { titleEdit } from '../edits/title-edit.ts';
import { outlineMessages } from './messages.ts';
import classes from './outline.module.css';
import { treeKey } from './outline-keys.ts';
import { OutlineRowView } from './outline-row-view.tsx';
import { rowByTyping, rowsBetween } from './outline-rows.ts';
import { useOutline } from './use-outline.ts';

/** What the desk may ask of the outline. */
export interface OutlineHandle {
  focus(): void;
  hasFocus(): boolean;
  /** Lets a state's name be written in its place. */
  rename(state: string): void;
}

interface Props {
  readonly findings: ReadonlyMap<string, FindingMark>;
  /** While a line is drawn: where it leads. */
  readonly onPick: (state: string) => void;
  readonly handle: Ref<OutlineHandle>;
}

const TYPING_MS = 800;

/** The plan as a tree (WAI-ARIA's pattern), in which all that the chart can do is done by keys. */
export function OutlineTree({ findings, onPick, handle }: Props) {
  const t = useText(outlineMessages);
  const language = useLanguage();
  const context = useCommandContext();
  const { runbook, states, primary, isPicking, acts } = context;
  const { rows, active, setActive, toggle } = useOutline(runbook, primary);
  const tree = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string>();
  /** Where a selection of several began. */
  const anchor = useRef<string>(undefined);
  const typed = useRef({ text: '', at: 0 });
  const selected = useMemo(() => new Set(states), [states]);
  const targets = useMemo(() => targetBadges(runbook, language), [runbook, language]);

  /** A row that goes takes the focus with it; the tree is still where the keys are meant for. */
  const isIn = useRef(false);
  const hasFocus = useCallback(
    () => holdsFocus(tree.current) || (isIn.current && document.activeElement === document.body),
    [],
  );
  const focusRow = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-outline="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);
  useImperativeHandle(
    handle,
    () => ({
      focus: () => focusRow(active),
      hasFocus,
      rename: setRenaming,
    }),
    [active, focusRow, hasFocus],
  );
  // The focus follows the active line while it is in the tree; elsewhere it is only brought into view.
  useEffect(() => {
    if (renaming !== undefined || active === undefined) return;
    if (hasFocus()) focusRow(active);
    else {
      const row = tree.current?.querySelector(`[data-outline="${CSS.escape(active)}"]`);
      row?.scrollIntoView({ block: 'nearest' });
    }
  }, [active, renaming, focusRow, hasFocus]);

  const select = (id: string): void => {
    anchor.current = id;
    setActive(id);
    acts.goTo(id);
  };
  const extendTo = (id: string): void => {
    // What was selected elsewhere meanwhile began nothing here.
    if (states.length < 2) anchor.current = active;
    setActive(id);
    acts.select(rowsBetween(rows, anchor.current ?? id, id));
  };
  const flip = (id: string): void => {
    anchor.current = id;
    setActive(id);
    const rest = states.filter((each) => each !== id);
    acts.select(rest.length < states.length ? rest : [id, ...states]);
  };
  const type = (letter: string, now: number): void => {
    const goesOn = now - typed.current.at < TYPING_MS;
    typed.current = { text: (goesOn ? typed.current.text : '') + letter, at: now };
    const found = rowByTyping(rows, active, typed.current.text);
    if (found && isPicking) setActive(found.id);
    else if (found) select(found.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return;
    const { key, shiftKey, ctrlKey } = event;
    const move = treeKey(rows, active, key);
    if (move) {
      event.preventDefault();
      if (move.does !== 'go') toggle(move.row, move.does === 'open');
      else if (isPicking || ctrlKey) setActive(move.to);
      else if (shiftKey) extendTo(move.to);
      else select(move.to);
      return;
    }
    if (active === undefined) return;
    if (key === 'Enter' && !ctrlKey) {
      event.preventDefault();
      if (isPicking) onPick(active);
      else acts.inspect(active);
    } else if (key === ' ' && !isPicking) {
      event.preventDefault();
      flip(active);
    } else if (key.length === 1 && !ctrlKey && key !== ' ') {
      const isOngoing = event.timeStamp - typed.current.at < TYPING_MS;
      const isCommand = COMMANDS.some(({ keys }) => keys?.some((each) => matchesKeys(each, event)));
      // A letter that is a command is one, unless a name is being typed.
      if (isCommand && !(isOngoing && typed.current.text !== '')) return;
      event.preventDefault();
      type(key, event.timeStamp);
    }
  };
  const onClick = (id: string, event: MouseEvent): void => {
    if (isPicking) onPick(id);
    else if (event.shiftKey) extendTo(id);
    else if (event.ctrlKey || event.metaKey) flip(id);
    else select(id);
  };
  const onRenamed = (id: string, title: string | undefined): void => {
    setRenaming(undefined);
    const before = rows.find((row) => row.id === id)?.title;
    if (title !== undefined && title.trim() !== '' && title !== before) {
      acts.perform(titleEdit(runbook, id, language, title.trim()));
    }
    // By then the focus may be in the tree again, and somebody writing the next name.
    requestAnimationFrame(() => {
      if (!holdsFocus(tree.current)) focusRow(id);
    });
  };
  // Rows are drawn again only when what they show changes; what they call reads the tree as it is by then.
  const latest = useRef({ onClick, onRenamed, toggle, acts });
  useEffect(() => {
    latest.current = { onClick, onRenamed, toggle, acts };
  });
  const calls = useMemo(
    () => ({
      onClick: (id: string, event: MouseEvent) => latest.current.onClick(id, event),
      onRenamed: (id: string, title: string | undefined) => latest.current.onRenamed(id, title),
      onToggle: (id: string) => latest.current.toggle(id),
      onTranslate: (id: string) => latest.current.acts.translate(id),
    }),
    [],
  );

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('tree')}
      aria-multiselectable="true"
      className={classes.tree}
      onKeyDown={onKeyDown}
      onFocus={() => {
        // The keys act on what is selected: come to by key, the tree has its active line selected.
        if (!isIn.current && primary === undefined && active !== undefined) acts.select([active]);
        isIn.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !tree.current?.contains(relatedTarget)) isIn.current = false;
      }}
    >
      {rows.map((row) => (
        <OutlineRowView
          key={row.id}
          row={row}
          isActive={row.id === active}
          isSelected={selected.has(row.id)}
          isRenaming={row.id === renaming}
          finding={findings.get(row.id)}
          targets={targets.get(row.id)?.length ?? 0}
          onRename={setRenaming}
          {...calls}
        />
      ))}
    </div>
  );
}

const holdsFocus = (tree: HTMLElement | null): boolean =>
  tree?.contains(document.activeElement) ?? false;
