import type { Printed, PrintedCell, PrintedTable } from '../damage/printed.js';
import { asText, begun, escape, spread, spreadDown, widthOf, widthsOf, type Cells } from './cells.js';
import type { Copying } from './renderCopied.js';

/** How a program writes the parts of a page. */
interface PageMarkup {
  readonly head?: string;
  readonly line: (text: string) => string;
  readonly table: (rows: string, table: PrintedTable) => string;
  readonly cell: (text: string) => string;
  readonly cellAttributes?: string;
}

function pageBy({ head = '', line, table, cell, cellAttributes = '' }: PageMarkup): Copying['write'] {
  return (page) => {
    const parts = page.map((piece) => {
      if (piece.kind === 'line') return line(escape(piece.text));
      const td = ({ text, rowSpan, columnSpan }: PrintedCell) =>
        `<td rowspan="${rowSpan}" colspan="${columnSpan}"${cellAttributes}>${cell(escape(text))}</td>`;
      return table(piece.rows.map((row) => `<tr>${row.map(td).join('')}</tr>`).join('\n'), piece);
    });
    return `<html>${head}<body>${parts.join('\n')}</body></html>`;
  };
}

const eachLetter = (text: string, tag: string) =>
  [...text.replace(/&[a-z]+;/g, '＆')].map((letter) => `<${tag}>${letter}</${tag}>`).join('');

/** How many columns the widest row of a table has. */
function breadthOf(table: PrintedTable): number {
  return Math.max(...spread(table, true).map(({ length }) => length));
}

/** Lines around cells, as a terminal or a mail draws them. */
function boxed(cells: Cells, [upright, level, cross]: readonly [string, string, string]): readonly string[] {
  const widths = widthsOf(cells);
  const rule = cross + widths.map((width) => level.repeat(width + 2)).join(cross) + cross;
  const inBox = (row: readonly string[]) =>
    widths.map((width, at) => ` ${row[at] ?? ''}${' '.repeat(width - widthOf(row[at] ?? ''))} `);
  return [rule, ...cells.flatMap((row) => [`${upright}${inBox(row).join(upright)}${upright}`, rule])];
}

