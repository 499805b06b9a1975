import { anchorsOf } from '../../plan.ts';
import type { Level } from '../../runbook/levels.ts';
import type { Notification } from '../../runbook/timing.ts';
import { isEveryone, isOutside } from '../analysis/broad.ts';
import { levelsOfNotice, strength } from '../analysis/notice-levels.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** Somebody who is told of a light event is not told of a grave one, or only over a weaker channel. */
export const noticeWeakerWhenGraver: Rule = {
  id: 'notice-weaker-when-graver',
  severity: 'warning',
  title: { zh: '越严重通知反而越弱', en: 'Weaker notice at a graver level' },
  *find(subject) {
    const scale = [...(subject.runbook.levels?.scale ?? [])].sort((a, b) => a.rank - b.rank);
    const told = new Set<string>();
    for (const audience of new Set(
      (subject.runbook.notifications ?? []).flatMap((notice) => notice.audience),
    )) {
      for (const grave of scale) {
        const light = scale.find(
          ({ id, rank }) => rank > grave.rank && reaching(subject, audience, id).length > 0,
        );
        const found = light && compare(subject, audience, grave, light);
        if (!found || told.has(`${audience}:${found.path}`)) continue;
        told.add(`${audience}:${found.path}`);
        yield found;
      }
    }
  },
};

function compare(
  subject: Subject,
  audience: string,
  grave: Level,
  light: Level,
): Found | undefined {
  const group = subject.groups.get(audience);
  const atLight = reaching(subject, audience, light.id);
  const atGrave = reaching(subject, audience, grave.id);
  const [first] = atLight;
  if (!group || !first) return undefined;
  const place = {
    path: `/notifications/${(subject.runbook.notifications ?? []).indexOf(first)}`,
    node: first.id,
  };
  if (atGrave.length === 0) {
    if (isReachedOtherwise(subject, audience, grave.id)) return undefined;
    return {
      ...place,
      message: message(
        (t) =>
          `“${t(light.name)}”时“${t(group.name)}”会收到“${t(first.title)}”，更重的“${t(grave.name)}”却没有发给他们的通知。`,
        (t) =>
          `“${t(group.name)}” get “${t(first.title)}” at “${t(light.name)}”, but nothing at the graver “${t(grave.name)}”.`,
      ),
    };
  }
  const [weak, strong] = [loudest(subject, atGrave), loudest(subject, atLight)];
  if (weak === 0 || weak >= strong) return undefined;
  return {
    ...place,
    message: message(
      (t) => `通知“${t(group.name)}”的方式，“${t(grave.name)}”反而比较轻的“${t(light.name)}”弱。`,
      (t) =>
        `“${t(group.name)}” are told over a weaker channel at “${t(grave.name)}” than at the lighter “${t(light.name)}”.`,
    ),
  };
}

/** Notices that an audience gets at a level; those that only follow a missed promise do not count. */
const reaching = (subject: Subject, audience: string, level: string): readonly Notification[] =>
  (subject.runbook.notifications ?? []).filter(
    (notice) =>
      notice.audience.includes(audience) &&
      anchorsOf(notice).length > 0 &&
      (levelsOfNotice(subject, notice)?.includes(level) ?? true),
  );

/** Whether a notice to everyone in the house reaches this audience at that level. */
function isReachedOtherwise(subject: Subject, audience: string, level: string): boolean {
  const group = subject.groups.get(audience);
  if (!group || isOutside(group)) return false;
  return [...subject.groups.values()].some(
    (other) => isEveryone(other) && reaching(subject, other.id, level).length > 0,
  );
}

const loudest = (subject: Subject, notices: readonly Notification[]): number =>
  Math.max(
    0,
    ...notices.flatMap(({ channels }) =>
      channels.flatMap((id) => subject.channels.get(id) ?? []).map(strength),
    ),
  );
