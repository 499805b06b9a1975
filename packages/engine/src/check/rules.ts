import type { Rule } from './finding.ts';
import { openGap } from './rules/open-gap.ts';
import { untranslated } from './rules/untranslated.ts';
import { urgentUntimed } from './rules/urgent-untimed.ts';

/** Every rule, in the order findings of equal weight are shown. */
export const RULES: readonly Rule[] = [untranslated, urgentUntimed, openGap];
