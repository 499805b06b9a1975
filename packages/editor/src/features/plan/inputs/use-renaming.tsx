import { notifications } from '@mantine/notifications';
import type { Named, Problem, Text } from '@tocsin/engine';
import { parseScript, renaming, scriptNames, textIn } from '@tocsin/engine';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { revealItem } from '../desk/reveal-item.ts';
import { partMessages } from '../panels/messages.ts';
import { drillScriptsOf } from '../try/drill-scripts.ts';

/** Gives a thing another id everywhere in the plan, shows it under that id, and tells which drill scripts still have the old one. */
export function useRenaming(what: Named): (to: string) => readonly Problem[] {
  const desk = useDesk();
  return (to) => {
    const edit = renaming(what, to);
    const outcome = edit.ok ? desk.perform(edit.value) : edit;
    if (!outcome.ok) return outcome.problems;
    // Under its new id it is another entry, which stays open as this one was.
    if (what.of === 'state') desk.goTo(to);
    else if (what.of === 'item') {
      if (desk.selectedTarget === what.id && what.list === 'targets') desk.showTarget(to);
      revealItem(document.body, to);
    }
    tellDrills(desk.runbook.id, what).catch((error: unknown) =>
      tellProblems('failed', problemsOf(error)),
    );
    return [];
  };
}

async function tellDrills(runbook: string, what: Named): Promise<void> {
  const naming = await Promise.all(
    drillScriptsOf(runbook).map(async ({ name, load }) => {
      const script = parseScript(await load());
      if (!script.ok || !scriptNames(script.value, what)) return [];
      const { title = name } = script.value;
      return [typeof title === 'string' ? { zh: title, en: title } : title];
    }),
  );
  const names = naming.flat();
  if (names.length === 0) return;
  notifications.show({
    color: 'yellow',
    autoClose: false,
    title: <Word name="id.drills" />,
    message: <Drills id={what.id} names={names} />,
  });
}

function Word({ name }: { readonly name: 'id.drills' }) {
  return useText(partMessages)(name);
}

function Drills({ id, names }: { readonly id: string; readonly names: readonly Text[] }) {
  const p = useText(partMessages);
  const language = useLanguage();
  const titles = names.map((title) => textIn(title, language));
  return p('id.drills.text', { id, names: titles.join(language === 'zh' ? '、' : ', ') });
}
