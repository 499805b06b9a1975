import type { Language } from '@tocsin/engine';
import { i18n, useLanguage } from './language.ts';

/** Messages of one area in one language: plain keys, `{{name}}` for values, `_one` / `_other` for plurals. */
type Catalogue = Readonly<Record<string, string>>;

/** `steps_one` and `steps_other` are two forms of one message, `steps`. */
type Base<K> = K extends `${infer B}_${'one' | 'other'}` ? B : K extends string ? K : never;

/** What `B` says and `A` does not: a catalogue that lacks a message fails the typecheck here. */
type Lacking<A, B> = { readonly [K in Exclude<Base<keyof B>, Base<keyof A>>]: string };

/** The names between `{{` and `}}`. */
type Names<S> = S extends `${string}{{${infer N}}}${infer Rest}` ? N | Names<Rest> : never;

type Forms<M, K extends string> = M[keyof M & (K | `${K}_one` | `${K}_other`)];

/** By message, the names of the values it takes, `count` for a plural; never where it takes none. */
type ValuesOf<Z, E> = {
  readonly [K in Base<keyof Z>]:
    | Names<Forms<Z, K> | Forms<E, K>>
    | (`${K}_other` extends keyof Z | keyof E ? 'count' : never);
};

export type Translate<V> = <K extends keyof V & string>(
  key: K,
  ...values: [V[K]] extends [never]
    ? []
    : [values: { readonly [N in V[K] & string]: string | number }]
) => string;

/** The messages of one area; components read them with `useText`. */
export interface Messages<V> {
  in(language: Language): Translate<V>;
}

/**
 * Messages of one area in both languages, e.g. `const runMessages = defineMessages('runs', {zh, en})`.
 * A message missing in one language, and a value not given at the call, fail the typecheck.
 * A plural takes `count`.
 */
export function defineMessages<const Z extends Catalogue, const E extends Catalogue>(
  area: string,
  messages: { readonly zh: Z & Lacking<Z, E>; readonly en: E & Lacking<E, Z> },
): Messages<ValuesOf<Z, E>> {
  i18n.addResourceBundle('zh', area, messages.zh);
  i18n.addResourceBundle('en', area, messages.en);
  const translator = (language: Language): Translate<ValuesOf<Z, E>> => {
    const lookUp = i18n.getFixedT(language, area);
    return (key, ...[values]) => lookUp(key as string, { ...values });
  };
  const translators = { zh: translator('zh'), en: translator('en') };
  return { in: (language) => translators[language] };
}

/** Messages in the reader's language: `const t = useText(runMessages); t('key')`. */
export const useText = <V>(messages: Messages<V>): Translate<V> => messages.in(useLanguage());
