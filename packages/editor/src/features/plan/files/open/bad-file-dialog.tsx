import { Button } from '@mantine/core';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextView } from '../../../../ui/text-view.tsx';
import classes from '../files.module.css';
import { filesMessages } from '../messages.ts';
import type { FileProblem } from './read-plan-file.ts';

interface Props {
  readonly name: string;
  /** Of a file refused unread, in bytes. */
  readonly size?: number | undefined;
  readonly problems: readonly FileProblem[];
  readonly onClose: () => void;
}

/** Why a file was refused: every problem in plain words, with its line. */
export function BadFileDialog({ name, size, problems, onClose }: Props) {
  const t = useText(filesMessages);
  return (
    <Dialog opened title={t('bad.title', { name })} size="lg" onClose={onClose}>
      <div className={controls.form}>
        <p className={classes.lead}>
          {problems.length > 0
            ? t('bad.lead', { count: problems.length })
            : size === undefined
              ? t('bad.unreadable')
              : t('bad.tooLarge', { size: (size / 1_000_000).toFixed(1) })}
        </p>
        <ol className={classes.problems}>
          {problems.map(({ problem, line, excerpt }) => (
            <li key={`${problem.path} ${problem.code} ${problem.message.en}`}>
              {line !== undefined && (
                <span className={classes.line}>{t('bad.line', { line })}</span>
              )}
              <span className={classes.problem}>
                <TextView text={problem.message} plain />
                {excerpt !== undefined && <code>{excerpt}</code>}
              </span>
            </li>
          ))}
        </ol>
        <div className={controls.actions}>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
