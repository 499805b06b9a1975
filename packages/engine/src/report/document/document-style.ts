import { cssString } from './html.ts';

/**
 * The sheet of a printed plan: A4, the chart on A3 across, identity and page number in every margin.
 * Nothing depends on colour, so it reads the same from a black-and-white printer.
 */
export const documentStyle = (identity: string, hash: string): string => `
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-left { content: ${cssString(identity)}; ${MARGIN} }
  @bottom-center { content: ${cssString(hash.slice(0, 16))}; ${MARGIN} font-family: ui-monospace, Menlo, Consolas, monospace; }
  @bottom-right { content: counter(page) " / " counter(pages); ${MARGIN} } }
@page chart { size: A3 landscape; margin: 12mm 12mm 18mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.55 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; color: #000; background: #fff; }
body { max-width: 178mm; margin: 0 auto; padding: 8mm 0; }
h1, h2, h3, h4 { margin: 0; line-height: 1.3; break-after: avoid; text-wrap: balance; }
h1 { font-size: 22pt; }
h2 { margin: 9mm 0 3mm; padding-bottom: 1.5mm; border-bottom: 1.5pt solid #000; font-size: 15pt; }
h3 { margin: 5mm 0 1.5mm; font-size: 11.5pt; }
h4 { margin: 4mm 0 1.5mm; font-size: 10.5pt; }
p, ul, ol, dl, blockquote { margin: 0 0 1.5mm; }
ul, ol { padding-left: 5mm; }
small, .test, .note, .terms { font-size: 9pt; }
.test, .note, small, .say > [lang=en] { color: #333; }
.cover { padding: 4mm 0 2mm; }
.cover .kind { letter-spacing: .2em; }
.cover .summary { margin-top: 3mm; max-width: 150mm; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 8pt; overflow-wrap: anywhere; }
.say > span { display: block; }
.say > [lang=en], .inline > [lang=en] { font-size: .9em; font-weight: 400; }
.inline > [lang=en]::before { content: "/ "; }
dl > div { display: grid; grid-template-columns: 34mm 1fr; gap: 3mm; padding: 1mm 0; border-bottom: .4pt solid #bbb; break-inside: avoid; }
dt { font-weight: 600; } dd { margin: 0; } dd ul { padding-left: 4mm; margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 2mm; border: .5pt solid #555; text-align: left; vertical-align: top; }
th { background: #eee; font-weight: 600; }
td p, td ul { margin: 0; } td ul { padding-left: 3.5mm; }
.mark { font-size: 8pt; white-space: nowrap; }
.missing { font-style: italic; }
.page, .page + .plain { break-before: page; }
.page > h2, .page + .plain > h2 { margin-top: 0; }
td strong { white-space: nowrap; } td:first-child strong { white-space: normal; }
table + .note { margin-top: 1.5mm; }
.contents { columns: 2; list-style: none; padding: 0; } .contents a { color: inherit; }
.chart { page: chart; break-before: page; break-after: page; }
.chart h2 { margin-top: 0; }
.chart svg { display: block; width: 100%; height: auto; max-height: 232mm; }
article { break-inside: avoid; }
blockquote { margin: 1mm 0 3mm; padding: 1.5mm 3mm; border-left: 2pt solid #000; }
.sheet ol { padding: 0; list-style: none; counter-reset: task; }
.step { display: grid; grid-template-columns: 9mm 1fr; padding: 1.4mm 0; border-top: .5pt solid #777; break-inside: avoid; counter-increment: task; }
.step .what::before { content: counter(task) ". "; }
.step.critical { border-left: 3pt solid #000; padding-left: 2mm; }
.step p { margin: 0 0 .8mm; }
.flag { padding: 0 1.5mm; border: 1pt solid #000; font-size: 8pt; font-weight: 700; }
.flag .inline > [lang=en]::before { content: ""; }
.what .say { display: inline-block; vertical-align: top; max-width: 150mm; }
.consequence { font-weight: 600; }
.consequence .say, .consequence .say > span { display: inline; }
td .line { display: block; }
.terms > span { margin-right: 4mm; } .terms .line { margin-right: 2mm; white-space: nowrap; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 1pt solid #000; vertical-align: -.4mm; }
.tick .box { width: 5mm; height: 5mm; margin-top: .6mm; }
.blank { display: inline-block; min-width: 22mm; border-bottom: .6pt solid #000; height: 1.1em; vertical-align: bottom; }
.blank.long { min-width: 48mm; }
.value, .signs { line-height: 1.8; } .signs > span, .pick { margin-right: 4mm; white-space: nowrap; }
.options { list-style: none; padding: 0; }
@media screen { .chart { overflow-x: auto; } }
@media print { body { max-width: none; padding: 0; } a { text-decoration: none; } }
`;

const MARGIN = 'font-size: 8pt; color: #333;';
