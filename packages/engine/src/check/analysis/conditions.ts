import { namesIn } from '../../expression/names.ts';
import { anchorsOf } from '../../plan.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/** A FEEL condition or a row's test, with where it stands and what it reads. */
export interface Reading {
  readonly path: string;
  /** Id of what it belongs to. */
  readonly node: string;
  /** Names it reads, as they stand. */
  readonly names: readonly string[];
  /** The condition; absent where a name is read as such (an anchor, a row's key). */
  readonly source?: string;
  readonly role:
    | 'row'
    | 'entry'
    | 'step'
    | 'option'
    | 'transition'
    | 'wait'
    | 'target'
    | 'notice'
    | 'anchor';
}

/** Everything in the document that reads fields, in the order of the document's parts. */
export const readings = once((subject: Subject): readonly Reading[] => {
  const { runbook, chart } = subject;
  const found: Reading[] = [];
  const condition = (
    source: string | undefined,
    path: string,
    node: string,
    role: Reading['role'],
  ): void => {
    if (source !== undefined) found.push({ path, node, names: namesIn(source), source, role });
  };
  const rows = (
    all: readonly { readonly id: string; readonly when: Readonly<Record<string, string>> }[],
    base: string,
    role: Reading['role'],
  ): void => {
    all.forEach(({ id, when }, index) => {
      for (const field of Object.keys(when))
        found.push({ path: `${base}/${index}/when/${field}`, node: id, names: [field], role });
    });
  };
  rows(runbook.levels?.rules ?? [], '/levels/rules', 'row');
  rows(runbook.entry ?? [], '/entry', 'entry');
  for (const { state, path, id } of chart.nodes.values()) {
    if (state.kind === 'step' || state.kind === 'link')
      condition(state.when, `${path}/when`, id, 'step');
    if (state.kind === 'wait') condition(state.until, `${path}/until`, id, 'wait');
    if (state.kind === 'decision') {
      state.options.forEach((option, at) => {
        condition(option.when, `${path}/options/${at}/when`, id, 'option');
      });
    }
    state.transitions?.forEach((transition, at) => {
      condition(transition.when, `${path}/transitions/${at}/when`, id, 'transition');
    });
  }
  (runbook.targets ?? []).forEach((target, index) => {
    condition(target.when, `/targets/${index}/when`, target.id, 'target');
    for (const end of ['from', 'to'] as const) {
      const anchor = target[end];
      if (anchor?.on === 'true')
        condition(anchor.when, `/targets/${index}/${end}/when`, target.id, 'anchor');
      if (anchor?.on === 'field')
        found.push({
          path: `/targets/${index}/${end}/field`,
          node: target.id,
          names: [anchor.field],
          role: 'anchor',
        });
    }
  });
  (runbook.notifications ?? []).forEach((notice, index) => {
    condition(notice.when, `/notifications/${index}/when`, notice.id, 'notice');
    anchorsOf(notice).forEach((anchor, at) => {
      const base = Array.isArray(notice.on)
        ? `/notifications/${index}/on/${at}`
        : `/notifications/${index}/on`;
      if (anchor.on === 'true') condition(anchor.when, `${base}/when`, notice.id, 'anchor');
      if (anchor.on === 'field')
        found.push({
          path: `${base}/field`,
          node: notice.id,
          names: [anchor.field],
          role: 'anchor',
        });
    });
  });
  return found;
});
