import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { reportLayouts, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { samples } from '../../samples.js';

/** The sheets of a report as LibreOffice saves them: without some rows of 表三, which spans still count. */
function pageOf(report: Report, hidden: readonly number[]): string {
  return reportLayouts(report)
    .map(({ sheet, cells, columns }, at) => {
      const gone = sheet === '表三' ? hidden : [];
      const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => !gone.includes(row));
      const htmls = rows.map((row) => {
        const own = cells.filter((cell) => cell.row === row);
        const covered = new Set(
          cells
            .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
            .flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, to) => column + to)),
        );
        const blank = columns.map((_, column) => column + 1).filter((column) => !covered.has(column));
        const written = [
          ...own.map((cell) => ({ ...cell, value: cell.value ?? '' })),
          ...blank.map((column) => ({ column, rowSpan: 1, columnSpan: 1, value: '' })),
        ].sort((a, b) => a.column - b.column);
        const tds = written.map(
          ({ rowSpan, columnSpan, value }) =>
            `<td${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}${typeof value === 'number' ? ` sdval="${value}"` : ''}>${value}</td>`,
        );
        return `<tr>${tds.join('')}</tr>`;
      });
      const groups = columns.map((width) => `<colgroup width="${width}"></colgroup>`).join('');
      const table = `<table cellspacing="0" border="0">${groups}${htmls.join('\n')}</table>`;
      return `<a name="table${at}"><h1>Sheet ${at + 1}: <em>${sheet}</em></h1></a>${table}`;
    })
    .join('\n');
}

/** The names of the figures in rows of 表三. */
function figuresIn(report: Report, rows: readonly number[]): ReadonlySet<string> {
  const { cells } = reportLayouts(report).find(({ sheet }) => sheet === '表三')!;
  return new Set(cells.flatMap(({ row, cell }) => (rows.includes(row) && cell !== undefined ? [cell] : [])));
}

describe('a workbook with hidden rows that LibreOffice saved as a page', () => {
  for (const [what, rows] of [
    ['none', []],
    ['within merged labels', [12, 13]],
    ['of which a merged label is the first', [9]],
    ['that all of a merged label spans', [9, 10, 11, 12, 13, 14, 15, 16]],
    ['at the end of a merged label', [25]],
    ['of which two merged labels are the first, and more within', [7, 9, 12, 17, 22]],
    ['of the head of the table', [2]],
  ] as const)
    it(`reads every figure in its column: ${what}`, () => {
      for (const [name, report] of samples) {
        const { report: again } = readPublishedPage(pageOf(report, rows));
        const gone = figuresIn(report, rows);
        for (const { name: cell, index } of formOf(report.edition).cells) {
          const expected = gone.has(cell) ? null : report.readings[index];
          assert.deepEqual(again.readings[index], expected, `${name} ${cell}`);
        }
      }
    });
  it('takes no labels of columns from a row that may stand elsewhere, and tells it', () => {
    const { remarks } = readPublishedPage(pageOf([...samples.values()][0]!, [3]));
    const texts = remarks.flatMap((each) =>
      each.kind === 'leftOut' && each.what === 'text' ? each.texts : [],
    );
    assert.deepEqual(texts, ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
  });
});
