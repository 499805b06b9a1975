import type { Group } from '../../runbook/people.ts';
import type { Text } from '../../text.ts';

/** Audiences as plans name them: who is inside the house, and who stands for everyone in it. */

export const isEveryone = ({ name }: { readonly name: Text }): boolean =>
  /全体|全员|所有(员工|人员)|各部门/.test(name.zh) ||
  /\b(everyone|all staff|all employees|all members|all departments)\b/i.test(name.en);

export const isOutside = ({ kind, name }: Group): boolean =>
  kind === 'external' ||
  /客户|用户|顾客|公众|媒体|社会|政府|上级|主管部门|消防|运营商/.test(name.zh) ||
  /\b(customers?|users?|public|media|government|superiors?|authorit|fire brigade|operators?)\b/i.test(
    name.en,
  );
