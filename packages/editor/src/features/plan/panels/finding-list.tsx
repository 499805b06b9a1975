import type { Finding } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { nodeOfFinding } from './node-of-finding.ts';
import classes from './panels.module.css';

/** Findings, each a way to its place. Severity by word, shape and colour. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText(planMessages);
  const desk = useDesk();
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => {
        const node = nodeOfFinding(desk.runbook, finding);
        return (
          <li key={`${finding.rule} ${finding.path} ${finding.message.en}`}>
            <button
              type="button"
              className={classes.finding}
              data-severity={finding.severity}
              disabled={node === undefined}
              onClick={() => node !== undefined && desk.goTo(node)}
            >
              <SeverityShape severity={finding.severity} />
              <span>
                <small>{t(`severity.${finding.severity}`)}</small>{' '}
                <TextView text={finding.message} plain />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function SeverityShape({ severity }: { readonly severity: Finding['severity'] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {severity === 'error' && <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />}
      {severity === 'warning' && <path d="M8 1.200 15.200 14H.8z" />}
      {severity === 'note' && <circle cx="8" cy="8" r="6" />}
    </svg>
  );
}
