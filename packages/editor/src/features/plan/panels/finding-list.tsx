import type { Finding } from '@tocsin/engine';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { LevelTable } from './levels/level-table.tsx';
import type { TrialValues } from './levels/trial.ts';
import { nodeOfFinding } from './node-of-finding.ts';
import classes from './panels.module.css';
import { whyMessages } from './why/messages.ts';
import { WhyDialog } from './why/why-dialog.tsx';

/** Findings, each a way to its place and to why it matters. Severity by word, shape and colour. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText(planMessages);
  const w = useText(whyMessages);
  const desk = useDesk();
  const [asked, setAsked] = useState<Finding>();
  const [tried, setTried] = useState<TrialValues>();
  const askedNode = asked && nodeOfFinding(desk.runbook, asked);
  const example = asked && levelCaseOf(asked);
  return (
    <>
      <ul className={classes.findings}>
        {findings.map((finding) => {
          const node = nodeOfFinding(desk.runbook, finding);
          return (
            <li key={`${finding.rule} ${finding.path} ${finding.message.en}`}>
              <button
                type="button"
                className={classes.finding}
                data-severity={finding.severity}
                // What is nowhere on the chart still has its reasons.
                onClick={() => (node === undefined ? setAsked(finding) : desk.goTo(node))}
              >
                <SeverityShape severity={finding.severity} />
                <span>
                  <small>{t(`severity.${finding.severity}`)}</small>{' '}
                  <TextView text={finding.message} plain />
                </span>
              </button>
              <button
                type="button"
                className={classes.why}
                aria-haspopup="dialog"
                onClick={() => setAsked(finding)}
              >
                {w('why')}
              </button>
            </li>
          );
        })}
      </ul>
      {asked && (
        <WhyDialog
          finding={asked}
          onClose={() => setAsked(undefined)}
          onGoTo={
            askedNode === undefined
              ? undefined
              : () => {
                  setAsked(undefined);
                  desk.goTo(askedNode);
                }
          }
          onTry={
            example &&
            (() => {
              setAsked(undefined);
              setTried(example);
            })
          }
        />
      )}
      {tried && <LevelTable tried={tried} onClose={() => setTried(undefined)} />}
    </>
  );
}

/** A case that the level table can be tried with; one of a decision on the chart is none. */
const levelCaseOf = ({ example, path }: Finding): TrialValues | undefined =>
  example && !path.startsWith('/chart') ? example : undefined;

function SeverityShape({ severity }: { readonly severity: Finding['severity'] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {severity === 'error' && <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />}
      {severity === 'warning' && <path d="M8 1.200 15.200 14H.8z" />}
      {severity === 'note' && <circle cx="8" cy="8" r="6" />}
    </svg>
  );
}
