import type { Change, Runbook } from '@tocsin/engine';
import { diffRunbooks } from '@tocsin/engine';
import { useMemo, useRef, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { CompareCanvas } from '../../../canvas/compare/compare-canvas.tsx';
import type { CanvasSelection } from '../../../canvas/selection.ts';
import type { CanvasHandle } from '../../../canvas/use-canvas-handle.ts';
import { ChangeList } from './change-list.tsx';
import { placeOfChange } from './change-place.ts';
import { ChangeSign } from './change-sign.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly before: Runbook;
  readonly after: Runbook;
}

const KINDS = ['added', 'removed', 'changed', 'moved'] as const;

/** Two versions: one canvas with both, and beside it in words what became of what. */
export function Comparison({ before, after }: Props) {
  const t = useText(versionMessages);
  const canvas = useRef<CanvasHandle>(null);
  const [selection, setSelection] = useState<CanvasSelection>();
  const changes = useMemo(() => diffRunbooks(before, after), [before, after]);
  const told = useMemo(() => toldOf(changes, after), [changes, after]);
  return (
    <div className={classes.comparison}>
      <div className={classes.stage}>
        <CompareCanvas
          before={before}
          after={after}
          told={told}
          selection={selection}
          onSelect={setSelection}
          handle={canvas}
        />
        <p className={classes.legend} role="note" aria-label={t('compare.legend')}>
          {KINDS.map((kind) => (
            <ChangeSign key={kind} kind={kind} />
          ))}
        </p>
      </div>
      <aside className={classes.words}>
        <h2>
          {changes.length === 0 ? t('compare.same') : t('compare.count', { count: changes.length })}
        </h2>
        <ChangeList
          changes={changes}
          before={before}
          after={after}
          onGoTo={(state) => {
            setSelection({ kind: 'node', id: state });
            canvas.current?.goTo(state);
          }}
        />
      </aside>
    </div>
  );
}

/** The states to mark: those that say something else, a promise of theirs included, and those that moved. */
function toldOf(changes: readonly Change[], after: Runbook) {
  const changed = new Set<string>();
  const moved = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'moved' && change.what === 'state') moved.add(change.id);
    else if (MARKED.has(change.what)) {
      const state = placeOfChange(change, after);
      if (state !== undefined) changed.add(state);
    }
  }
  return { changed, moved };
}

const MARKED = new Set<Change['what']>(['state', 'transition', 'option', 'targets']);
