import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A commanding group whose lead nobody stands in for. */
export const noDeputy: Rule = {
  id: 'no-deputy',
  severity: 'warning',
  title: { zh: '没有副职', en: 'No deputy' },
  *find({ runbook }) {
    for (const [index, { id, name, kind, lead, deputy, members }] of runbook.groups.entries()) {
      if (kind !== 'command' || deputy !== undefined || members?.some(({ role }) => isDeputy(role)))
        continue;
      yield {
        path: `/groups/${index}`,
        node: id,
        message:
          lead === undefined
            ? message(
                (t) => `“${t(name)}”没有写谁牵头，也没有写谁替补。`,
                (t) => `“${t(name)}” names neither a lead nor a deputy.`,
              )
            : message(
                (t) => `“${t(name)}”由“${t(lead)}”牵头，但没有写本人不在时由谁顶上。`,
                (t) =>
                  `“${t(name)}” is led by “${t(lead)}”; who stands in when they are away is not said.`,
              ),
      };
    }
  },
};

const isDeputy = ({ zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  /^副|副(总指挥|指挥|组长|主任|队长)|替补|代理/.test(zh) ||
  /\b(deputy|deputies|stand-in|alternate)\b/i.test(en);
