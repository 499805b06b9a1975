/** The numbered facts of the source plans, loaded when somebody asks where a node comes from. */

const files = import.meta.glob<string>('../../../../../../runbooks/facts/*.yaml', {
  query: '?raw',
  import: 'default',
});

const loaded = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The facts of one plan by id; empty where none are known. */
export function factsOf(plan: string): Promise<ReadonlyMap<string, string>> {
  const known = loaded.get(plan);
  if (known) return known;
  const load = Object.entries(files).find(([path]) => path.endsWith(`/${plan}.yaml`))?.[1];
  const facts = load ? load().then(readFacts) : Promise.resolve(new Map<string, string>());
  loaded.set(plan, facts);
  return facts;
}

/** Reads the plain list of `id` and `text` that the facts are kept as. */
export function readFacts(source: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const [, id, text] of source.matchAll(/^- id: (\S+)\n\s+text: (.+)$/gm)) {
    if (id === undefined || text === undefined) continue;
    facts.set(id, unquoted(text));
  }
  return facts;
}

function unquoted(text: string): string {
  if (text.startsWith('"')) return JSON.parse(text) as string;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}
