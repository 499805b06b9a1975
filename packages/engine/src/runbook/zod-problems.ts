import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { pointer } from '../problem.ts';
import type { Text } from '../text.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as problems a planner can read; at most one a place, the deepest first met in a union. */
export function problemsOf(error: z.ZodError, input: unknown): readonly Problem[] {
  return error.issues.flatMap((issue) => problems(issue, [], input));
}

function problems(issue: Issue, base: readonly PropertyKey[], input: unknown): readonly Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: pointer([...path, key]),
      message: { zh: `不认识的键“${key}”。`, en: `Unknown key “${key}”.` },
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return closest.flatMap((inner) => problems(inner, path, input));
  }
  return [
    { code: codeOf(issue), path: pointer(path), message: messageOf(issue, valueAt(input, path)) },
  ];
}

function codeOf(issue: Issue): string {
  if (issue.code === 'custom') return String(issue.params?.code ?? 'invalid');
  return issue.code.replaceAll('_', '-');
}

const KINDS: Record<string, Text> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对', en: 'a mapping' },
  record: { zh: '键值对', en: 'a mapping' },
};

function messageOf(issue: Issue, value: unknown): Text {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return value === undefined
        ? { zh: `缺少必填内容（应为${kind.zh}）。`, en: `Missing; ${kind.en} is required here.` }
        : { zh: `这里应为${kind.zh}。`, en: `This must be ${kind.en}.` };
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ');
      return { zh: `应为以下之一：${allowed}。`, en: `This must be one of: ${allowed}.` };
    }
    case 'invalid_union': {
      const allowed =
        'discriminator' in issue && issue.discriminator ? ` (${String(issue.discriminator)})` : '';
      return { zh: `种类不对${allowed}。`, en: `Not one of the kinds allowed here${allowed}.` };
    }
    case 'too_small':
      return {
        zh: `太少或太小（至少 ${issue.minimum}）。`,
        en: `Too few or too small (at least ${issue.minimum}).`,
      };
    case 'too_big':
      return {
        zh: `太多或太大（至多 ${issue.maximum}）。`,
        en: `Too many or too large (at most ${issue.maximum}).`,
      };
    case 'invalid_format':
      return {
        zh: `格式不对${issue.format === 'regex' ? '(编号只用小写字母、数字和连字符;字段名用英文字母和数字)' : ''}。`,
        en: `Not in the right form${issue.format === 'regex' ? ' (ids: lower-case letters, digits, hyphens; fields: letters and digits)' : ''}.`,
      };
    case 'custom':
      if (issue.params?.code === 'instant') {
        return {
          zh: '应为带时区的日期时间，例如 2026-03-10T09:30:00+08:00。',
          en: 'This must be a date and time with its zone, such as 2026-03-10T09:30:00+08:00.',
        };
      }
      return {
        zh: '应为时长，例如 PT30M、2h；单写数字没有单位，不算时长。',
        en: 'This must be a length of time, such as PT30M or 2h; a bare number has no unit.',
      };
    default:
      return { zh: `不符合要求（${issue.message}）。`, en: `Not as required (${issue.message}).` };
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at = input;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}
