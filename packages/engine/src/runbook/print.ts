import {
  Document,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import type { Runbook } from './runbook.ts';
import { runbookSchema } from './runbook.ts';

const STYLE = {
  lineWidth: 110,
  indent: 2,
  defaultStringType: 'PLAIN',
  blockQuote: 'folded',
} as const;

/** The order in which keys of every mapping are written: what names a thing first, what it holds last. */
const ORDER = [
  'tocsin',
  'id',
  'kind',
  'version',
  'phase',
  'on',
  'do',
  'title',
  'name',
  'role',
  'zh',
  'en',
  'text',
  'summary',
  'timeZone',
  'type',
  'group',
  'lead',
  'deputy',
  'members',
  'owner',
  'with',
  'rank',
  'level',
  'colour',
  'unit',
  'since',
  'until',
  'flow',
  'initial',
  'marks',
  'levels',
  'when',
  'after',
  'from',
  'to',
  'within',
  'withinByLevel',
  'urgency',
  'warnAt',
  'audience',
  'channels',
  'standing',
  'repeat',
  'asks',
  'confirm',
  'critical',
  'consequence',
  'options',
  'cites',
  'inferred',
  'transitions',
  'kinds',
  'scope',
  'entry',
  'groups',
  'fields',
  'forms',
  'scale',
  'rules',
  'chart',
  'states',
  'targets',
  'escalations',
  'notifications',
  'resources',
  'upkeep',
  'references',
  'gaps',
  'layout',
];
const PLACE = new Map(ORDER.map((key, index) => [key, index]));

/**
 * The canonical YAML of a runbook: keys in a fixed order, texts on one line, ids plain.
 * Given the source it came from, that source's comments are kept where what they stand at still exists.
 */
export function printRunbook(runbook: Runbook, source?: string): string {
  const document = new Document(sorted(runbook), { aliasDuplicateObjects: false });
  if (source !== undefined) {
    const before = parseDocument(source);
    if (before.errors.length === 0) keepComments(before.contents, document.contents);
    document.commentBefore = before.commentBefore;
    document.comment = before.comment;
  }
  visit(document, {
    Map: (_, node) => {
      const isText =
        node.items.length > 0 &&
        node.items.every(({ key }) => isScalar(key) && (key.value === 'zh' || key.value === 'en'));
      const length = JSON.stringify(node).length;
      if (isText && length < 96) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item)) && JSON.stringify(node).length < 90)
        node.flow = true;
    },
    Scalar: (_, node) => {
      // A plain date or a duration such as 1:30 would be read as something else by older readers.
      if (typeof node.value === 'string' && /^[\d:.+-]+$/.test(node.value))
        node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString(STYLE);
}

/** Canonical form of a document that parses, comments kept; undefined where it is no runbook. */
export function formatRunbook(source: string): string | undefined {
  const parsed = runbookSchema.safeParse(parseDocument(source).toJS());
  return parsed.success ? printRunbook(parsed.data, source) : undefined;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const place = (key: string): number => PLACE.get(key) ?? ORDER.length;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

type Commented = {
  comment?: string | null | undefined;
  commentBefore?: string | null | undefined;
  spaceBefore?: boolean | undefined;
};

/** Carries comments over between two trees: by key in mappings, by id (else by place) in lists. */
function keepComments(from: unknown, to: unknown): void {
  if (!isNode(from) || !isNode(to)) return;
  copy(from, to);
  if (from instanceof YAMLMap && to instanceof YAMLMap) {
    for (const pair of to.items) {
      const old = from.items.find((candidate) => keyOf(candidate.key) === keyOf(pair.key));
      if (!old) continue;
      if (isNode(old.key) && isNode(pair.key)) copy(old.key, pair.key);
      keepComments(old.value, pair.value);
    }
    keepHead(from, to);
  }
  if (from instanceof YAMLSeq && to instanceof YAMLSeq) {
    to.items.forEach((item, index) => {
      const id = idOf(item);
      const old =
        id === undefined
          ? from.items[index]
          : from.items.find((candidate) => idOf(candidate) === id);
      keepComments(old, item);
    });
  }
}

/** What stands above the first key speaks of the whole mapping, and stays above it when another key comes first. */
function keepHead(from: YAMLMap, to: YAMLMap): void {
  const [old, first] = [from.items[0]?.key, to.items[0]?.key];
  if (!isNode(old) || !isNode(first) || !old.commentBefore || keyOf(old) === keyOf(first)) return;
  const moved = to.items.find(({ key }) => keyOf(key) === keyOf(old))?.key;
  if (isNode(moved)) moved.commentBefore = null;
  first.commentBefore = [old.commentBefore, first.commentBefore].filter(Boolean).join('\n');
}

function copy(from: Commented, to: Commented): void {
  if (from.comment) to.comment = from.comment;
  if (from.commentBefore) to.commentBefore = from.commentBefore;
  if (from.spaceBefore) to.spaceBefore = true;
}

const keyOf = (key: unknown): unknown => (isScalar(key) ? key.value : key);
const idOf = (item: unknown): unknown => (isMap(item) ? item.get('id') : undefined);
