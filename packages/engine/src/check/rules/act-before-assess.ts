import type { ChartNode } from '../../chart/chart-index.ts';
import { phaseState } from '../analysis/frame.ts';
import { order } from '../analysis/order.ts';
import { mayFollow, reached } from '../analysis/reach.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** Acting before the event is assessed, activating before it is assessed, handling before the plan is in force. */
export const actBeforeAssess: Rule = {
  id: 'act-before-assess',
  severity: 'warning',
  title: { zh: '先行动后研判', en: 'Acting before assessing' },
  *find(subject) {
    yield* late(subject, 'assess', 'activate');
    yield* late(subject, 'assess', 'handle');
    yield* late(subject, 'activate', 'handle');
  },
};

/** Told once a pair of phases: the earlier kind of work, where the chart puts it after the later kind. */
function* late(subject: Subject, first: Stage, then: Stage): Iterable<Found> {
  const live = reached(subject);
  const ought = phaseState(subject, first).items.filter(({ id }) => live.has(id));
  const acts = phaseState(subject, then).items.filter(
    ({ id, state }) => live.has(id) && (state.kind === 'step' || state.kind === 'decision'),
  );
  const { before } = order(subject);
  const isEarly = (act: ChartNode): boolean =>
    ought.length > 0 &&
    ought.every(({ id }) => !before(id, act.id) && !mayFollow(subject, id, act.id)) &&
    ought.some(({ id }) => mayFollow(subject, act.id, id));
  const act = acts.find(isEarly);
  const next = act && ought.find(({ id }) => mayFollow(subject, act.id, id));
  if (!act || !next) return;
  yield {
    path: act.path,
    node: act.id,
    message: message(
      (t) =>
        `“${t(act.state.title)}”排在“${t(next.state.title)}”之前：${WORDS[first].zh}之前就${WORDS[then].zh}了。`,
      (t) =>
        `“${t(act.state.title)}” comes before “${t(next.state.title)}”: ${WORDS[then].en} before ${WORDS[first].en}.`,
    ),
  };
}

const WORDS = {
  assess: { zh: '研判', en: 'the event is assessed' },
  activate: { zh: '启动', en: 'the plan is put into force' },
  handle: { zh: '处置', en: 'people act' },
} as const;

type Stage = keyof typeof WORDS;
