import type { Placed } from '../../src/core/draw/layout.js';
import { cellsOn } from '../../src/hosts/page/pageSheet.js';
import { openSheet } from '../../src/hosts/page/editSheet.js';
import { proseChapters, type Report } from '../../src/core/report/report.js';
import { reportLayouts } from '../../src/index.js';

/** A cell of a published table: where it stands, what it spans, what it says. */
export type PublishedCell = Pick<Placed, 'row' | 'column' | 'rowSpan' | 'columnSpan'> & {
  readonly text: string;
};

/** What a published report is made of, in the order of the paper. */
export type PublishedPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly cells: readonly PublishedCell[] };

/** A report as its title, its chapters and its tables, without anything of the program's own exports. */
export function publishedParts(report: Report): readonly PublishedPart[] {
  const layouts = reportLayouts(report).map((layout) => openSheet(layout));
  const prose = new Set(proseChapters(report.edition).map(({ code }) => code));
  const line = (text: string): PublishedPart => ({ kind: 'line', text });
  return [
    line(`${report.org}${report.year}年政府信息公开工作年度报告`),
    ...report.edition.chapters.flatMap(({ code, title, tables = [] }) => [
      line(title),
      ...(prose.has(code) ? (report.chapters[code] ?? []).map(line) : []),
      ...tables.map(({ name }): PublishedPart => {
        const sheet = layouts.find(({ layout }) => layout.sheet === name);
        const cells = sheet ? cellsOn(sheet) : [];
        const first = Math.min(
          ...cells.filter(({ look }) => look === 'head' || look === 'band').map(({ row }) => row),
        );
        return {
          kind: 'table',
          cells: cells
            .filter(({ row, look }) => row >= first && look !== 'note' && look !== 'advice')
            .map((cell) => ({ ...cell, row: cell.row - first + 1, text: String(cell.value ?? '') })),
        };
      }),
    ]),
  ];
}
