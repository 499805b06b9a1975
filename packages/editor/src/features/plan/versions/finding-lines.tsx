import type { Finding } from '@tocsin/engine';
import { TextView } from '../../../ui/text-view.tsx';
import classes from './versions.module.css';

interface Props {
  readonly findings: readonly Finding[];
  readonly placeOf: (finding: Finding) => string | undefined;
  readonly onGoTo: (state: string) => void;
}

/** Findings in a dialog, each a way to its place where it has one on the chart. */
export function FindingLines({ findings, placeOf, onGoTo }: Props) {
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => {
        const place = placeOf(finding);
        const text = <TextView text={finding.message} plain />;
        return (
          <li key={`${finding.rule} ${finding.path} ${finding.message.en}`}>
            {place === undefined ? (
              text
            ) : (
              <button type="button" onClick={() => onGoTo(place)}>
                {text}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
