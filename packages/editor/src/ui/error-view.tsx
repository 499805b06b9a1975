import { Button } from '@mantine/core';
import type { Problem } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import classes from './error-view.module.css';
import { uiMessages } from './messages.ts';
import { TextView } from './text-view.tsx';

export interface ErrorViewProps {
  readonly title?: string;
  readonly problems: readonly Problem[];
  readonly onRetry?: (() => void) | undefined;
  /** Makes each problem a button that leads to its place. */
  readonly onGoTo?: ((problem: Problem) => void) | undefined;
}

/** What is wrong and where, in the reader's language. */
export function ErrorView({ title, problems, onRetry, onGoTo }: ErrorViewProps) {
  const t = useText(uiMessages);
  return (
    <section className={classes.box} role="alert">
      <h2 className={classes.title}>{title ?? t('error.title')}</h2>
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code} ${problem.message.en}`}>
            {onGoTo ? (
              <button type="button" className={classes.go} onClick={() => onGoTo(problem)}>
                <TextView text={problem.message} plain />
              </button>
            ) : (
              <TextView text={problem.message} plain />
            )}
            {problem.path && <code className={classes.path}>{problem.path}</code>}
          </li>
        ))}
      </ul>
      {onRetry && (
        <Button variant="default" size="compact-md" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </section>
  );
}
