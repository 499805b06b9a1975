import type { Field, Language, Level, Link, Step, Wait } from '@tocsin/engine';
import { conditionWords, durationMs, textIn } from '@tocsin/engine';
import { formatDuration } from '../../ui/clock-format.ts';
import { listComma } from '../punctuation.ts';
import { word } from '../words.ts';
import type { Chip } from './canvas-model.ts';

export interface ChipContext {
  readonly language: Language;
  readonly fields: ReadonlyMap<string, Field>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly groupName: (id: string) => string;
}

const chip = (kind: Chip['kind'], label: string, hint = label): Chip => ({ kind, label, hint });

function conditionChip(when: string, context: ChipContext): Chip {
  const said = conditionWords(when, context.fields, context.language);
  return chip('condition', word(context.language, 'guard', { when: said }), when);
}

function levelChips(ids: readonly string[], context: ChipContext): Chip[] {
  return ids.map((id) => {
    const level = context.levels.get(id);
    const label = level ? textIn(level.name, context.language) : id;
    return { ...chip('level', label), colour: level?.colour };
  });
}

/** The short facts on a step's card, gravest first. */
export function stepChips(step: Step, context: ChipContext): Chip[] {
  const { language } = context;
  const chips: Chip[] = [];
  if (step.critical) {
    const consequence = step.consequence ? textIn(step.consequence, language) : undefined;
    chips.push(chip('critical', word(language, 'critical'), consequence));
  }
  if (step.when) chips.push(conditionChip(step.when, context));
  if (step.levels) chips.push(...levelChips(step.levels, context));
  if (step.after?.length) {
    chips.push(
      chip(
        'after',
        word(language, 'after', { n: step.after.length }),
        step.after.join(listComma(language)),
      ),
    );
  }
  if (step.standing) chips.push(chip('standing', word(language, 'standing')));
  if (step.repeat) {
    const every = formatDuration(durationMs(step.repeat.every), language);
    chips.push(chip('repeat', word(language, 'repeat', { every })));
  }
  if (step.confirm) chips.push(chip('confirm', word(language, 'confirm')));
  if (step.with?.length) {
    const names = step.with.map(context.groupName).join(listComma(language));
    chips.push(chip('with', word(language, 'with', { names })));
  }
  if (step.asks?.length) {
    const names = step.asks.map(({ field }) => {
      const known = context.fields.get(field);
      return known ? textIn(known.name, language) : field;
    });
    chips.push(
      chip('asks', word(language, 'ask', { n: step.asks.length }), names.join(listComma(language))),
    );
  }
  return chips;
}

export function waitChips(wait: Wait, context: ChipContext): Chip[] {
  const { language } = context;
  const chips: Chip[] = [];
  if (wait.for) {
    const time = formatDuration(durationMs(wait.for), language);
    chips.push(chip('wait', `${word(language, 'waitFor')} ${time}`));
  }
  if (wait.until) {
    const said = conditionWords(wait.until, context.fields, language);
    chips.push(chip('wait', `${word(language, 'waitUntil')} ${said}`, wait.until));
  }
  return chips;
}

export function linkChips(link: Link, context: ChipContext): Chip[] {
  const { language } = context;
  const chips = [chip('link', word(language, link.missing ? 'linkMissing' : 'link'), link.runbook)];
  if (link.when) chips.push(conditionChip(link.when, context));
  if (link.levels) chips.push(...levelChips(link.levels, context));
  return chips;
}
