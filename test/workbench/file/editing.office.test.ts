import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { readingOf, withCells } from '../../../src/core/report/report.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, type Report, type Sheet } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { convert, inFolder, makeByPython, needs, runPython } from '../../hosts/programs.js';
import { sample } from '../../samples.js';
import { differingParts, edited, pageOf } from './editedReport.js';
import { userBook } from './userBook.js';

const suqian = sample('suqian-2023');

/** The report with one more request, and with the totals that follow. */
const oneMore = withCells(
  suqian,
  Object.fromEntries(
    ['person', 'total'].map((column) => {
      const name = `requests.received.${column}`;
      return [name, Number(readingOf(suqian, cellNamed(formOf(suqian.edition), name))) + 1];
    }),
  ),
);

/** The settings of a LibreOffice that works every formula out when it opens a workbook. */
const DISTRUST =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';

async function saveEdits(bytes: Uint8Array, after: Report): Promise<Uint8Array> {
  const result = await editOpened(await openPackageBytes(bytes), pageOf(after));
  assert.ok('bytes' in result, JSON.stringify(result));
  assert.deepEqual(readSheets(readWorkbook(result.bytes)).report, after);
  return result.bytes;
}

function valueAt(sheets: readonly Sheet[], name: string, row: number, column: number) {
  const cells = sheets.find((sheet) => sheet.name === name)?.cells;
  return cells?.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe('an opened workbook that was edited', function () {
  this.timeout(120_000);
  let book: Uint8Array;
  before(async () => {
    book = await userBook(suqian);
  });

  describe('in LibreOffice', () => {
    before(needs('LibreOffice'));

    it('opens with the edited figures and totals', async () => {
      const [saved] = convert([await saveEdits(book, oneMore)], 'xlsx');
      const sheets = readWorkbook(saved!);
      assert.deepEqual(readSheets(sheets).report, oneMore);
      const total = readingOf(oneMore, cellNamed(formOf(oneMore.edition), 'requests.received.total'));
      assert.equal(valueAt(sheets, '表三', 5, 10), total);
    });

    it('works all formulas out again where it does not trust results', async () => {
      const [saved] = convert([await saveEdits(book, oneMore)], 'xlsx', 'xlsx', DISTRUST);
      const sheets = readWorkbook(saved!);
      assert.deepEqual(readSheets(sheets).report, oneMore);
      const total = readingOf(oneMore, cellNamed(formOf(oneMore.edition), 'requests.received.total'));
      assert.equal(valueAt(sheets, '表三', 5, 10), total);
      assert.equal(valueAt(sheets, '台账', 1, 5), Number(total) * 2);
      const parts = Object.keys(unzipSync(saved!));
      for (const kept of [/^xl\/media\/image1\.png$/, /^xl\/comments\d+\.xml$/])
        assert.ok(
          parts.some((name) => kept.test(name)),
          `${kept} in ${parts.join()}`,
        );
    });

    it('opens with paragraphs, notes and fields of a day’s work', async () => {
      const after = edited(suqian);
      const [saved] = convert([await saveEdits(book, after)], 'xlsx');
      assert.deepEqual(readSheets(readWorkbook(saved!)).report, after);
    });

    it('may have been saved there', async () => {
      const [theirs] = convert([book], 'xlsx');
      const saved = await saveEdits(theirs!, oneMore);
      assert.deepEqual(
        differingParts(theirs!, saved).filter(
          (name) => !/^xl\/(workbook|worksheets\/sheet4)\.xml$/.test(name),
        ),
        [],
      );
      await saveEdits(theirs!, edited(suqian));
    });
  });

  describe('in openpyxl', () => {
    before(needs('openpyxl'));

    it('opens with the edited figures', async () => {
      const saved = await saveEdits(book, edited(suqian));
      const read = inFolder((folder) => {
        const file = join(folder, 'read.xlsx');
        writeFileSync(file, saved);
        return JSON.parse(
          runPython(
            `import openpyxl, sys, json
b = openpyxl.load_workbook(sys.argv[1])
t = b["表三"]
names = [n.name for n in getattr(b.defined_names, "definedName", [])] or list(b.defined_names)
print(json.dumps([b.sheetnames, t["H5"].value, t["J5"].value, t["D5"].fill.fgColor.rgb, names, b["填写说明"]["B3"].value]))`,
            file,
          ),
        ) as unknown;
      });
      assert.deepEqual(read, [
        ['封面', '总体情况', '表二', '表三', '表四', '问题及改进', '其他事项', '台账', '填写说明'],
        7,
        9999,
        'FF00B0F0',
        ['xxgk_disclosure', 'xxgk_requests', 'xxgk_disputes', '申请台账', '系数'],
        '第一行\n第二行',
      ]);
    });

    it('may have been saved there', async () => {
      const theirs = inFolder((folder) => {
        const path = join(folder, 'in.xlsx');
        writeFileSync(path, book);
        return makeByPython(
          `import openpyxl, sys; openpyxl.load_workbook(${JSON.stringify(path)}).save(sys.argv[1])`,
        );
      });
      assert.deepEqual(
        differingParts(theirs, await saveEdits(theirs, oneMore)).filter(
          (name) => !/^xl\/worksheets\/sheet[345]\.xml$/.test(name),
        ),
        [],
      );
      await saveEdits(theirs, edited(suqian));
    });
  });
});
