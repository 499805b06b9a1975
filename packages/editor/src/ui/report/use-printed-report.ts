import type { JournalRecord, Plan } from '@tocsin/engine';
import { runDocument } from '@tocsin/engine';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../app/i18n/language.ts';

/** On paper the report alone, over as many sheets as it takes; on the screen never. */
const ONLY_REPORT = `
@media screen { [data-printed] { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: white !important; }
  body > :not([data-printed]) { display: none !important; }
}
`;

/**
 * Lets the browser's own print command print a run's after-action report instead of a screen cut off at its edge. The
 * report is made when it is printed and gone afterwards.
 */
export function usePrintedReport(plan: Plan, records: readonly JournalRecord[]): void {
  const language = useLanguage();
  const latest = useRef({ plan, records, language });
  useEffect(() => {
    latest.current = { plan, records, language };
  });
  useEffect(() => {
    let printed: readonly Element[] = [];
    const clear = (): void => {
      for (const element of printed) element.remove();
      printed = [];
    };
    const put = (): void => {
      clear();
      const { plan, records, language } = latest.current;
      if (records.length === 0) return;
      printed = reportParts(runDocument(plan, records, language));
      const [sheet, ...styles] = printed;
      document.head.append(...styles);
      if (sheet) document.body.append(sheet);
    };
    window.addEventListener('beforeprint', put);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', put);
      window.removeEventListener('afterprint', clear);
      clear();
    };
  }, []);
}

/** The report as something to put into a page: what it says, then the styles it is printed by. */
function reportParts(page: string): readonly Element[] {
  const report = new DOMParser().parseFromString(page, 'text/html');
  const sheet = document.createElement('div');
  sheet.dataset.printed = '';
  sheet.className = report.body.className;
  sheet.lang = report.documentElement.lang;
  sheet.append(...report.body.childNodes);
  const own = document.createElement('style');
  own.textContent = ONLY_REPORT;
  const styles = [...report.querySelectorAll('style')];
  for (const style of styles) style.media = 'print';
  return [sheet, own, ...styles];
}
