import { askersOf, isNobody, isReported } from '../analysis/asked.ts';
import { readings } from '../analysis/conditions.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** A criterion that reads what is only established once the event is over: no run can apply it in time. */
export const criterionUnknowable: Rule = {
  id: 'criterion-unknowable',
  severity: 'warning',
  title: { zh: '处置期间无从得知的判据', en: 'Criterion that cannot be known in time' },
  *find(subject) {
    for (const { role, names, path, node } of readings(subject)) {
      if (role !== 'row' && role !== 'entry') continue;
      for (const name of names) {
        const field = subject.fields.get(name);
        if (!field || !isAfterwards(subject, name)) continue;
        yield {
          path,
          node,
          message: message(
            (t) => `这里要看“${t(field.name)}”，但它只在事后才填报，处置期间谁也不知道。`,
            (t) =>
              `This reads “${t(field.name)}”, which is asked for only when all is over; nobody knows it while a run goes on.`,
          ),
        };
      }
    }
  },
};

/** Whether a field is asked for only in recovery, in review or in the report after the event. */
function isAfterwards(subject: Subject, field: string): boolean {
  const asked = askersOf(subject, field);
  if (isNobody(asked) || isReported(asked)) return false;
  const isLate = asked.steps.every(({ phase }) => {
    const top = subject.chart.nodes.get(phase)?.state;
    return top?.kind === 'phase' && (top.phase === 'recover' || top.phase === 'review');
  });
  return isLate && asked.forms.every(({ use }) => use === 'after-report');
}
