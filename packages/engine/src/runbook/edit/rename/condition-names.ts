import { isKeyword } from '../../../expression/names.ts';
import type { Named } from '../edit.ts';

/** Names that a condition may read beside fields. */
export const RUN_NAMES: ReadonlySet<string> = new Set(['level', 'drill']);

/** What stands in double quotes, by what it may be a value of. */
export interface QuotedIds {
  /** Options of each choice field. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly levels: ReadonlySet<string>;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\S/g;
const NAME = /^[A-Za-z_]/;
/** Words at which one comparison ends and another begins. */
const BOUNDARIES = new Set(['and', 'or', 'if', 'then', 'else', 'satisfies', 'return', 'not']);

/**
 * A FEEL condition with the ids in it changed: fields by their names, options and levels where they stand in quotes
 * and are compared with the field, or the level, that they are a value of. `of` is the field that a unary test tests.
 */
export function mapCondition(
  source: string,
  quoted: QuotedIds,
  change: (name: Named) => string,
  of?: string,
): string {
  const tokens = [...source.matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index }));
  let mapped = '';
  let end = 0;
  tokens.forEach(({ text, at }, index) => {
    mapped += source.slice(end, at);
    end = at + text.length;
    if (text.startsWith('"') && text.length > 1) {
      const id = text.slice(1, -1);
      const name = valueNamed(id, ownerOf(tokens, index) ?? of, tokens, quoted);
      mapped += name ? `"${change(name)}"` : text;
    } else {
      const isField = isName(text) && tokens[index - 1]?.text !== '.' && !RUN_NAMES.has(text);
      mapped += isField ? change({ of: 'item', list: 'fields', id: text }) : text;
    }
  });
  return mapped + source.slice(end);
}

interface Token {
  readonly text: string;
}

const isName = (text: string): boolean => NAME.test(text) && !isKeyword(text);

/** The name that a quoted value is compared with: the nearest before it in its comparison, else the nearest after. */
function ownerOf(tokens: readonly Token[], index: number): string | undefined {
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const text = tokens[at]?.text ?? '';
      if (BOUNDARIES.has(text)) break;
      if (isName(text)) return text;
    }
  }
  return undefined;
}

function valueNamed(
  id: string,
  owner: string | undefined,
  tokens: readonly Token[],
  { choices, levels }: QuotedIds,
): Named | undefined {
  const level: Named = { of: 'item', list: 'levels', id };
  if (owner === 'level') return level;
  if (owner !== undefined && choices.has(owner)) return { of: 'choice', field: owner, id };
  // Compared by way of something else, such as `some one in kinds satisfies one = "fire"`.
  const names = new Set(tokens.map(({ text }) => text));
  const likely: Named[] = [...choices].flatMap(([field, options]): Named[] =>
    names.has(field) && options.has(id) ? [{ of: 'choice', field, id }] : [],
  );
  if (names.has('level') && levels.has(id)) likely.push(level);
  return likely.length === 1 ? likely[0] : undefined;
}
