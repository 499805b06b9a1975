import type { Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';

/** What a new plan may begin from, loaded when it is asked for. */
const files = import.meta.glob<string>('../templates/*.yaml', { query: '?raw', import: 'default' });

export const FRAME = 'six-phases';

export interface Template {
  readonly id: string;
  readonly runbook: Runbook;
}

let loaded: Promise<readonly Template[]> | undefined;

/** The empty frame first, then the templates. */
export function loadTemplates(): Promise<readonly Template[]> {
  loaded ??= Promise.all(
    Object.values(files).map(async (load): Promise<Template> => {
      const parsed = parseRunbook(await load());
      if (!parsed.ok) throw new Error(`a template is broken: ${JSON.stringify(parsed.problems)}`);
      return { id: parsed.value.id, runbook: parsed.value };
    }),
  ).then((all) => all.toSorted((a, b) => Number(b.id === FRAME) - Number(a.id === FRAME)));
  return loaded;
}
