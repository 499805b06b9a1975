import { durationMs, parseDuration } from '../../duration.ts';
import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import { describeAnchor } from '../../words/anchor.ts';
import { describeDuration } from '../../words/duration.ts';
import type { Named } from '../../words/names.ts';
import { plain } from '../../words/names.ts';
import { anchorSchema } from '../anchor.ts';
import type { Json } from '../edit/edit.ts';
import { conditionText, joined, testsText } from './condition-words.ts';
import { nameOf, written } from './named.ts';
import type { What } from './things.ts';

const DURATIONS = new Set(['within', 'after', 'for', 'repeatEvery', 'every']);
const CONDITIONS = new Set(['when', 'until']);
const IDS = new Set([
  'group', 'to', 'initial', 'default', 'by', 'form', 'partOf', 'level', 'declaredBy', 'since',
  'until', 'owner', 'with', 'levels', 'after', 'audience', 'channels', 'resources', 'dependsOn',
  'about', 'field', 'step', 'steps', 'collapsed',
]); // biome-ignore format: one look takes them in
const LONGEST = 60;

/** Words that the format has for choices of its own. */
const CHOICES: Readonly<Record<string, Text>> = {
  sequence: text('依次进行', 'one after another'),
  checklist: text('不分先后', 'in any order'),
  acknowledge: text('接收', 'acknowledge'),
  start: text('开始', 'start'),
  done: text('完成', 'done'),
  complete: text('完成后', 'when complete'),
  skipped: text('跳过后', 'when skipped'),
  failed: text('失败后', 'when failed'),
  signal: text('人工触发', 'when a person says so'),
  red: text('红', 'red'),
  orange: text('橙', 'orange'),
  yellow: text('黄', 'yellow'),
  blue: text('蓝', 'blue'),
  'at-once': text('立即', 'at once'),
  swiftly: text('迅速', 'swiftly'),
  'as-soon-as-possible': text('尽快', 'as soon as possible'),
  'in-good-time': text('及时', 'in good time'),
  'first-moment': text('第一时间', 'first moment'),
  continuously: text('随时', 'continuously'),
  'at-intervals': text('定期', 'at intervals'),
};

/** A property's value in words; texts and names in quotation marks, long ones cut short. */
export function valueText(named: Named, what: What, key: string, value: Json): Text {
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no');
  if (typeof value === 'number') {
    const share = `${Math.round(value * 100)}%`;
    return plain(key === 'warnAt' ? share : String(value));
  }
  if (typeof value === 'string') return stringText(named, what, key, value);
  if (value === null) return plain('—');
  if (Array.isArray(value)) {
    return joined(
      value.map((item: Json) => entryText(named, what, key, item)),
      text('、', ', '),
    );
  }
  return objectText(named, what, key, value as { readonly [key: string]: Json });
}

function stringText(named: Named, what: What, key: string, value: string): Text {
  if (DURATIONS.has(key) && parseDuration(value) !== undefined) {
    return describeDuration(durationMs(value));
  }
  if (CONDITIONS.has(key) && what !== 'fields') return whole(conditionText(named, value));
  if (IDS.has(key)) return quoted(nameOf(named, value));
  return CHOICES[value] ?? quoted(plain(value));
}

function objectText(
  named: Named,
  what: What,
  key: string,
  value: { readonly [key: string]: Json },
): Text {
  const asText = textOf(value);
  if (asText) return quoted(asText);
  if ((what === 'rules' || what === 'entry') && key === 'when') {
    return whole(testsText(named, value as Readonly<Record<string, string>>));
  }
  const anchor = anchorSchema.safeParse(value);
  if (anchor.success) return describeAnchor(named, anchor.data);
  if (key === 'withinByLevel') {
    const parts = Object.entries(value).map(([level, within]): Text => {
      const time = describeDuration(parseDuration(String(within)) ?? 0);
      const name = nameOf(named, level);
      return { zh: `${name.zh} ${time.zh}`, en: `${name.en} ${time.en}` };
    });
    return joined(parts, text('、', ', '));
  }
  const parts = Object.entries(value).map(([each, item]) => valueText(named, what, each, item));
  return joined(parts, text(' ', ' '));
}

/** One entry of a list by what it says first: its text, its name, what it points to. */
export function entryText(named: Named, what: What, key: string, item: Json): Text {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return valueText(named, what, key, item);
  }
  const entry = item as { readonly [key: string]: Json };
  for (const name of ['text', 'name', 'title', 'role']) {
    const said = entry[name];
    const asText = said === undefined ? undefined : textOf(said);
    if (asText) return quoted(asText);
  }
  if (typeof entry.field === 'string') return quoted(nameOf(named, entry.field));
  if (typeof entry.address === 'string') return quoted(plain(entry.address));
  if ('do' in entry) {
    const named_ = ['notification', 'escalation', 'level', 'transition'].find(
      (one) => one in entry,
    );
    const id = named_ === undefined ? undefined : entry[named_];
    const act = {
      notify: text('通知', 'notify'),
      escalate: text('升级上报', 'escalate'),
      raise: text('升级为', 'raise to'),
      take: text('转入', 'take'),
    }[String(entry.do)];
    if (act && typeof id === 'string') {
      const name = quoted(nameOf(named, id));
      return { zh: `${act.zh}${name.zh}`, en: `${act.en} ${name.en}` };
    }
  }
  return objectText(named, what, key, entry);
}

export function textOf(value: Json): Text | undefined {
  if (typeof value !== 'object' || value === null || !('zh' in value && 'en' in value)) {
    return undefined;
  }
  const { zh, en } = value;
  return typeof zh === 'string' && typeof en === 'string' ? written({ zh, en }, '') : undefined;
}

export const quoted = ({ zh, en }: Text): Text => ({
  zh: `“${shortened(zh)}”`,
  en: `“${shortened(en)}”`,
});

/** A condition is worth nothing cut short. */
const whole = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` });

const shortened = (value: string): string =>
  value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
