import type { DocumentLanguage, Language, Outcome, Runbook } from '@tocsin/engine';
import {
  accepted,
  checkShape,
  compilePlan,
  planDocument,
  printRunbook,
  textIn,
  toMermaid,
  toStately,
} from '@tocsin/engine';
import { drawRunbook } from '../../../../canvas/export/draw-runbook.ts';
import { rasterise } from '../../../../canvas/export/rasterise.ts';
import { planFileName } from './file-name.ts';

export type ExportKind = 'svg' | 'png' | 'html' | 'yaml' | 'stately' | 'mermaid';

export interface ExportRequest {
  readonly runbook: Runbook;
  /** It has changes that no saved version holds. */
  readonly isDraft: boolean;
  readonly language: Language;
  /** The text the plan was last saved or opened as, whose comments the source file keeps. */
  readonly source: () => Promise<string | undefined>;
  /** The word for a draft in that language. */
  readonly draftWord: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
  /** Of a picture: pixels for one of the drawing. */
  readonly scale?: number;
}

/** Makes one file of a plan. Refused where the plan does not hold together and the form asked for needs that. */
export async function makeExport(
  kind: ExportKind,
  request: ExportRequest,
): Promise<Outcome<ExportedFile>> {
  const { runbook, language, isDraft } = request;
  const named = (ending: string, lang?: string): string =>
    planFileName(runbook, ending, { isDraft, ...(lang !== undefined && { language: lang }) });
  switch (kind) {
    case 'svg': {
      const { markup } = await drawRunbook(runbook, language, { caption: captionOf(request) });
      const whole = `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
      return file(named('svg', language), whole, 'image/svg+xml');
    }
    case 'png': {
      const svg = await drawRunbook(runbook, language, { caption: captionOf(request) });
      const { png, scale } = await rasterise(svg);
      return accepted({ name: named('png', language), content: png, scale });
    }
    case 'html': {
      const page = await makeDocument(request, language);
      return page.ok ? file(named('html', language), page.value, 'text/html') : page;
    }
    case 'yaml':
      return file(named('yaml'), printRunbook(runbook, await request.source()), 'application/yaml');
    case 'stately':
    case 'mermaid': {
      const shape = checkShape(runbook);
      if (!shape.ok) return shape;
      const plan = compilePlan(shape.value);
      return kind === 'stately'
        ? file(
            named('xstate.json', language),
            `${JSON.stringify(toStately(plan, language), null, 2)}\n`,
            'application/json',
          )
        : file(named('mmd', language), toMermaid(plan, language), 'text/plain');
    }
  }
}

/** The whole plan as a page to print, its chart in the first language. */
export async function makeDocument(
  request: ExportRequest,
  language: DocumentLanguage,
): Promise<Outcome<string>> {
  const shape = checkShape(request.runbook);
  if (!shape.ok) return shape;
  const chart = await drawRunbook(shape.value, language === 'both' ? 'zh' : language);
  const { isDraft } = request;
  return accepted(
    planDocument(compilePlan(shape.value), { language, chart: chart.markup, isDraft }),
  );
}

/** The page in both languages as a file. */
export async function makeBilingualFile(request: ExportRequest): Promise<Outcome<ExportedFile>> {
  const page = await makeDocument(request, 'both');
  const { runbook, isDraft } = request;
  return page.ok
    ? file(planFileName(runbook, 'html', { isDraft, language: 'zh-en' }), page.value, 'text/html')
    : page;
}

const captionOf = ({ runbook, language, isDraft, draftWord }: ExportRequest): string =>
  [textIn(runbook.title, language), runbook.version, isDraft && draftWord]
    .filter(Boolean)
    .join(' · ');

const file = (name: string, text: string, type: string): Outcome<ExportedFile> =>
  accepted({ name, content: new Blob([text], { type: `${type};charset=utf-8` }) });