function ruledBelowHead(rows: Cells): readonly string[] {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${(rows[0] ?? []).map(() => ' --- ').join('|')}|`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function commas(page: Printed, linesOf: (table: PrintedTable) => Cells): string {
  return page
    .flatMap((piece) => (piece.kind === 'line' ? [[piece.text]] : linesOf(piece)))
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
}

/** A table that a narrow screen shows as one list for each row, hidden or not. */
function asCards(table: PrintedTable, isHidden: boolean): string {
  const items = spread(table, true).map(
    (row) => `<li>${row.map((text) => `<p><b>${escape(text)}</b></p>`).join('')}</li>`,
  );
  return `<ul class="m-list"${isHidden ? ' style="display:none"' : ''}>${items.join('')}</ul>`;
}

const paragraph = (text: string) => `<p>${text}</p>`;
const plainTable = (rows: string) => `<table border="1">${rows}</table>`;

/** The ways in which programs write, and which people bring. */
export const programs: readonly Copying[] = [
  {
    title: 'article',
    isPage: true,
    write: pageBy({
      line: (text) => `<section><section><p><span>${eachLetter(text, 'span')}</span></p></section></section>`,
      table: (rows) => `<section><section><table><tbody>${rows}</tbody></table></section></section>`,
      cell: (text) =>
        `<section><span><span>&nbsp;</span>${eachLetter(text, 'span')}<span>&nbsp;</span></span></section>`,
    }),
  },
  {
    title: 'article, a line a letter',
    isPage: true,
    write: pageBy({
      line: paragraph,
      table: plainTable,
      cell: (text) =>
        text.length > 1 && !/^[\d.+-]/.test(text) ? [...text].join('<br>') : `<p>${text}</p><p><br></p>`,
    }),
  },
  {
    title: 'Word page',
    isPage: true,
    write: pageBy({
      head: '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {mso-style-parent:"";} --></style>',
      line: (text) => `<p class=MsoNormal>${text}<span lang=EN-US><o:p></o:p></span></p>`,
      table: (rows, table) =>
        `<table class=MsoTableGrid>${rows}<![if !supportMisalignedColumns]><tr height=0>${"<td width=56 style='border:none'></td>".repeat(breadthOf(table))}</tr><![endif]></table>`,
      cell: (text) =>
        `<p class=MsoNormal align=center><span lang=EN-US style='mso-bidi-font-size:10.5pt'>${text}<o:p></o:p></span></p>`,
    }),
  },
  {
    title: 'Word page, revised',
    isPage: true,
    write: pageBy({
      line: paragraph,
      table: plainTable,
      cell: (text) =>
        `<p class=MsoNormal><del cite="mailto:a" datetime="2025-01-03T10:00"><span>7</span></del><ins><span>${text}</span></ins></p>`,
    }),
  },
  {
    title: 'sheet page',
    isPage: true,
    write: (page) => {
      const rows = page.map((piece) =>
        piece.kind === 'line'
          ? `<tr height=19><td colspan=15 class=xl65>${escape(piece.text)}</td></tr>`
          : piece.rows
              .map(
                (row) =>
                  `<tr height=19>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan=${rowSpan} colspan=${columnSpan} class=xl66${/^\d+$/.test(text) ? ' align=right x:num' : ''}>${escape(text)}</td>`).join('')}</tr>`,
              )
              .join(''),
      );
      return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${rows.join('\n')}<!--EndFragment--></table></body></html>`;
    },
  },
  {
    title: 'shared document',
    isPage: true,
    write: pageBy({
      line: (text) => `<div class="ace-line ace-line old-record-id-x"><span>\u200b${text}\u200b</span></div>`,
      table: (rows) =>
        `<div data-docx-has-block-data="true"><table class="ace-table"><colgroup><col width="100"></colgroup><tbody>${rows}</tbody></table></div>`,
      cell: (text) => `<div class="ace-line"><span data-type="text">${text}</span>\u200b</div>`,
    }),
  },
  ...[true, false].map((isHidden): Copying => ({
    title: `page with ${isHidden ? 'hidden' : 'shown'} cards`,
    isPage: true,
    write: pageBy({
      line: paragraph,
      table: (rows, table) => `<div class="pc">${plainTable(rows)}</div>${asCards(table, isHidden)}`,
      cell: (text) => text,
    }),
  })),
  ...[true, false].map((isHidden): Copying => ({
    title: `page with a ${isHidden ? 'hidden' : 'shown'} twin`,
    isPage: true,
    write: pageBy({
      ...(isHidden ? { head: '<style>.mobile{display:none}</style>' } : {}),
      line: paragraph,
      table: (rows) =>
        `<div class="mobile">${plainTable(rows)}</div><div class="pc">${plainTable(rows)}</div>`,
      cell: (text) => text,
    }),
  })),
  {
    title: 'page with labels in cells',
    isPage: true,
    write: pageBy({
      line: paragraph,
      table: plainTable,
      cell: (text) => `<span style="display:none">数量：3</span>${text}`,
    }),
  },
  {
    title: 'Markdown',
    write: (page) => asText(page, (table) => ruledBelowHead(spread(table, false))),
  },
  {
    title: 'Markdown, heads repeated',
    write: (page) => asText(page, (table) => ruledBelowHead(spread(table, true))),
  },
  {
    title: 'boxes',
    write: (page) => asText(page, (table) => boxed(spread(table, false), ['│', '─', '┼'])),
  },
  {
    title: 'boxes of signs',
    write: (page) => asText(page, (table) => boxed(spread(table, false), ['|', '-', '+'])),
  },
  {
    title: 'document',
    write: (page) => asText(page, (table) => spreadDown(table).map((row) => row.join('\t'))),
  },
  {
    title: 'wide blanks',
    write: (page) =>
      asText(page, (table) => begun(table).map((row) => row.filter((text) => text !== '').join('\u3000'))),
  },
  {
    title: 'blanks of pages',
    write: (page) =>
      asText(page, (table) =>
        begun(table).map((row) => row.map((text) => text || '\u00a0').join(' \u00a0 ')),
      ),
  },
  ...[false, true].map((isRepeated): Copying => ({
    title: isRepeated ? 'commas, heads repeated' : 'commas',
    file: '报告.csv',
    write: (page) => commas(page, (table) => spread(table, isRepeated)),
  })),
  {
    title: 'commas, begun',
    file: '报告.csv',
    write: (page) => commas(page, begun),
  },
];
