import type { Text } from '../../text.ts';
import { isActing } from '../analysis/owners.ts';
import type { SoleDuty } from '../analysis/sole-duties.ts';
import { SOLE_DUTIES } from '../analysis/sole-duties.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { listed, message } from '../words.ts';

/** Two groups that answer for the same thing: each waits for the other, or both do it and say different things. */
export const dutyOwnedTwice: Rule = {
  id: 'duty-owned-twice',
  severity: 'warning',
  title: { zh: '一项职责两家负责', en: 'Two owners of one duty' },
  *find(subject) {
    for (const duty of SOLE_DUTIES) {
      const claims = claimsOf(subject, duty);
      const owners = claims.filter(
        ({ group }, at) => claims.findIndex((claim) => claim.group === group) === at,
      );
      const [first, second] = owners;
      if (!first || !second) continue;
      const names = listed(
        owners.map(({ group }) => subject.groups.get(group)?.name ?? { zh: group, en: group }),
      );
      yield {
        path: second.path,
        node: second.group,
        message: message(
          (t) => `${t(names)}都要负责${t(duty.name)}，没有写谁为主。`,
          (t) => `${t(names)} each answer for ${t(duty.name)}; who has the last word is not said.`,
        ),
      };
    }
  },
};

interface Claim {
  readonly group: string;
  readonly path: string;
}

/** Groups that claim a duty in their duties, or by a step of their own where they have no duty that says so. */
function claimsOf(subject: Subject, duty: SoleDuty): readonly Claim[] {
  const isIt = ({ zh, en }: Text): boolean => (zh === '' ? duty.en.test(en) : duty.zh.test(zh));
  const byDuty = subject.runbook.groups.flatMap((group, index) =>
    isActing(group.kind)
      ? (group.duties ?? []).flatMap(({ text }, at): readonly Claim[] =>
          isIt(text) ? [{ group: group.id, path: `/groups/${index}/duties/${at}` }] : [],
        )
      : [],
  );
  const byStep = subject.items.flatMap(({ state, group, path }): readonly Claim[] =>
    group !== undefined && isActing(subject.groups.get(group)?.kind ?? '') && isIt(state.title)
      ? [{ group, path }]
      : [],
  );
  return byDuty.length === 0 ? [] : [...byDuty, ...byStep];
}
