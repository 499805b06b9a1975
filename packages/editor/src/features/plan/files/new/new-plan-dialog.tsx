import { IconCopy, IconFileImport, IconLayoutColumns, IconTemplate } from '@tabler/icons-react';
import type { Runbook } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useEffect, useId, useRef, useState } from 'react';
import { loadPlan } from '../../../../app/data/load-plan.ts';
import { problemsOf } from '../../../../app/data/problems-of.ts';
import { tellProblems } from '../../../../app/data/tell-problems.tsx';
import { useRunbooks } from '../../../../app/data/use-runbooks.ts';
import { useHost } from '../../../../app/host/host-context.tsx';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import controls from '../../../../ui/controls.module.css';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Choice } from '../choice.tsx';
import classes from '../files.module.css';
import { filesMessages } from '../messages.ts';
import type { Template } from './templates.ts';
import { FRAME, loadTemplates } from './templates.ts';

interface Props {
  /** What the new plan begins from; `isCopy` where it is a plan of the library. */
  readonly onPick: (from: Runbook, isCopy: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** The ways to begin a plan: an empty frame, a template, a plan there is, a file. */
export function NewPlanDialog({ onPick, onFile, onClose }: Props) {
  const t = useText(filesMessages);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const templates = useTemplates();
  const frame = templates.find(({ id }) => id === FRAME);
  return (
    <Dialog opened title={t('new')} size="lg" onClose={onClose}>
      <div className={controls.form}>
        <p className={classes.lead}>{t('new.lead')}</p>
        <Choice
          icon={<IconLayoutColumns size={22} stroke={1.5} />}
          title={t('new.frame')}
          text={t('new.frame.text')}
          isOff={!frame}
          onPick={() => frame && onPick(frame.runbook, false)}
        />
        <p className={classes.heading}>{t('new.template')}</p>
        <div className={classes.choices}>
          {templates
            .filter(({ id }) => id !== FRAME)
            .map(({ id, runbook }) => (
              <Choice
                key={id}
                icon={<IconTemplate size={22} stroke={1.5} />}
                title={textIn(runbook.title, language)}
                text={runbook.summary ? textIn(runbook.summary, language) : ''}
                onPick={() => onPick(runbook, false)}
              />
            ))}
        </div>
        <p className={classes.heading}>{t('new.copy')}</p>
        <CopyFrom onPick={(runbook) => onPick(runbook, true)} />
        <p className={classes.heading}>{t('new.file')}</p>
        <Choice
          icon={<IconFileImport size={22} stroke={1.5} />}
          title={t('new.file.pick')}
          text={t('new.file.text')}
          onPick={() => picker.current?.click()}
        />
        <input
          ref={picker}
          type="file"
          hidden
          accept=".yaml,.yml,.json,application/yaml,application/json"
          aria-label={t('new.file.pick')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file, mended, must count as a choice again.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
    </Dialog>
  );
}

function useTemplates(): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    let isHere = true;
    loadTemplates().then(
      (all) => isHere && setTemplates(all),
      (error: unknown) => tellProblems('failed', problemsOf(error)),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return templates;
}

function CopyFrom({ onPick }: { readonly onPick: (runbook: Runbook) => void }) {
  const t = useText(filesMessages);
  const language = useLanguage();
  const host = useHost();
  const field = useId();
  const { loadable } = useRunbooks();
  const runbooks = loadable.state === 'ready' ? loadable.value : [];
  return (
    <div className={controls.field}>
      <label htmlFor={field} className={controls.help}>
        <IconCopy size={14} stroke={1.6} aria-hidden="true" /> {t('new.copy.text')}
      </label>
      <select
        id={field}
        className={controls.control}
        value=""
        disabled={runbooks.length === 0}
        onChange={(event) => {
          const id = event.currentTarget.value;
          loadPlan(host, id).then(
            ({ plan }) => onPick(plan.runbook),
            (error: unknown) => tellProblems('failed', problemsOf(error)),
          );
        }}
      >
        <option value="">{t('new.copy.pick')}</option>
        {runbooks.map(({ id, title }) => (
          <option key={id} value={id}>
            {textIn(title, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
