import { gapSubject } from '../../runbook/gap-subject.ts';
import type { Gap, Runbook } from '../../runbook/runbook.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** What the source leaves open stays in sight until somebody decides it. */
export const openGap: Rule = {
  id: 'open-gap',
  severity: 'note',
  title: { zh: '预案留有空白', en: 'The plan leaves something open' },
  *find({ runbook }) {
    for (const [index, gap] of (runbook.gaps ?? []).entries()) {
      yield {
        path: `/gaps/${index}`,
        node: nodeOf(runbook, gap),
        message: message(
          (t) => t(gap.text) || '预案在这里留有空白。',
          (t) => t(gap.text) || 'The plan leaves something open here.',
        ),
      };
    }
  },
};

/** Where it shows: the first state it is about, else whatever it is about first. */
function nodeOf(runbook: Runbook, gap: Gap): string {
  const names = (gap.about ?? []).flatMap((written) => gapSubject(runbook, written)?.name ?? []);
  const state = names.find(({ of }) => of === 'state');
  return (state ?? names[0])?.id ?? gap.about?.[0] ?? gap.id;
}
