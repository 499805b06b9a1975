import type { Rule } from '../finding.ts';
import { message, phrase } from '../words.ts';

/** A plan that nobody practises, or that is practised "at intervals" of no stated length. */
export const noDrill: Rule = {
  id: 'no-drill',
  severity: 'note',
  title: { zh: '没有演练安排', en: 'No drill' },
  *find({ runbook }) {
    const upkeep = runbook.upkeep ?? [];
    const drills = upkeep
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.kind === 'drill');
    if (drills.length === 0) {
      yield {
        path: '/upkeep',
        message: message(
          () =>
            upkeep.some(({ kind }) => kind === 'training')
              ? '只写了培训，没有写演练。'
              : '没有写演练，也没有写培训。',
          () =>
            upkeep.some(({ kind }) => kind === 'training')
              ? 'Training is planned, but no drill.'
              : 'Neither drills nor training are planned.',
        ),
      };
      return;
    }
    if (drills.some(({ item }) => item.every !== undefined)) return;
    for (const { item, index } of drills.slice(0, 1)) {
      yield {
        path: `/upkeep/${index}`,
        node: item.id,
        message: message(
          (t) => `“${t(phrase(item.text))}”没有写多久一次。`,
          (t) => `“${t(phrase(item.text))}” does not say how often.`,
        ),
      };
    }
  },
};
