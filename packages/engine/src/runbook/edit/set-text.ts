import { accepted } from '../../problem.ts';
import type { Text } from '../../text.ts';
import type { Applies } from './applied.ts';
import { refused, unknown } from './applied.ts';
import type { Edit, Json, SetText } from './edit.ts';
import { placeWords, readPlace, writeProperty } from './place.ts';

export const setText: Applies<SetText> = (runbook, edit) => {
  const thing = readPlace(runbook, edit.at);
  if (!thing) {
    const { what, id } = placeWords(edit.at);
    return unknown(what, id);
  }
  const before = thing[edit.key];
  if (before !== undefined && !isText(before)) {
    return refused('no-text', {
      zh: `“${edit.key}”不是双语文字。`,
      en: `“${edit.key}” is not a text in two languages.`,
    });
  }
  const empty: Text = { zh: '', en: '' };
  const value = { ...(before ?? empty), [edit.language]: edit.value };
  // Where there was no text at all, taking the edit back takes the whole text away again.
  const inverse: Edit =
    before === undefined
      ? { do: 'setProperty', at: edit.at, key: edit.key }
      : { ...edit, value: before[edit.language] };
  return accepted({ runbook: writeProperty(runbook, edit.at, edit.key, value), inverse });
};

const isText = (value: Json): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
