import type ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import {
  editions,
  Problem,
  reportLayouts,
  startReport,
  templateLayouts,
  type Layout,
} from '../../../src/index.js';
import { samples } from '../../samples.js';
import { loadBook } from '../file/loadBook.js';
import { isProblem } from '../isProblem.js';
import { openHost } from '../openHost.js';
import { namesOf, pictureOfBook, sizesOfBook } from './pictureOfBook.js';
import { pictureOfFile, sizesOfFile } from './pictureOfFile.js';

/** Points above which nothing is painted any more: syncs and bytes both ways for inserting an edition. */
const BUDGET = { syncs: 4, bytes: 400_000 };

const drawings: readonly (readonly [string, readonly Layout[]])[] = [
  ...editions.map(
    (edition) =>
      [
        `a new workbook of ${edition.id}`,
        templateLayouts(startReport({ edition, org: '青山县民政局', year: edition.firstYear })),
      ] as const,
  ),
  ...[...samples].map(([title, report]) => [`the report ${title}`, reportLayouts(report)] as const),
];

async function openFile(
  layouts: readonly Layout[],
): Promise<{ workbook: ExcelJS.Workbook; bytes: Uint8Array }> {
  const host = fileHost();
  await host.draw(layouts);
  return { workbook: await loadBook(host.bytes()), bytes: host.bytes() };
}

describe('drawing in Excel', () => {
  for (const [title, layouts] of drawings) {
    it(`paints ${title} as the file host does, cell for cell`, async () => {
      const { host, book } = openHost();
      await host.draw(layouts);
      const { workbook, bytes } = await openFile(layouts);
      for (const layout of layouts) {
        const extent = { rows: layout.rows.length + 1, columns: layout.columns.length };
        const [drawn, filed] = [
          pictureOfBook(book.sheet(layout.sheet), extent),
          pictureOfFile(workbook.getWorksheet(layout.sheet) as ExcelJS.Worksheet, extent),
        ];
        for (const [address, cell] of Object.entries(filed.cells))
          if (isPainted(layout, address))
            assert.deepEqual(drawn.cells[address], cell, `${layout.sheet}!${address}`);
        assert.deepEqual(
          { ...drawn, cells: {}, heights: [] },
          { ...filed, cells: {}, heights: [] },
          layout.sheet,
        );
        if (!layout.rowsGrow) assert.deepEqual(drawn.heights.slice(0, layout.rows.length), layout.rows);
      }
      const names = Object.fromEntries(
        layouts.flatMap((layout) =>
          layout.names.map(({ name }) => [name, workbook.definedNames.getRanges(name).ranges.join(',')]),
        ),
      );
      assert.deepEqual(namesOf(book), names);
      assert.deepEqual(
        sizesOfBook(
          book,
          layouts.map(({ sheet }) => sheet),
        ).filter((size) => size !== 11),
        sizesOfFile(bytes).filter((size) => size !== 11),
      );
    });
  }

  for (const edition of editions) {
    it(`inserts the edition of ${edition.id} within ${BUDGET.syncs} syncs and ${BUDGET.bytes} bytes`, async () => {
      const { host, traffic, settle } = openHost();
      await host.draw(templateLayouts(startReport({ edition })));
      await settle();
      assert.ok(traffic.syncs <= BUDGET.syncs, `${traffic.syncs} syncs`);
      assert.ok(
        traffic.bytesOut + traffic.bytesIn <= BUDGET.bytes,
        `${traffic.bytesOut + traffic.bytesIn} bytes`,
      );
    });
  }

  const layouts = templateLayouts(startReport({ edition: editions[0]! }));

  it('leaves every sheet of the user as it is, and shows the cover', async () => {
    const { host, book } = openHost({ sheets: ['台账', '说明'] });
    book.sheet('台账').paste('A1', [
      ['登记', 3],
      ['=B1*2', ''],
    ]);
    book.sheet('台账').fill('A1:B2', '#00FF00');
    const before = structuredClone({
      ...book.sheet('台账').state,
      cells: [...book.sheet('台账').state.cells].map(([place, { value, formula, style }]) => [
        place,
        value,
        formula,
        style,
      ]),
    });
    await host.draw(layouts);
    const after = structuredClone({
      ...book.sheet('台账').state,
      cells: [...book.sheet('台账').state.cells].map(([place, { value, formula, style }]) => [
        place,
        value,
        formula,
        style,
      ]),
    });
    assert.deepEqual(after, before);
    assert.deepEqual(book.sheetNames(), ['台账', '说明', ...layouts.map(({ sheet }) => sheet)]);
    assert.equal(book.activeSheet(), layouts[0]?.sheet);
  });
  it('draws nothing where the structure of the workbook is protected', async () => {
    const { host, book } = openHost();
    book.protect();
    await assert.rejects(host.draw(layouts), isProblem('bookProtected'));
    assert.deepEqual(book.sheetNames(), ['Sheet1']);
  });
  it('draws nothing in a workbook that may only be read', async () => {
    const { host, book, faults } = openHost();
    faults.readOnly = true;
    await assert.rejects(host.draw(layouts), isProblem('readOnly'));
    assert.deepEqual(book.sheetNames(), ['Sheet1']);
  });
  it('says which sheets are there where Excel stops half way, and deletes none', async () => {
    const { host, book, faults } = openHost();
    faults.before = (request) => {
      if (request === 2) faults.failAction = 900;
    };
    await assert.rejects(
      host.draw(layouts),
      (error) =>
        error instanceof Problem &&
        error.code === 'drawStopped' &&
        String(error.facts['sheets']).startsWith('封面'),
    );
    assert.ok(book.sheetNames().includes('封面'));
  });
  it('takes a defined name again whose sheet was deleted, and leaves one that stands for something', async () => {
    const { host, book } = openHost({ sheets: ['台账'] });
    book.addName('xxgk_requests', '=#REF!$D$5:$J$29');
    book.addName('xxgk_disputes', "='台账'!$A$1");
    await host.draw(layouts);
    assert.equal(namesOf(book)['xxgk_disputes'], "'台账'!$A$1");
    assert.match(namesOf(book)['xxgk_requests'] ?? '', /^'表三'!/);
  });
});

/** True for a cell that the layout paints; what lies between is the program's own. */
function isPainted({ cells }: Layout, address: string): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return cells.some(
    (cell) =>
      cell.row <= Number(row) &&
      Number(row) < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}
