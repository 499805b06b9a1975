import type { Text } from '../../text.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/** A text of the document with its place. */
export interface Written {
  readonly text: Text;
  /** JSON Pointer. */
  readonly path: string;
  /** The nearest id around it. */
  readonly owner: string | undefined;
  /** It speaks about the plan (why something is inferred, what is left open) rather than in it. */
  readonly isRemark: boolean;
}

const REMARKS = new Set(['inferred', 'gaps']);

/** Every text of the document, in its order. */
export const texts = once(({ runbook }: Subject): readonly Written[] => {
  const found: Written[] = [];
  const visit = (
    value: object,
    path: string,
    owner: string | undefined,
    isRemark: boolean,
  ): void => {
    const { zh, en, id } = value as Record<string, unknown>;
    if (typeof zh === 'string' && typeof en === 'string') {
      found.push({ text: { zh, en }, path, owner, isRemark });
      return;
    }
    const own = typeof id === 'string' ? id : owner;
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key];
      if (typeof item !== 'object' || item === null) continue;
      visit(item, `${path}/${key}`, own, isRemark || REMARKS.has(key));
    }
  };
  visit(runbook, '', undefined, false);
  return found;
});
