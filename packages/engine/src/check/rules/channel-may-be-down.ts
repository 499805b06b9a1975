import { doubtOf } from '../analysis/may-fail.ts';
import type { Rule } from '../finding.ts';
import { listed, message } from '../words.ts';

/** A notice that goes out only over channels that may be the very ones that have failed. */
export const channelMayBeDown: Rule = {
  id: 'channel-may-be-down',
  severity: 'warning',
  title: { zh: '通知渠道可能正是故障渠道', en: 'Channel that may be what has failed' },
  *find(subject) {
    for (const [index, notice] of (subject.runbook.notifications ?? []).entries()) {
      const channels = notice.channels.flatMap((id) => subject.channels.get(id) ?? []);
      const doubts = channels.map((channel) => doubtOf(subject, channel));
      if (channels.length === 0 || doubts.some((doubt) => doubt === undefined)) continue;
      const sure = doubts.flatMap((doubt) => doubt ?? []);
      const names = listed(channels.map(({ name }) => name));
      const causes = listed(
        sure
          .map(({ on }) => on)
          .filter((on, at, all) => all.findIndex(({ zh }) => zh === on.zh) === at),
      );
      const isExpected = sure.every((doubt) => doubt.isExpected);
      yield {
        path: `/notifications/${index}/channels`,
        node: notice.id,
        severity: isExpected ? 'warning' : 'note',
        message: isExpected
          ? message(
              (t) =>
                `“${t(notice.title)}”只走${t(names)}，而本预案要应付的正是${t(causes)}出故障；没有写备用的发布方式。`,
              (t) =>
                `“${t(notice.title)}” goes out over ${t(names)} only, and a failure of ${t(causes)} is what this plan is for; no other way is named.`,
            )
          : message(
              (t) =>
                `“${t(notice.title)}”只走${t(names)}，要靠${t(causes)}；它也中断时怎么通知没有写。`,
              (t) =>
                `“${t(notice.title)}” goes out over ${t(names)} only, and relies on ${t(causes)}; how people are told when that is down too is not said.`,
            ),
      };
    }
  },
};
