import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { tableNames } from '../../../src/core/form/edition.js';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../../src/hosts/page/pageSheet.js';
import {
  editions,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
  type Report,
} from '../../../src/index.js';
import type { TextBlock } from '../../../src/imports/text/cellText.js';
import { rowsToPieces } from '../../../src/imports/text/rowsToPieces.js';
import { blockIn } from '../../../src/workbench/clip/copyCells.js';
import { sizeOf } from '../../../src/workbench/selection/move.js';
import { fillsSelection } from '../../../src/workbench/clip/fillsSelection.js';
import { fillSelection, writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { tellPasted } from '../../../src/workbench/grid/tellTyped.js';
import { consistentReport } from '../../consistentReport.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const sheetOf = (host: PageHost, name: string) =>
  host.book().sheets.find(({ layout }) => layout.sheet === name)!;
const whole = (sheet: PageSheet): TextBlock =>
  blockIn(sheet, { top: 1, left: 1, bottom: sizeOf(sheet).rows, right: sizeOf(sheet).columns });

function blank({ edition }: Pick<Report, 'edition'> = suqian): PageHost {
  const host = pageHost();
  host.open(templateLayouts(startReport({ edition })));
  return host;
}
function filled(report: Report = suqian): PageHost {
  const host = pageHost();
  host.open(reportLayouts(report));
  return host;
}
function paste(host: PageHost, name: string, row: number, column: number, block: TextBlock) {
  host.select(name, { row, column });
  const { sheets, selection } = host.book();
  const book = { sheets, selection, sheet: sheetOf(host, name) };
  const page = { pieces: rowsToPieces(block, editions), elements: [], struck: [], marks: [] };
  const text = fillsSelection(page, book);
  if (text !== undefined) return fillSelection(host, sheetOf(host, name), selection, text);
  return writePlan(host, planPaste(book, page));
}
const readingsOf = async (host: PageHost) => readSheets(await host.read()).report.readings;
const tableOf = async (host: PageHost, table: string) => {
  const { report } = readSheets(await host.read());
  return report.edition === suqian.edition
    ? (await import('../../../src/core/form/form.js'))
        .formOf(report.edition)
        .cells.filter((cell) => cell.table.code === table)
        .map(({ index }) => report.readings[index])
    : [];
};
const valuesIn = (host: PageHost, name: string, addresses: readonly string[]) => {
  const byAddress = new Map(
    cellsOn(sheetOf(host, name)).map((cell) => [cellAddress(cell.row, cell.column), cell.value]),
  );
  return addresses.map((address) => byAddress.get(address) ?? null);
};

describe('a pasted block', () => {
  it('lands from the selected cell on', () => {
    const host = blank();
    assert.deepEqual(
      paste(host, '表三', 5, 4, [
        ['1', '2'],
        ['3', '4'],
      ]),
      { taken: 4, over: 0 },
    );
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'E5', 'D6', 'E6', 'F5']), [1, 2, 3, 4, null]);
  });
  it('lands in the row of a selected label, at the first number', () => {
    const host = blank();
    paste(host, '表三', 6, 1, [['1', '2']]);
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'D6', 'E6']), [null, 1, 2]);
  });
  it('keeps a total that differs from its parts, and says how many cells have no place', () => {
    const host = blank();
    const row = ['1', '2', '3', '4', '5', '6'];
    assert.deepEqual(paste(host, '表三', 5, 4, [[...row, '99', '100']]), { taken: 7, over: 1 });
    assert.deepEqual(valuesIn(host, '表三', ['I5', 'J5']), [6, 99]);
    paste(host, '表三', 5, 4, [[...row, '21']]);
    assert.equal(
      cellsOn(sheetOf(host, '表三'))
        .find(({ row: r, column }) => r === 5 && column === 10)
        ?.formula?.slice(0, 2),
      'IF',
    );
    assert.equal(tellPasted({ taken: 6, over: 2 }), '已粘贴 6 格，另有 2 处未粘贴（在表中没有对应的位置）。');
  });
  it('fills the whole selection where it is a single text', () => {
    const host = blank();
    host.select('表三', { row: 5, column: 4 }, { row: 6, column: 10 });
    assert.deepEqual(fillSelection(host, sheetOf(host, '表三'), host.book().selection, '0'), {
      taken: 12,
      over: 0,
    });
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'I6', 'J5']), [0, 0, 0]);
  });
  it('skips the header rows between the bands of a table', () => {
    const host = blank();
    assert.deepEqual(
      paste(host, '表二', 4, 2, [
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '', ''],
      ]),
      { taken: 7, over: 0 },
    );
    const cell = cellsOn(sheetOf(host, '表二')).find((each) => each.cell === 'disclosure.permits.decisions')!;
    assert.equal(cell.value, 7);
  });
  it('leaves out columns of labels', () => {
    const host = blank();
    assert.equal(
      paste(host, '表三', 5, 4, [
        ['一、', '1', '2'],
        ['二、', '3', '4'],
      ]).taken,
      4,
    );
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'E5', 'D6', 'E6']), [1, 2, 3, 4]);
  });
  it('goes by the labels of its rows, in whatever order they stand', () => {
    const host = blank();
    paste(host, '表三', 5, 4, [
      ['四、结转下年度继续办理', '7', '8'],
      ['（一）予以公开', '1', '2'],
    ]);
    const rowOf = (label: string) => cellsOn(sheetOf(host, '表三')).find(({ value }) => value === label)!.row;
    assert.deepEqual(
      valuesIn(
        host,
        '表三',
        ['四、结转下年度继续办理', '（一）予以公开'].flatMap((label) => [
          `D${rowOf(label)}`,
          `E${rowOf(label)}`,
        ]),
      ),
      [7, 8, 1, 2],
    );
  });
  it('goes by the labels of its columns too', () => {
    const host = blank();
    paste(host, '表三', 5, 4, [
      ['', '科研机构', '自然人'],
      ['一、本年新收政府信息公开申请数量', '7', '8'],
    ]);
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'F5']), [8, 7]);
  });
  it('fills the fields of the cover by their labels', async () => {
    const host = blank();
    paste(host, '封面', 3, 2, [
      ['联系电话', '0527-0000000'],
      ['机关名称', '青山县民政局'],
    ]);
    const { report } = readSheets(await host.read());
    assert.deepEqual([report.org, report.contact['telephone']], ['青山县民政局', '0527-0000000']);
  });
  it('that is empty or has no place changes nothing', () => {
    const host = blank();
    const before = host.book().sheets;
    paste(host, '表三', 1, 1, [['标题']]);
    paste(host, '表三', 5, 4, [[]]);
    assert.equal(host.book().sheets, before);
    assert.equal(host.book().canUndo, false);
  });
  for (const [name, table] of [
    ['表二', 'disclosure'],
    ['表三', 'requests'],
    ['表四', 'disputes'],
  ] as const) {
    it(`that is all of ${name} with its labels lands right from any cell, in one step`, async () => {
      const block = whole(sheetOf(filled(), name));
      const expected = await tableOf(filled(), table);
      for (const [row, column] of [
        [5, 4],
        [1, 1],
        [12, 3],
      ] as const) {
        const host = blank();
        const { taken } = paste(host, name, row, column, block);
        assert.ok(taken > 0);
        assert.deepEqual(await tableOf(host, table), expected);
        host.undo();
        assert.deepEqual(new Set(await tableOf(host, table)), new Set([null]));
      }
    });
  }
  it('that is all tables of a page goes to all sheets', async () => {
    const blocks = ['表二', '表三', '表四'].flatMap((name) => [...whole(sheetOf(filled(), name)), []]);
    const width = Math.max(...blocks.map((row) => row.length));
    const host = blank();
    paste(
      host,
      '表三',
      5,
      4,
      blocks.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    );
    assert.deepEqual(await readingsOf(host), suqian.readings);
  });
  for (const edition of editions) {
    it(`that was copied of any table of ${edition.id} gives the same figures #slow`, async () => {
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), async (report) => {
          const from = filled(report);
          const host = blank(report);
          for (const name of tableNames([edition])) paste(host, name, 5, 4, whole(sheetOf(from, name)));
          assert.deepEqual(await readingsOf(host), await readingsOf(from));
        }),
        { numRuns: 10, seed: 3, endOnFailure: true },
      );
    });
  }
});

