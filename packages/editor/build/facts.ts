import { readFile } from 'node:fs/promises';
import type { Text } from '@tocsin/engine';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const QUERY = '?facts';

/**
 * Makes `<plan>.yaml?facts` a module of the plan's numbered facts, each text by its id, so that the page needs no YAML
 * parser to show one. Facts that cannot be read fail the build.
 */
export function facts(): Plugin {
  return {
    name: 'tocsin-facts',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const read: unknown = parse(await readFile(file, 'utf8'));
      if (!Array.isArray(read)) this.error(`${file}: no list of facts`);
      const texts: Record<string, Text> = {};
      for (const fact of read as unknown[]) {
        if (!isFact(fact)) this.error(`${file}: not a fact: ${JSON.stringify(fact)}`);
        texts[fact.id] = fact.text;
      }
      return `export default ${JSON.stringify(texts)};`;
    },
  };
}

interface Fact {
  readonly id: string;
  readonly text: Text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';

const isFact = (value: unknown): value is Fact =>
  isRecord(value) && typeof value.id === 'string' && isText(value.text);
