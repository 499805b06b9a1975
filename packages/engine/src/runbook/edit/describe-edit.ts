import type { Text } from '../../text.ts';
import type { Runbook } from '../runbook.ts';
import type { Edit, Place } from './edit.ts';
import { listWord, placeWords, readPlace } from './place.ts';
import { namedWord } from './rename/named.ts';
import { findState, within } from './state-tree.ts';

/**
 * What an edit does, in a few words that follow “undo:” or “redo:”. Things are called by their titles, looked for
 * in the document, then in what the edit adds, then in its inverse, which holds what it took away.
 */
export function describeEdit(edit: Edit, runbook: Runbook, inverse?: Edit): Text {
  const call = (id: string): Text => {
    const title =
      findState(runbook, id)?.state.title ?? titleIn(edit, id) ?? (inverse && titleIn(inverse, id));
    return quoted(title, id);
  };
  switch (edit.do) {
    case 'setText':
      if (edit.at.of === 'state' && edit.key === 'title')
        return say('改名', 'rename', call(edit.at.id));
      return say('改文字：', 'text of', placed(edit.at, runbook, call));
    case 'setProperty':
      return say('修改', 'change', placed(edit.at, runbook, call));
    case 'setTest':
      return { zh: `修改条件“${edit.field}”`, en: `test of “${edit.field}”` };
    case 'addState':
      return say('添加', 'add', quoted(edit.state.title, edit.state.id));
    case 'removeState':
    case 'detachState':
      return say('删除', 'delete', call(edit.id));
    case 'moveState':
      return say('移动', 'move', call(edit.id));
    case 'addTransition':
      return say('连线到', 'connect to', call(edit.transition.to));
    case 'removeTransition':
      return { zh: '删除转移', en: 'delete a transition' };
    case 'addItem':
      return say(
        `添加${listWord(edit.list).zh}`,
        `add ${listWord(edit.list).en}`,
        itemName(edit.item),
      );
    case 'removeItem': {
      const word = listWord(edit.list);
      return say(`删除${word.zh}`, `delete ${word.en}`, quoted(undefined, edit.id));
    }
    case 'placeBox':
      return edit.box
        ? say('摆放', 'place', call(edit.id))
        : say('自动排布', 'arrange', call(edit.id));
    case 'rename': {
      const { zh, en } = namedWord(edit.what);
      const { id } = edit.what;
      return {
        zh: `${zh}编号“${id}”改为“${edit.to}”`,
        en: `rename ${en} “${id}” to “${edit.to}”`,
      };
    }
    case 'batch': {
      if (edit.name) return edit.name;
      const [first] = edit.edits;
      if (!first) return { zh: '修改', en: 'change' };
      const words = describeEdit(first, runbook, inverse);
      return edit.edits.length === 1
        ? words
        : { zh: `${words.zh}等 ${edit.edits.length} 处`, en: `${words.en} and more` };
    }
  }
}

const say = (zh: string, en: string, what: Text): Text => ({
  zh: `${zh}${what.zh}`,
  en: `${en} ${what.en}`,
});

const LONGEST = 18;

function quoted(title: Text | undefined, id: string): Text {
  const short = (words: string): string =>
    words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const zh = title?.zh || title?.en || id;
  const en = title?.en || title?.zh || id;
  return { zh: `“${short(zh)}”`, en: `“${short(en)}”` };
}

function placed(at: Place, runbook: Runbook, call: (id: string) => Text): Text {
  if (at.of === 'state') return call(at.id);
  if (at.of === 'option') return call(at.state);
  const { what } = placeWords(at);
  if (at.of !== 'item') return what;
  const item = readPlace(runbook, at);
  const name = item ? itemName({ id: at.id, ...item }) : quoted(undefined, at.id);
  return { zh: `${what.zh}${name.zh}`, en: `${what.en} ${name.en}` };
}

function itemName(item: { readonly id: string; readonly [key: string]: unknown }): Text {
  const words = item.title ?? item.name ?? item.text;
  return quoted(isText(words) ? words : undefined, item.id);
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

function titleIn(edit: Edit, id: string): Text | undefined {
  if (edit.do === 'addState') {
    for (const state of within(edit.state)) if (state.id === id) return state.title;
  }
  if (edit.do === 'batch') {
    for (const each of edit.edits) {
      const title = titleIn(each, id);
      if (title) return title;
    }
  }
  return undefined;
}
