import { Button, Menu } from '@mantine/core';
import { IconFileImport, IconPlayerPlay } from '@tabler/icons-react';
import type { Plan, Problem } from '@tocsin/engine';
import { parseScript, textIn } from '@tocsin/engine';
import { useRef, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { drillScriptsOf } from './drill-scripts.ts';
import { tryMessages } from './messages.ts';
import { loadScript } from './trial-script.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

/** Begins the trial again with a drill script: one that came with the plan, or any file. */
export function ScriptLoader({ trying, plan }: { readonly trying: Trying; readonly plan: Plan }) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const own = drillScriptsOf(plan.runbook.id);

  const read = async (source: Promise<string>): Promise<void> => {
    try {
      const script = parseScript(await source);
      setProblems(script.ok ? [] : script.problems);
      if (script.ok)
        trying.tell({ type: 'load', loaded: loadScript(plan, script.value, trying.trial?.linked) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setProblems([{ code: 'unreadable', path: '', message: { zh: message, en: message } }]);
    }
  };

  return (
    <section className={classes.section}>
      <h2>{t('script')}</h2>
      <div className={classes.buttons}>
        {own.length > 0 && (
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconPlayerPlay size={14} />}>
                {t('script.own')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {own.map(({ name, load }) => (
                <Menu.Item key={name} onClick={() => void read(load())}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileImport size={14} />}
          onClick={() => input.current?.click()}
        >
          {t('script.load')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          aria-label={t('script.load')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file.text());
            // The same file, mended, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {problems.length > 0 && (
        <div className={classes.refused} role="alert">
          <strong>{t('script.bad')}</strong>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message.en}`}>
                {path && <code>{path}</code>} {textIn(message, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
