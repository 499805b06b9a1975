import type { Act, Plan, Text } from '@tocsin/engine';

/** What an act is about, by the names of the plan; undefined where it is about the run as a whole. */
export function subjectOf(plan: Plan, act: Act): Text | undefined {
  const plain = (id: string): Text => ({ zh: id, en: id });
  const state = (id: string): Text => plan.chart.nodes.get(id)?.state.title ?? plain(id);
  switch (act.do) {
    case 'decide': {
      const decision = plan.chart.nodes.get(act.step)?.state;
      const options = decision?.kind === 'decision' ? decision.options : [];
      const option = options.find(({ id }) => id === act.choice)?.title ?? plain(act.choice);
      const title = state(act.step);
      return { zh: `${title.zh}：${option.zh}`, en: `${title.en}: ${option.en}` };
    }
    case 'set-level':
      return plan.levels.get(act.level)?.name ?? plain(act.level);
    case 'jump':
      return state(act.to);
    case 'take': {
      const place = plan.chart.transitions.get(act.transition);
      return place?.transition.title ?? (place && state(place.source)) ?? plain(act.transition);
    }
    case 'pause-target':
    case 'resume-target':
    case 'acknowledge-alarm':
      return plan.targets.get(act.target)?.title ?? plain(act.target);
    case 'add-step':
      return act.title;
    case 'add-group':
      return act.name;
    case 'note':
      return plain(act.text);
    default:
      return 'step' in act ? state(act.step) : undefined;
  }
}
