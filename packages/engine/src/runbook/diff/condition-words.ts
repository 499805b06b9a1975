import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import type { Named } from '../../words/names.ts';
import type { Field } from '../fields.ts';

/**
 * A FEEL condition in words: fields by their names, figures with their units, choices by theirs.
 * Whatever is beyond comparisons joined by and / or stays as it was written, so that nothing is hidden.
 */
export function conditionText(named: Named, feel: string): Text {
  const parts = feel.split(/\b(and|or)\b/).map((part) => part.trim());
  return joined(
    parts.map((part) =>
      part === 'and'
        ? text('且', 'and')
        : part === 'or'
          ? text('或', 'or')
          : comparison(named, part),
    ),
    text(' ', ' '),
  );
}

/** Unary tests of one row of a decision table, all of which must hold. */
export function testsText(named: Named, when: Readonly<Record<string, string>>): Text {
  const tests = Object.entries(when).map(([field, test]) => testText(named, field, test));
  return tests.length > 0 ? joined(tests, text('，且', ' and ')) : text('任何情况', 'in any case');
}

function testText(named: Named, field: string, test: string): Text {
  const bare = test.trim();
  const range = /^([[(\]])\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*([)\][])$/.exec(bare);
  if (range) {
    const [, opens, low = '', high = '', closes] = range;
    const name = fieldName(named, field);
    const unit = unitOf(named.fields.get(field));
    const say = (language: 'zh' | 'en'): string =>
      `${low} ${opens === '[' ? '≤' : '<'} ${name[language]} ${closes === ']' ? '≤' : '<'} ${high}${unit[language]}`;
    return { zh: say('zh'), en: say('en') };
  }
  if (/^(<=|>=|!=|<|>|=)/.test(bare)) return comparison(named, `${field} ${bare}`);
  if (/^(true|false|-?[\d.]+|"[^"]*")$/.test(bare)) return comparison(named, `${field} = ${bare}`);
  const name = fieldName(named, field);
  return { zh: `${name.zh}：${bare}`, en: `${name.en}: ${bare}` };
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠' };

function comparison(named: Named, part: string): Text {
  const [, id = part, operator, operand = ''] =
    /^([a-z][A-Za-z0-9]*)\s*(<=|>=|!=|=|<|>)\s*(.+)$/.exec(part) ?? [];
  const field = named.fields.get(id);
  if (!field && id !== 'level') return namesReplaced(named, part);
  const name = fieldName(named, id);
  if (operator === undefined || (operator === '=' && operand === 'true')) return name;
  if (operator === '=' && operand === 'false') {
    return { zh: `非“${name.zh}”`, en: `not ${name.en}` };
  }
  const quoted = /^"(.*)"$/.exec(operand)?.[1];
  const value = quoted === undefined ? text(operand, operand) : choiceName(named, field, quoted);
  const unit = /^-?[\d.]+$/.test(operand) ? unitOf(field) : text('', '');
  const sign = SIGNS[operator] ?? operator;
  return {
    zh: `${name.zh} ${sign} ${value.zh}${unit.zh}`,
    en: `${name.en} ${sign} ${value.en}${unit.en}`,
  };
}

function namesReplaced(named: Named, part: string): Text {
  const say = (language: 'zh' | 'en'): string =>
    part.replaceAll(/[a-z][A-Za-z0-9]*/g, (id) =>
      named.fields.has(id) ? fieldName(named, id)[language] : id,
    );
  return { zh: say('zh'), en: say('en') };
}

const fieldName = ({ fields }: Named, id: string): Text => {
  const name = fields.get(id)?.name;
  if (name) return { zh: name.zh || name.en || id, en: name.en || name.zh || id };
  return id === 'level' ? text('响应级别', 'level') : text(id, id);
};

const ELAPSED = { min: text('分钟', 'min'), h: text('小时', 'h'), d: text('天', 'd') } as const;

/** The unit as it stands after a figure. */
function unitOf(field: Field | undefined): Text {
  const unit =
    field?.type === 'elapsed'
      ? ELAPSED[field.unit]
      : field?.type === 'number'
        ? field.unit
        : undefined;
  const spaced = (word: string): string => (word === '' || word === '%' ? word : ` ${word}`);
  return unit ? { zh: spaced(unit.zh), en: spaced(unit.en) } : text('', '');
}

function choiceName(named: Named, field: Field | undefined, id: string): Text {
  const option =
    field && 'options' in field ? field.options.find((one) => one.id === id) : undefined;
  return option?.name ?? named.levels.get(id)?.name ?? text(id, id);
}

export const joined = (parts: readonly Text[], by: Text): Text => ({
  zh: parts.map(({ zh }) => zh).join(by.zh),
  en: parts.map(({ en }) => en).join(by.en),
});
