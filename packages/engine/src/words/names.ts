import type { Plan } from '../plan.ts';
import type { Actor } from '../run/actor.ts';
import type { AddedStep } from '../run/run.ts';
import type { Text } from '../text.ts';
import { text } from '../text.ts';

/** The same words in both languages: names of people, ids. */
export const plain = (value: string): Text => ({ zh: value, en: value });

/** A sentence in both languages around texts that are in both. */
export const join = (
  zh: (part: (value: Text) => string) => string,
  en: (part: (value: Text) => string) => string,
): Text => ({
  zh: zh((value) => value.zh),
  en: en((value) => value.en),
});

/** As much of a plan as names things: a draft that cannot run yet has this much too. */
export type Named = Pick<
  Plan,
  'runbook' | 'chart' | 'levels' | 'targets' | 'groups' | 'fields' | 'starts' | 'stops' | 'notices'
>;

/** What a channel is called; `app`, which every notice without channels goes over, is in no plan. */
export function channelName(plan: Pick<Plan, 'runbook'>, id: string): Text {
  const named = plan.runbook.channels?.find((one) => one.id === id)?.name;
  return named ?? (id === 'app' ? text('系统内', 'the app') : plain(id));
}

/** Who somebody is called; one without a name is a group or the commander of a rehearsal, else only an id. */
export function actorName(plan: Pick<Plan, 'groups'>, { id, name, role }: Actor): Text {
  if (name) return plain(name);
  if (id === 'commander' && role === 'commander') return text('总指挥', 'Commander');
  return plan.groups.get(id)?.name ?? plain(id);
}

/** Titles of what ids name in a plan, and in a run what was added to it. */
export function namer(plan: Named, added: readonly AddedStep[] = []) {
  const state = (id: string): Text =>
    plan.chart.nodes.get(id)?.state.title ??
    added.find(({ definition }) => definition.id === id)?.definition.title ??
    plain(id);
  const level = (id: string | null | undefined): Text =>
    id ? (plan.levels.get(id)?.name ?? plain(id)) : text('未定级', 'no level');
  const target = (id: string): Text => plan.targets.get(id)?.title ?? plain(id);
  const group = (id: string): Text => plan.groups.get(id)?.name ?? plain(id);
  const choice = (step: string, id: string): Text => {
    const node = plan.chart.nodes.get(step);
    const option =
      node?.state.kind === 'decision' ? node.state.options.find((one) => one.id === id) : undefined;
    return option?.title ?? plain(id);
  };
  /** A row of the level table by what it says, without its full stop. */
  const rule = (id: string): Text => {
    const said = plan.runbook.levels?.rules.find((one) => one.id === id)?.text;
    return said ? { zh: said.zh.replace(/[。.]$/, ''), en: said.en.replace(/\.$/, '') } : plain(id);
  };
  /** What waits for a condition, since few can read the expression itself. */
  const waiting = (when: string): Text | undefined => {
    const key = `true:${when}`;
    return (plan.starts.get(key) ?? plan.stops.get(key) ?? plan.notices.get(key))?.[0]?.title;
  };
  return { state, level, target, group, choice, rule, waiting };
}