describe('a block whose labels stand elsewhere on the sheet', () => {
  for (const [name, row, column, block] of [
    [
      '表三',
      5,
      4,
      [
        ['', '一、本年新收政府信息公开申请数量'],
        ['自然人', '5'],
        ['商业企业', '3'],
      ],
    ],
    [
      '表三',
      5,
      4,
      [
        ['自然人', '5', '1'],
        ['商业企业', '3', '2'],
      ],
    ],
    [
      '表四',
      5,
      3,
      [
        ['结果维持', '结果纠正', '其他结果'],
        ['1', '2', '3'],
      ],
    ],
    [
      '表四',
      5,
      2,
      [
        ['结果纠正', '其他结果', '结果维持'],
        ['1', '2', '3'],
      ],
    ],
  ] as const)
    it(`is not put in order: ${block.map((texts) => texts.join(' ')).join(' / ')}`, () => {
      const host = blank();
      paste(host, name, row, column, block);
      assert.deepEqual(
        valuesIn(host, name, ['C5', 'D5', 'E5', 'D6', 'E6']).filter((value) => value !== null),
        [],
      );
    });
  it('goes in order where they stand there', () => {
    for (const column of [1, 6, 11]) {
      const host = blank();
      paste(host, '表四', 5, column, [
        ['结果维持', '结果纠正', '其他结果'],
        ['1', '2', '3'],
      ]);
      const addresses = [0, 1, 2].map((c) => cellAddress(5, column + c));
      assert.deepEqual(valuesIn(host, '表四', addresses), [1, 2, 3]);
    }
  });
});

