import type { Text } from '../../../text.ts';
import type { Named } from '../edit.ts';
import { placeWords } from '../place.ts';

export const isSameName = (a: Named, b: Named): boolean => keyOf(a) === keyOf(b);

function keyOf(name: Named): string {
  switch (name.of) {
    case 'item':
      return `${name.list} ${name.id}`;
    case 'option':
      return `option ${name.state} ${name.id}`;
    case 'choice':
      return `choice ${name.field} ${name.id}`;
    default:
      return `${name.of} ${name.id}`;
  }
}

/** What a thing of this kind is called. */
export const namedWord = (name: Named): Text =>
  name.of === 'choice' ? { zh: '选项', en: 'option' } : placeWords(name).what;
