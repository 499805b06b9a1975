import type { OutlineRow } from './outline-rows.ts';

/** What a key of the tree pattern (WAI-ARIA) means at a line. */
export type TreeKey =
  | { readonly does: 'go'; readonly to: string }
  | { readonly does: 'open' | 'close'; readonly row: string };

const PAGE = 10;

/** Where an arrow key and its like lead from a line; undefined for keys that mean nothing there. */
export function treeKey(
  rows: readonly OutlineRow[],
  active: string | undefined,
  key: string,
): TreeKey | undefined {
  const at = rows.findIndex(({ id }) => id === active);
  const row = rows[at];
  const go = (index: number): TreeKey | undefined => {
    const to = rows[Math.max(0, Math.min(index, rows.length - 1))];
    return to && { does: 'go', to: to.id };
  };
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'ArrowRight':
      if (!row || row.isOpen === undefined) return undefined;
      return row.isOpen ? go(at + 1) : { does: 'open', row: row.id };
    case 'ArrowLeft':
      if (row?.isOpen) return { does: 'close', row: row.id };
      return row?.parent === undefined ? undefined : { does: 'go', to: row.parent };
    default:
      return undefined;
  }
}
