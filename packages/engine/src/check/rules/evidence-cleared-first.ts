import { order } from '../analysis/order.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** The scene is cleared before the cause is looked into: what would have told it is gone. */
export const evidenceClearedFirst: Rule = {
  id: 'evidence-cleared-first',
  severity: 'warning',
  title: { zh: '先清场后调查', en: 'Scene cleared before the cause is investigated' },
  *find(subject) {
    const { before } = order(subject);
    const clear = subject.items.filter(
      ({ state }) =>
        /(清理|清扫|打扫|清场).{0,6}(现场|火场)?|(现场|火场).{0,4}清理/.test(state.title.zh) &&
        /\b(clear|clean)\w*\b/i.test(state.title.en),
    );
    const look = subject.items.filter(
      ({ state }) =>
        /调查|勘查|勘验|取证|查明.{0,4}原因/.test(state.title.zh) &&
        /\binvestigat|\bcause\b|\bevidence\b/i.test(state.title.en),
    );
    for (const first of clear) {
      const then = look.find(({ id }) => before(first.id, id));
      if (!then) continue;
      yield {
        path: first.path,
        node: first.id,
        message: message(
          (t) =>
            `“${t(first.state.title)}”排在“${t(then.state.title)}”之前，清完现场，原因就难查了。`,
          (t) =>
            `“${t(first.state.title)}” comes before “${t(then.state.title)}”: once the scene is cleared the cause is hard to find.`,
        ),
      };
    }
  },
};
