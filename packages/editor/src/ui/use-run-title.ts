import type { Plan, Run } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { useLanguage } from '../app/i18n/language.ts';
import { uiMessages } from './messages.ts';
import { usePageTitle } from './use-page-title.ts';

/** Names a run's page in the browser's tab, drill or live first [R9]; `part` says which of its pages it is. */
export function useRunTitle(plan: Plan, run: Run, part?: string): void {
  const t = useText(uiMessages);
  const language = useLanguage();
  const name = run.title ?? textIn(plan.runbook.title, language);
  usePageTitle(`${t(`kind.${run.kind}.mark`)}${part === undefined ? '' : `${part} · `}${name}`);
}
