import type { Outcome } from '../../problem.ts';
import { rejected } from '../../problem.ts';
import type { Text } from '../../text.ts';
import type { Runbook } from '../runbook.ts';
import type { Edit } from './edit.ts';

/** What an edit leads to: the document after it, and the edit that takes it back. */
export interface Applied {
  readonly runbook: Runbook;
  readonly inverse: Edit;
}

export type Applies<E extends Edit> = (runbook: Runbook, edit: E) => Outcome<Applied>;

export const refused = (code: string, message: Text): Outcome<never> =>
  rejected([{ code, path: '', message }]);

export const unknown = (what: Text, id: string): Outcome<never> =>
  refused('unknown-id', { zh: `没有${what.zh}“${id}”。`, en: `There is no ${what.en} “${id}”.` });

export const taken = (id: string): Outcome<never> =>
  refused('duplicate-id', { zh: `编号“${id}”已经用过。`, en: `The id “${id}” is taken.` });

export const STATE: Text = { zh: '状态', en: 'state' };
export const TRANSITION: Text = { zh: '转移', en: 'transition' };
