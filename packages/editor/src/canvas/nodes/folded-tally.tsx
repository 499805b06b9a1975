import { useLanguage } from '../../app/i18n/language.ts';
import { useIsRun, useTally } from '../overlay/overlay-store.ts';
import { word } from '../words.ts';

/** In a run, how far what a folded container hides has come, and whether anything inside calls for a look. */
export function FoldedTally({ ids = NONE }: { readonly ids: readonly string[] | undefined }) {
  const language = useLanguage();
  const isRun = useIsRun();
  const { closed, failed, help } = useTally(ids);
  if (!isRun) return null;
  return (
    <span className="cv-folded-tally">
      {word(language, 'closed', { n: closed, of: ids.length })}
      {failed > 0 && <strong> · {word(language, 'failedInside', { n: failed })}</strong>}
      {help > 0 && <strong> · {word(language, 'helpInside', { n: help })}</strong>}
    </span>
  );
}

const NONE: readonly string[] = [];
