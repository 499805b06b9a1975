import type { Text } from '../../text.ts';
import { message } from '../words.ts';
import { firstCall } from './first-call.ts';
import type { LibraryRule } from './library-rule.ts';

/** Two plans for one kind of event that have different people told first: whoever finds it has to choose. */
export const libraryFirstCallDiffers: LibraryRule = {
  id: 'library-first-call-differs',
  severity: 'warning',
  title: { zh: '同类事件首报对象不一', en: 'Two plans for one event with different first calls' },
  reads: 'pairs',
  *find(library) {
    const byKind = new Map<string, Plan[]>();
    for (const { file, runbook } of library) {
      const call = firstCall(runbook);
      if (!call) continue;
      for (const kind of new Set(runbook.kinds ?? [])) {
        // "Other" is whatever a plan does not name; two plans need not mean the same by it.
        if (kind === 'other') continue;
        byKind.set(kind, [...(byKind.get(kind) ?? []), { file, title: runbook.title, ...call }]);
      }
    }
    for (const [kind, plans] of byKind) {
      const [first, ...others] = plans;
      const odd = others.find(({ key }) => key !== first?.key);
      if (!first || !odd) continue;
      const calls = plans.filter(
        ({ key }, at) => plans.findIndex((other) => other.key === key) === at,
      );
      yield {
        file: odd.file,
        others: plans.filter((plan) => plan !== odd).map(({ file }) => file),
        path: odd.path,
        node: kind,
        message: message(
          (t) =>
            `同一类事件（${kind}）有 ${plans.length} 份预案，首报对象却不同：${calls.map((call) => `“${t(call.title)}”先报${t(call.whom)}`).join('；')}。`,
          (t) =>
            `${plans.length} plans cover one kind of event (${kind}) with different first calls: ${calls.map((call) => `“${t(call.title)}” tells ${t(call.whom)}`).join('; ')}.`,
        ),
      };
    }
  },
};

interface Plan {
  readonly file: string;
  readonly title: Text;
  readonly whom: Text;
  readonly key: string;
  readonly path: string;
}
