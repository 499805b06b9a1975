import { isActing } from '../analysis/owners.ts';
import type { Rule } from '../finding.ts';
import { listed, message } from '../words.ts';

/** A notice addressed to nobody, or to a group that nobody belongs to. */
export const noticeWithoutAudience: Rule = {
  id: 'notice-without-audience',
  severity: 'warning',
  title: { zh: '通知没有收件人', en: 'Audience nobody belongs to' },
  *find({ runbook, groups }) {
    const empty = new Set<string>();
    for (const [index, { id, title, audience }] of (runbook.notifications ?? []).entries()) {
      if (audience.length === 0) {
        yield {
          path: `/notifications/${index}/audience`,
          node: id,
          message: message(
            (t) => `“${t(title)}”没有写发给谁。`,
            (t) => `“${t(title)}” does not say to whom it goes.`,
          ),
        };
      }
      for (const one of audience) {
        const group = groups.get(one);
        if (
          group &&
          isActing(group.kind) &&
          !group.lead &&
          !group.deputy &&
          !group.members?.length &&
          !group.contacts?.length
        )
          empty.add(one);
      }
    }
    if (empty.size === 0) return;
    const names = listed([...empty].flatMap((id) => groups.get(id)?.name ?? []));
    const first = runbook.groups.findIndex(({ id }) => empty.has(id));
    yield {
      path: `/groups/${first}`,
      node: runbook.groups[first]?.id,
      severity: 'note',
      message: message(
        (t) => `${t(names)}要接收通知，却没有写负责人，也没有写成员：通知发出去没有人收。`,
        (t) =>
          `${t(names)} are to be notified, but name neither a lead nor a member: nobody is there to read it.`,
      ),
    };
  },
};
