import type { Language, PhaseName, Text } from '@tocsin/engine';

const WORDS: Readonly<Record<PhaseName, Text>> = {
  prevent: { zh: '预防', en: 'Prevent' },
  warn: { zh: '预警', en: 'Warn' },
  report: { zh: '接报', en: 'Report' },
  assess: { zh: '研判', en: 'Assess' },
  activate: { zh: '启动', en: 'Activate' },
  handle: { zh: '处置', en: 'Handle' },
  recover: { zh: '恢复', en: 'Recover' },
  review: { zh: '总结', en: 'Review' },
};

/** The product's own word for a phase, whatever a plan calls it. */
export const phaseWord = (phase: PhaseName, language: Language): string => WORDS[phase][language];
