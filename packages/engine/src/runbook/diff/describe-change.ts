import { durationMs, parseDuration } from '../../duration.ts';
import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import { describeDuration } from '../../words/duration.ts';
import type { Named } from '../../words/names.ts';
import { plain } from '../../words/names.ts';
import type { Json } from '../edit/edit.ts';
import type { Runbook } from '../runbook.ts';
import type { Change, Standing } from './change.ts';
import { conditionText, testsText } from './condition-words.ts';
import { describeProperty } from './describe-property.ts';
import { namedIn, nameOf, written } from './named.ts';
import { thingWord } from './property-words.ts';
import type { Properties } from './things.ts';
import { quoted } from './value-words.ts';

/**
 * A change in a sentence without its full stop, as a planner would tell it. Names are taken from the
 * version they are of; either may be a draft that cannot run yet.
 */
export function describeChange(change: Change, before: Runbook, after: Runbook): Text {
  const [old, now] = [namedIn(before), namedIn(after)];
  switch (change.kind) {
    case 'added':
      return described(change, now, change.after as Properties, change.to, ADDED);
    case 'removed':
      return described(change, old, change.before as Properties, change.from, REMOVED);
    case 'moved':
      return moved(change, old, now);
    case 'changed':
      return describeProperty(change, subjectOf(change, old, now), old, now);
  }
}

interface Words {
  readonly verb: Text;
  readonly level: (name: Text, when: Text) => Text;
}

const ADDED: Words = {
  verb: text('新增', 'added'),
  level: (name, when) => ({
    zh: `${name.zh}增加一种情形：${when.zh}`,
    en: `${name.en} now also when ${when.en}`,
  }),
};
const REMOVED: Words = {
  verb: text('删去', 'removed'),
  level: (name, when) => ({
    zh: `${name.zh}去掉一种情形：${when.zh}`,
    en: `${name.en} no longer when ${when.en}`,
  }),
};

function described(
  { what, id, state }: Change,
  named: Named,
  value: Properties,
  at: Standing,
  words: Words,
): Text {
  if (what === 'rules') {
    const when = testsText(named, (value.when ?? {}) as Readonly<Record<string, string>>);
    return words.level(nameOf(named, String(value.level)), when);
  }
  if (what === 'box') return placed(named, id);
  const { verb } = words;
  const thing = thingWord(what, value.kind);
  const title = titleOf(named, what, id, value, state);
  const tail = tailOf(named, what, value, at);
  return {
    zh: `${verb.zh}${thing.zh}${title.zh}${tail.zh && `（${tail.zh}）`}`,
    en: `${verb.en} ${thing.en} ${title.en}${tail.en && ` (${tail.en})`}`,
  };
}

/** What else is worth knowing of something that came or went: where, how soon, on what condition. */
function tailOf(named: Named, what: Change['what'], value: Properties, at: Standing): Text {
  if (what === 'state' && at.into !== null) {
    const container = quoted(nameOf(named, at.into));
    return { zh: `在${container.zh}中`, en: `in ${container.en}` };
  }
  if (what === 'targets' && typeof value.within === 'string') {
    const time = describeDuration(parseDuration(value.within) ?? 0);
    return { zh: `${time.zh}内`, en: `within ${time.en}` };
  }
  if (what === 'transition' && typeof value.after === 'string') {
    const time = describeDuration(durationMs(value.after));
    return { zh: `${time.zh}后`, en: `after ${time.en}` };
  }
  if (what === 'transition' && typeof value.when === 'string') {
    const when = conditionText(named, value.when);
    return { zh: `若${when.zh}`, en: `if ${when.en}` };
  }
  return text('', '');
}

const placed = (named: Named, id: string): Text => {
  const title = quoted(nameOf(named, id));
  return { zh: `${title.zh}在图上挪了位置`, en: `${title.en} was put elsewhere on the chart` };
};

/** What a change is about: `步骤“…”`, `step “…”`. Things keep their old name where it was changed. */
function subjectOf(change: Change, old: Named, now: Named): Text {
  const { what, id, state } = change;
  const named = propertiesOf(old, change) ? old : now;
  const value = propertiesOf(named, change) ?? {};
  const word = thingWord(what, value.kind);
  if (what === 'runbook' || what === 'chart' || what === 'level-table' || what === 'layout') {
    return { zh: word.zh, en: `the ${word.en}` };
  }
  const title = titleOf(named, what, id, value, state);
  if (what === 'rules') return nameOf(named, String(value.level));
  return { zh: `${word.zh}${title.zh}`, en: `${word.en} ${title.en}` };
}

function titleOf(
  named: Named,
  what: Change['what'],
  id: string,
  value: Properties,
  state: string | undefined,
): Text {
  if (what === 'transition' && state !== undefined) {
    const [from, to] = [nameOf(named, state), nameOf(named, String(value.to))];
    return { zh: `“${from.zh} → ${to.zh}”`, en: `“${from.en} → ${to.en}”` };
  }
  if (what === 'rules') return quoted(nameOf(named, String(value.level)));
  const said = value.title ?? value.name ?? value.text;
  const title = asText(said);
  return quoted(title ? written(title, id) : plain(id));
}

const asText = (value: Json | undefined): Text | undefined =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
    ? { zh: String(value.zh), en: String(value.en) }
    : undefined;

/** A thing as it is in a version, found by id. */
function propertiesOf(named: Named, { what, id, state }: Change): Properties | undefined {
  const { chart, runbook } = named;
  const found = (() => {
    switch (what) {
      case 'state':
      case 'box':
        return chart.nodes.get(id)?.state;
      case 'transition':
        return chart.transitions.get(id)?.transition;
      case 'option': {
        const decision = state === undefined ? undefined : chart.nodes.get(state)?.state;
        return decision?.kind === 'decision'
          ? decision.options.find((option) => option.id === id)
          : undefined;
      }
      case 'runbook':
      case 'chart':
      case 'layout':
      case 'level-table':
        return runbook;
      case 'levels':
        return runbook.levels?.scale.find((level) => level.id === id);
      case 'rules':
        return runbook.levels?.rules.find((rule) => rule.id === id);
      default:
        return (runbook[what] ?? []).find((entry) => entry.id === id);
    }
  })();
  return found as Properties | undefined;
}

function moved(change: Change & { readonly kind: 'moved' }, old: Named, now: Named): Text {
  const subject = subjectOf(change, old, now);
  const { from, to } = change;
  if (from.into !== to.into) {
    const [left, entered] = [containerText(old, from.into), containerText(now, to.into)];
    return {
      zh: `${subject.zh}从${left.zh}移到${entered.zh}`,
      en: `${subject.en} moved from ${left.en} to ${entered.en}`,
    };
  }
  if (to.after === null) {
    return { zh: `${subject.zh}移到最前`, en: `${subject.en} moved to the front` };
  }
  const before = quoted(siblingName(change, now, to.after));
  return {
    zh: `${subject.zh}移到${before.zh}之后`,
    en: `${subject.en} moved to after ${before.en}`,
  };
}

const containerText = (named: Named, id: string | null): Text =>
  id === null ? text('最上层', 'the top') : quoted(nameOf(named, id));

function siblingName(change: Change, named: Named, id: string): Text {
  const value = propertiesOf(named, { ...change, id });
  const title = asText(value?.title ?? value?.name ?? value?.text);
  return title ? written(title, id) : nameOf(named, id);
}
