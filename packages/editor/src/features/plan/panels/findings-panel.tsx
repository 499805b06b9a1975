import { useText } from '../../../app/i18n/define-messages.ts';
import { ErrorView } from '../../../ui/error-view.tsx';
import type { Checked } from '../check/use-checked.ts';
import { useDesk } from '../desk/desk-context.ts';
import { placeOfProblem } from '../edits/pointer-place.ts';
import { planMessages } from '../messages.ts';
import { FindingList } from './finding-list.tsx';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';

const ORDER = ['error', 'warning', 'note'] as const;

/** What the checker says about the plan as it stands. */
export function FindingsPanel({ checked }: { readonly checked: Checked }) {
  const t = useText(planMessages);
  const desk = useDesk();
  const { problems, findings, isChecking, others } = checked;
  return (
    <PanelFrame title={t('findings')}>
      {problems.length > 0 && (
        <ErrorView
          title={t('findings.broken')}
          problems={problems}
          onGoTo={(problem) => {
            const { node } = placeOfProblem(desk.runbook, problem);
            if (node !== undefined) desk.goTo(node);
          }}
        />
      )}
      {problems.length === 0 && findings.length === 0 && (
        <p className={classes.quiet} role="status">
          {t(isChecking ? 'findings.checking' : 'findings.none')}
        </p>
      )}
      {ORDER.map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        if (some.length === 0) return null;
        return (
          <section key={severity}>
            <h3>{t(`findings.${severity}`, { count: some.length })}</h3>
            <FindingList findings={some} />
          </section>
        );
      })}
      {problems.length === 0 && others !== 'read' && (
        <p className={classes.quiet} role="status">
          {t(others === 'failed' ? 'findings.others.failed' : 'findings.others.reading')}
        </p>
      )}
    </PanelFrame>
  );
}
