import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import type { Named } from '../../words/names.ts';
import { plain } from '../../words/names.ts';
import type { Json } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Change } from './change.ts';
import { joined } from './condition-words.ts';
import { nameOf } from './named.ts';
import { propertyWord } from './property-words.ts';
import { entryText, quoted, textOf, valueText } from './value-words.ts';

type Changed = Change & { readonly kind: 'changed' };

/** One property that changed, told of its subject (`步骤“…”` / `step “…”`). */
export function describeProperty(change: Changed, subject: Text, old: Named, now: Named): Text {
  const { what, id, key, before, after } = change;
  if (what === 'box') {
    const title = quoted(nameOf(now, id));
    return { zh: `${title.zh}在图上挪了位置`, en: `${title.en} was put elsewhere on the chart` };
  }
  if (isFlag(before) && isFlag(after)) return flag(change, subject);
  if (isText(before) && isText(after)) return texts(change, subject, before, after);
  if (Array.isArray(before ?? after) && (Array.isArray(after) || after === undefined)) {
    return lists(change, subject, old, now);
  }
  const was = before === undefined ? undefined : valueText(old, what, key, before);
  const is = after === undefined ? undefined : valueText(now, what, key, after);
  if (what === 'targets' && key === 'within') return within(subject, was, is);
  if (what === 'rules' && key === 'when' && was && is) {
    return {
      zh: `${subject.zh}的条件由${was.zh}改为${is.zh}`,
      en: `${subject.en} now when ${is.en} instead of when ${was.en}`,
    };
  }
  const word = propertyWord(what, key);
  return plainly(subject, word, was, is);
}

function plainly(subject: Text, word: Text, was: Text | undefined, is: Text | undefined): Text {
  if (was && is) {
    return {
      zh: `${subject.zh}的${word.zh}由${was.zh}改为${is.zh}`,
      en: `${subject.en}: ${word.en} now ${is.en} instead of ${was.en}`,
    };
  }
  if (is) {
    return {
      zh: `${subject.zh}填写了${word.zh}：${is.zh}`,
      en: `${subject.en}: ${word.en} given, ${is.en}`,
    };
  }
  return {
    zh: `${subject.zh}去掉了${word.zh}（原为${was?.zh ?? ''}）`,
    en: `${subject.en}: ${word.en} taken away (was ${was?.en ?? ''})`,
  };
}

function within(subject: Text, was: Text | undefined, is: Text | undefined): Text {
  if (was && is) {
    return {
      zh: `${subject.zh}由 ${was.zh}内改为 ${is.zh}内`,
      en: `${subject.en} now within ${is.en} instead of ${was.en}`,
    };
  }
  if (is) return { zh: `${subject.zh}定为 ${is.zh}内`, en: `${subject.en} now within ${is.en}` };
  return {
    zh: `${subject.zh}不再有时限（原为 ${was?.zh ?? ''}内）`,
    en: `${subject.en} no longer has a time (was ${was?.en ?? ''})`,
  };
}

const isFlag = (value: Json | undefined): boolean =>
  value === undefined || typeof value === 'boolean';
const isText = (value: Json | undefined): value is { readonly zh: string; readonly en: string } =>
  value !== undefined && textOf(value) !== undefined;

function flag({ what, key, after }: Changed, subject: Text): Text {
  const word = propertyWord(what, key);
  return after === true
    ? { zh: `${subject.zh}设为“${word.zh}”`, en: `${subject.en} is now marked “${word.en}”` }
    : { zh: `${subject.zh}不再是“${word.zh}”`, en: `${subject.en} is no longer “${word.en}”` };
}

/** A text changed in one language is told in that language's words, to readers of either. */
function texts(
  { what, key }: Changed,
  subject: Text,
  before: { readonly zh: string; readonly en: string },
  after: { readonly zh: string; readonly en: string },
): Text {
  const word = propertyWord(what, key);
  const only =
    before.zh === after.zh
      ? { language: text('英文', 'English '), was: before.en, is: after.en }
      : before.en === after.en
        ? { language: text('中文', 'Chinese '), was: before.zh, is: after.zh }
        : undefined;
  if (only) {
    const { language } = only;
    const name = { zh: `${language.zh}${word.zh}`, en: `${language.en}${word.en}` };
    const said = (value: string): Text | undefined => (value ? quoted(plain(value)) : undefined);
    return plainly(subject, name, said(only.was), said(only.is));
  }
  if (key === 'title' || key === 'name') {
    const is = quoted(after);
    return { zh: `${subject.zh}改名为${is.zh}`, en: `${subject.en} is now called ${is.en}` };
  }
  return plainly(subject, word, quoted(before), quoted(after));
}

/** A list: what came, what went, what is said otherwise; else that the order did. */
function lists({ what, key, before, after }: Changed, subject: Text, old: Named, now: Named): Text {
  const was = entries(before);
  const is = entries(after);
  const name = (named: Named, item: Json): Text => entryText(named, what, key, item);
  const came = [...is].filter(([id]) => !was.has(id)).map(([, item]) => name(now, item));
  const went = [...was].filter(([id]) => !is.has(id)).map(([, item]) => name(old, item));
  const altered = [...is]
    .filter(([id, item]) => was.has(id) && canonicalJson(was.get(id)) !== canonicalJson(item))
    .map(([, item]) => name(now, item));
  const parts = [
    part(text('增加', 'adds '), came),
    part(text('去掉', 'drops '), went),
    part(text('改动', 'changes '), altered),
  ].filter((one) => one !== undefined);
  if (parts.length === 0) parts.push(text('调整了次序', 'in another order'));
  const word = propertyWord(what, key);
  const all = joined(parts, text('，', '; '));
  return { zh: `${subject.zh}的${word.zh}${all.zh}`, en: `${subject.en}: ${word.en} ${all.en}` };
}

function part(verb: Text, items: readonly Text[]): Text | undefined {
  if (items.length === 0) return undefined;
  const all = joined(items, text('、', ', '));
  return { zh: `${verb.zh}${all.zh}`, en: `${verb.en}${all.en}` };
}

/** Entries by what names each; those that nothing names, by all they say. */
function entries(value: Json | undefined): ReadonlyMap<string, Json> {
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  return new Map(
    list.map((item) => {
      const entry = typeof item === 'object' && item !== null ? item : {};
      const named = 'id' in entry ? entry.id : 'field' in entry ? entry.field : undefined;
      return [typeof named === 'string' ? named : canonicalJson(item), item];
    }),
  );
}