describe('a block with columns that are not of the form', () => {
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  const figures = ['1', '2', '3', '4', '5', '6'];
  for (const [what, of] of [
    ['row numbers', (label: string, at: number) => [String(at + 1), label, ...figures]],
    ['units', (label: string) => [label, '件', ...figures]],
    ['row numbers and units', (label: string, at: number) => [String(at + 1), label, '（件）', ...figures]],
  ] as const)
    it(`goes by its labels beside ${what}`, () => {
      const host = blank();
      paste(host, '表三', 9, 5, labels.map(of));
      assert.deepEqual(valuesIn(host, '表三', ['D5', 'I5', 'D6', 'I6', 'D9', 'E9']), [
        1,
        6,
        1,
        6,
        null,
        null,
      ]);
    });
  for (const [what, of] of [
    ['a text before the figures', (label: string) => [label, '某某', ...figures, '21']],
    ['a figure too many', (label: string) => [label, '9', ...figures, '21']],
    ['figures before the labels', (label: string) => ['9', label, ...figures, '21']],
    ['a text before the labels', (label: string) => ['某某', label, ...figures]],
  ] as const)
    it(`is not put anywhere for ${what}`, () => {
      const host = blank();
      const { taken, over } = paste(host, '表三', 5, 4, labels.map(of));
      assert.deepEqual([taken, over], [0, 2]);
      assert.deepEqual(valuesIn(host, '表三', ['D5', 'E5', 'I5', 'D6']), [null, null, null, null]);
    });
});

describe('a pasted block whose first row is blank', () => {
  for (const block of [
    [
      ['', ''],
      ['5', '6'],
    ],
    [
      ['', ''],
      ['', ''],
      ['5', '6'],
    ],
  ])
    it(`keeps it: ${block.length} rows`, () => {
      const host = blank();
      paste(host, '表三', 5, 4, block);
      const at = 4 + block.length;
      assert.deepEqual(valuesIn(host, '表三', ['D5', `D${at}`, `E${at}`]), [null, 5, 6]);
    });
});

describe('a pasted column of figures', () => {
  for (const lines of [
    ['5', '', '7', '8'],
    ['5', ' ', '无', '1 234'],
    ['', '5', '7'],
  ])
    it(`keeps its blank cells: ${lines.join('/')}`, () => {
      const host = blank();
      paste(
        host,
        '表三',
        5,
        4,
        lines.map((line) => [line]),
      );
      const kept = lines.map((line) => (line.trim() === '' ? null : line));
      assert.deepEqual(
        valuesIn(host, '表三', ['D5', 'D6', 'D7', 'D8'].slice(0, lines.length)).map((value) =>
          value === null ? null : String(value),
        ),
        kept.map((value) => (value === '1 234' ? '1234' : value)),
      );
    });
});

describe('a single pasted text', () => {
  it('is no figure where it is a label of another sheet', () => {
    for (const label of ['行政许可', '结果维持', '联系电话', '自然人']) {
      const host = blank();
      paste(host, '表三', 5, 4, [[label]]);
      assert.deepEqual(valuesIn(host, '表三', ['D5']), [null], label);
    }
  });
  it('stays behind the blank cells before it', () => {
    for (const block of [[['', '3']], [['', '', '3']]]) {
      const host = blank();
      paste(host, '表三', 5, 4, block);
      assert.deepEqual(valuesIn(host, '表三', ['D5', block[0]!.length === 2 ? 'E5' : 'F5']), [null, 3]);
    }
  });
});

describe('a block of figures with pipes between them', () => {
  for (const lines of [
    ['| 1 | 2 | 3 |', '|---|---|---|', '| 4 | 5 | 6 |'],
    ['1|2|3', '4|5|6'],
    ['1 | 2 | 3', '--|--|--', '4 | 5 | 6'],
  ])
    it(`goes row by row: ${lines.join(' ')}`, () => {
      const host = blank();
      paste(
        host,
        '表三',
        5,
        4,
        lines.map((line) => [line]),
      );
      assert.deepEqual(valuesIn(host, '表三', ['D5', 'E5', 'F5', 'D6', 'E6', 'F6']), [1, 2, 3, 4, 5, 6]);
    });
  it('keeps a row of dashes, which stand for figures', () => {
    const host = blank();
    paste(host, '表三', 5, 4, [['| - | - |'], ['| 4 | 5 |']]);
    assert.deepEqual(valuesIn(host, '表三', ['D5', 'E5', 'D6', 'E6']), ['-', '-', 4, 5]);
  });
});
