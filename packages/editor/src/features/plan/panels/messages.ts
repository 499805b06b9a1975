import { defineMessages } from '../../../app/i18n/define-messages.ts';
import { wordsEn } from './words-en.ts';
import { wordsZh } from './words-zh.ts';

/** Words of the editors of what a plan is made of. A word missing in one language fails the typecheck. */
export const partMessages = defineMessages('planParts', { zh: wordsZh, en: wordsEn });
