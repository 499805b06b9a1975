import type { Problem, Text } from '@tocsin/engine';
import { pointer, text } from '@tocsin/engine';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, Text>> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('是或否', 'true or false'),
  object: text('对象', 'an object'),
  record: text('对象', 'an object'),
  array: text('列表', 'a list'),
};

const typeName = (name: string): Text => TYPES[name] ?? text(name, name);

const list = (values: readonly unknown[]): string => values.map(String).join(', ');

/** A length or a number out of bounds, in the words that fit what it is. */
function bounds(origin: string, limit: unknown, over: boolean): Text {
  const many = origin === 'string' ? text('个字符', ' characters') : text('项', ' items');
  if (origin === 'number' || origin === 'int') {
    return over
      ? text(`不能大于 ${limit}。`, `Must be at most ${limit}.`)
      : text(`不能小于 ${limit}。`, `Must be at least ${limit}.`);
  }
  if (!over && Number(limit) === 1) return text('不能为空。', 'Must not be empty.');
  return over
    ? text(`最多 ${limit} ${many.zh}。`, `At most ${limit}${many.en}.`)
    : text(`至少 ${limit} ${many.zh}。`, `At least ${limit}${many.en}.`);
}

function messageOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = typeName(issue.expected);
      return issue.input === undefined
        ? text(`缺少此项，应为${wanted.zh}。`, `Missing; ${wanted.en} is expected here.`)
        : text(
            `类型不对，应为${wanted.zh}。`,
            `The wrong kind of value; ${wanted.en} is expected.`,
          );
    }
    case 'too_small':
      return bounds(issue.origin, issue.minimum, false);
    case 'too_big':
      return bounds(issue.origin, issue.maximum, true);
    case 'invalid_value':
      return text(`只能是：${list(issue.values)}。`, `Must be one of: ${list(issue.values)}.`);
    case 'unrecognized_keys':
      return text(`不认识的项：${list(issue.keys)}。`, `Not known here: ${list(issue.keys)}.`);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? text(`只能是：${list(issue.options)}。`, `Must be one of: ${list(issue.options)}.`)
        : text('不符合任何一种允许的写法。', 'Fits none of the allowed forms.');
    case 'invalid_format':
      return text('格式不对。', 'Not in the right form.');
    default:
      return text('值不合要求。', 'Not an allowed value.');
  }
}

/** What is wrong with a value, one problem an issue, each with its place. Parse with `reportInput` so that what is missing is told as such. */
export function problemsOfZod(error: z.core.$ZodError): Problem[] {
  return error.issues.map((issue) => ({
    code: issue.code.replaceAll('_', '-'),
    path: pointer(issue.path),
    message: messageOf(issue),
  }));
}
