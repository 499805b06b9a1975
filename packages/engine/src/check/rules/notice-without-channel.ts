import type { Rule } from '../finding.ts';
import { listed, message } from '../words.ts';

/** Notices that name no channel, and a plan in which nobody has a number or address. */
export const noticeWithoutChannel: Rule = {
  id: 'notice-without-channel',
  severity: 'note',
  title: { zh: '通知没有写方式', en: 'Notice without a channel' },
  *find({ runbook }) {
    const notices = runbook.notifications ?? [];
    const bare = notices.filter(({ channels }) => channels.length === 0);
    const [first] = bare;
    if (first) {
      const names = listed(
        bare.map(({ title }) => title),
        4,
      );
      yield {
        path: `/notifications/${notices.indexOf(first)}/channels`,
        node: first.id,
        message: message(
          (t) => `${t(names)}没有写用什么方式通知，只能在系统里看到。`,
          (t) => `${t(names)}: over which channel is not said, so it shows on screens here only.`,
        ),
      };
    }
    if (notices.length > 0 && runbook.groups.every(({ contacts }) => !contacts?.length)) {
      yield {
        path: '/groups',
        message: message(
          () => '没有一个小组写了联系方式，通知发不到具体的人。',
          () =>
            'No group has a number or address, so no notice can reach a person outside this system.',
        ),
      };
    }
  },
};
