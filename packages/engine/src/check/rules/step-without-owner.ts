import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A step or decision that no group answers for, or one that only receives notices. */
export const stepWithoutOwner: Rule = {
  id: 'step-without-owner',
  severity: 'warning',
  title: { zh: '步骤没有责任人', en: 'Step without an owner' },
  *find({ items, groups }) {
    for (const { state, group, path, id } of items) {
      if (state.kind !== 'step' && state.kind !== 'decision') continue;
      // What the engine decides by its guards needs nobody, until none of them holds.
      if (state.kind === 'decision' && state.auto) continue;
      const what = state.kind === 'step' ? { zh: '做', en: 'does' } : { zh: '定', en: 'decides' };
      const owner = state.owner;
      if (group === undefined) {
        yield {
          path,
          node: id,
          message: owner
            ? message(
                (t) =>
                  `“${t(state.title)}”写了由“${t(owner)}”来${what.zh}，但没有归到任何小组，没有人会收到它。`,
                (t) =>
                  `“${t(state.title)}” names “${t(owner)}” but belongs to no group, so it reaches nobody's screen.`,
              )
            : message(
                (t) => `“${t(state.title)}”没有写由谁来${what.zh}。`,
                (t) => `Nobody is named who ${what.en} “${t(state.title)}”.`,
              ),
        };
        continue;
      }
      const named = groups.get(group);
      if (named?.kind !== 'audience') continue;
      yield {
        path: `${path}/group`,
        node: id,
        message: message(
          (t) => `“${t(state.title)}”派给了“${t(named.name)}”，而这只是通知对象，不承担步骤。`,
          (t) =>
            `“${t(state.title)}” falls to “${t(named.name)}”, who only receive notices and own no steps.`,
        ),
      };
    }
  },
};
