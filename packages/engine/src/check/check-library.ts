import { libraryFirstCallDiffers } from './library/library-first-call-differs.ts';
import { libraryIdTwice } from './library/library-id-twice.ts';
import { libraryLevelsDiffer } from './library/library-levels-differ.ts';
import { libraryLinkMissing } from './library/library-link-missing.ts';
import { libraryLinkUnfit } from './library/library-link-unfit.ts';
import type { LibraryEntry, LibraryFinding, LibraryRule } from './library/library-rule.ts';
import { libraryScalesReversed } from './library/library-scales-reversed.ts';

/** Rules over a whole library. */
export const LIBRARY_RULES: readonly LibraryRule[] = [
  libraryIdTwice,
  libraryLevelsDiffer,
  libraryScalesReversed,
  libraryFirstCallDiffers,
  libraryLinkMissing,
  libraryLinkUnfit,
];

/** What plans say against one another. What is wrong within one plan is `checkRunbook`'s. */
export function checkLibrary(library: readonly LibraryEntry[]): readonly LibraryFinding[] {
  return LIBRARY_RULES.flatMap((rule) =>
    [...rule.find(library)].map(
      (found): LibraryFinding => ({
        rule: rule.id,
        ...found,
        severity: found.severity ?? rule.severity,
      }),
    ),
  );
}
