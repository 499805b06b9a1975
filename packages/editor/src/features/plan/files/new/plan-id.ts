/** Ids as the document format wants them. */
export const isPlanId = (id: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(id);

/** An id from a title in Latin letters that nobody has yet; `plan`, and a number, where there are none. */
export function suggestId(title: string, taken: ReadonlySet<string>): string {
  const word = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return freePlanId(word || 'plan', taken);
}

/** The id itself where it is free, else with the next free number behind it. */
export function freePlanId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const next = `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}
