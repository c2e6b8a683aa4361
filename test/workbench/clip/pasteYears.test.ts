import assert from 'node:assert/strict';
import { groupBy } from '../../../src/core/form/group.js';
import { rightReport } from '../../../src/core/check/example.js';
import { editionNamed, reportLayouts } from '../../../src/index.js';
import { tableHtml } from '../../publishedPage.js';
import { clipOfExcel } from './sheetClips.js';
import { pasteInBlank } from './pasteInBlank.js';

const layouts = reportLayouts(rightReport(editionNamed('2021')));
const layoutOf = (name: string) => layouts.find(({ sheet }) => sheet === name)!;
const tables = ['表二', '表三', '表四'] as const;
/** The table with a title in a row of its own. */
const titled = (name: string, title: string) =>
  tableHtml(layoutOf(name)).replace(/^<table[^>]*>/, (tag) => `${tag}<tr><td colspan="4">${title}</td></tr>`);
const below = (name: string, ...lines: readonly string[]) =>
  `${lines.map((line) => `<p>${line}</p>`).join('')}${tableHtml(layoutOf(name))}`;
/** The lines of a table without its title and its notes. */
const textLines = (name: string, parted: string) => {
  const { cells } = layoutOf(name);
  const rows = groupBy(
    cells.filter(
      ({ row, look, value }) => row > 1 && look !== 'title' && !String(value).startsWith('白色格'),
    ),
    ({ row }) => row,
  );
  return rows.map((row) =>
    row.flatMap(({ value }) => (value === null || value === '' ? [] : [String(value)])).join(parted),
  );
};
const told = (title: string) => `“${title}”不是封面的年度（2025），请核对粘贴的是不是本年的表。`;

describe('the year of a table that is pasted #slow', () => {
  for (const name of tables) {
    const title = `青山县民政局2024年度${name}统计表`;
    it(`is told where a title in ${name} names another than the cover`, async () => {
      const { cells, remarks } = await pasteInBlank({ html: titled(name, title), year: 2025 });
      assert.deepEqual(remarks, [told(title)]);
      assert.notEqual(cells, '');
    });

    it(`is told where a line above ${name} names another than the cover`, async () => {
      for (const lines of [[title], [title, '单位：件']])
        assert.deepEqual((await pasteInBlank({ html: below(name, ...lines), year: 2025 })).remarks, [
          told(title),
        ]);
    });

    it(`is told where a title above ${name} in plain text names another than the cover`, async () => {
      for (const parted of ['\t', ' ']) {
        const lines = (first: string) => [first, ...textLines(name, parted)].join('\n');
        const pasted = await pasteInBlank({ text: lines(title), year: 2025 });
        assert.deepEqual(pasted.remarks, [told(title)], parted);
        assert.notEqual(pasted.cells, '');
        const own = await pasteInBlank({ text: lines(title.replace('2024', '2025')), year: 2025 });
        assert.deepEqual([own.remarks, own.cells], [[], pasted.cells], parted);
      }
    });

    it(`is told of the title that a sheet of Excel has above ${name}`, async () => {
      const layout = layoutOf(name);
      const cells = layout.cells.map((cell) => (cell.look === 'title' ? { ...cell, value: title } : cell));
      const clip = clipOfExcel({ ...layout, cells });
      const html = clip['text/html'];
      assert.deepEqual((await pasteInBlank({ html, year: 2025 })).remarks, [told(title)]);
    });

    it(`is not told for ${name} of the year on the cover, of none, or beside a blank cover`, async () => {
      const remarksOf = async (html: string, year?: number) =>
        (await pasteInBlank({ html, ...(year === undefined ? {} : { year }) })).remarks;
      assert.deepEqual(await remarksOf(titled(name, '2025年度情况统计表'), 2025), []);
      assert.deepEqual(await remarksOf(below(name, '2025年政府信息公开情况'), 2025), []);
      assert.deepEqual(await remarksOf(below(name, '2024—2025年政府信息公开情况'), 2025), []);
      assert.deepEqual(await remarksOf(below(name, '（2021年版）政府信息公开情况统计表'), 2025), []);
      assert.deepEqual(await remarksOf(below(name, '与2024年相比，增长较多。'), 2025), []);
      assert.deepEqual(await remarksOf(tableHtml(layoutOf(name)), 2025), []);
      assert.deepEqual(await remarksOf(titled(name, title)), []);
    });
  }
});
