import { isKeyword } from '../../../expression/names.ts';
import type { Outcome } from '../../../problem.ts';
import { accepted } from '../../../problem.ts';
import { TEMPLATE_NAMES } from '../../../run/template.ts';
import { canonicalJson } from '../../hash.ts';
import { fieldIdSchema, idSchema } from '../../parts.ts';
import type { Runbook } from '../../runbook.ts';
import type { Applied, Applies } from '../applied.ts';
import { refused, taken, unknown } from '../applied.ts';
import type { Edit, Named, Rename } from '../edit.ts';
import { readPlace } from '../place.ts';
import { RUN_NAMES } from './condition-names.ts';
import { mapNames } from './map-names.ts';
import { isSameName, namedWord } from './named.ts';

/**
 * Gives a thing another id and says so wherever the document names it. Refused where the id is taken, cannot be one,
 * or would come to mean something else somewhere: renaming back always gives the same document. Drill scripts, and
 * plans that hand over to this one, are documents of their own and are not looked into.
 */
export const rename: Applies<Rename> = (runbook, { what, to }) => {
  if (!exists(runbook, what)) return unknown(namedWord(what), what.id);
  const back: Named = { ...what, id: to };
  if (to === what.id) return accepted({ runbook, inverse: { do: 'rename', what, to } });
  if (exists(runbook, back)) return taken(to);
  const unfit = isField(what) ? unfitField(to) : unfitId(to);
  if (unfit) return unfit;
  const after = mapNames(runbook, (name) => (isSameName(name, what) ? to : name.id));
  const returned = mapNames(after, (name) => (isSameName(name, back) ? what.id : name.id));
  if (canonicalJson(returned) !== canonicalJson(runbook)) {
    return refused('id-mentioned', {
      zh: `预案里已经有地方提到“${to}”，改成它会混在一起。`,
      en: `The plan already mentions “${to}” somewhere; with that id the two could not be told apart.`,
    });
  }
  return accepted({ runbook: after, inverse: { do: 'rename', what: back, to: what.id } });
};

function exists(runbook: Runbook, name: Named): boolean {
  if (name.of !== 'choice') return readPlace(runbook, name) !== undefined;
  const field = runbook.fields?.find(({ id }) => id === name.field);
  return (
    field !== undefined && 'options' in field && field.options.some(({ id }) => id === name.id)
  );
}

const isField = (name: Named): boolean => name.of === 'item' && name.list === 'fields';

const RESERVED: ReadonlySet<string> = new Set([...RUN_NAMES, ...TEMPLATE_NAMES]);

/** The edit that gives a thing an id of a person's choosing; words with a meaning of their own are refused, though a document may have them. */
export function renaming(what: Named, to: string): Outcome<Edit> {
  if (isField(what) && (RESERVED.has(to) || isKeyword(to))) {
    return refused('reserved-id', {
      zh: `“${to}”在条件或通知里另有含义，请换一个编号。`,
      en: `“${to}” means something else in conditions or notices; choose another id.`,
    });
  }
  return accepted({ do: 'rename', what, to });
}

function unfitField(to: string): Outcome<Applied> | undefined {
  if (fieldIdSchema.safeParse(to).success) return undefined;
  return refused('field-id', {
    zh: `“${to}”不能作字段编号：要以小写字母开头，只用字母和数字，条件里才写得出来。`,
    en: `“${to}” cannot be a field’s id: it begins with a small letter and has letters and digits only, so that conditions can name it.`,
  });
}

function unfitId(to: string): Outcome<Applied> | undefined {
  if (idSchema.safeParse(to).success) return undefined;
  return refused('bad-id', {
    zh: `“${to}”不能作编号：以小写字母或数字开头，只用小写字母、数字和连字符，例如 tech-group。`,
    en: `“${to}” cannot be an id: it begins with a small letter or digit and has small letters, digits and hyphens only, such as tech-group.`,
  });
}
