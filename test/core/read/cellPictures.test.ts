import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { attachmentsOn } from '../../../src/core/read/beside/attachmentsOn.js';
import { checkReport, editions, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const CODE = 'DISPIMG("ID_0A1B2C3D4E5F60718293A4B5C6D7E8F9",1)';
type Picture = Omit<SheetCell, 'row' | 'column'>;
/** Pictures in cells as files hold them. */
const PICTURES: Readonly<Record<string, Picture>> = {
  'of WPS': { value: `=${CODE}`, isFormula: true, formula: `_xlfn.${CODE}` },
  'of WPS as text': { value: `=_xlfn.${CODE}` },
  'of WPS without a result': { value: null, isFormula: true, formula: CODE },
  'of Excel': { value: null, error: '#VALUE!', isPicture: true },
};

describe('a picture in a cell', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  /** The report with a picture in places of one sheet, in place of what stands there. */
  const readWith = (picture: Picture, name: string, ...places: readonly (readonly [number, number])[]) => {
    const isTaken = ({ row, column }: SheetCell) => places.some(([r, c]) => r === row && c === column);
    const cells = places.map(([row, column]): SheetCell => ({ row, column, ...picture }));
    const read = readSheets(
      sheets.map((sheet) =>
        sheet.name === name
          ? editSheet(
              { ...sheet, cells: [...sheet.cells.filter((cell) => !isTaken(cell)), ...cells] },
              (cell) => cell,
            )
          : sheet,
      ),
    );
    const findings = checkReport(read).findings.map(({ level, message }) => `${level} ${message}`);
    return { report: read.report, findings };
  };
  const told = (sheet: string, cells: string) =>
    `hint 工作表“${sheet}”的单元格 ${cells}是图片，没有读取，报告里不会有它，图里的文字和数字请写在单元格里`;

  for (const [kind, picture] of Object.entries(PICTURES)) {
    it(`${kind} is no text of the report, and told`, () => {
      for (const [name, row, column, cell] of [
        ['总体情况', 40, 1, 'A40'],
        ['总体情况', 3, 2, 'B3'],
        ['表三', 40, 2, 'B40'],
        ['表三', 8, 15, 'O8'],
        ['表二', 2, 12, 'L2'],
        ['封面', 30, 1, 'A30'],
        ['封面', 2, 6, 'F2'],
      ] as const)
        assert.deepEqual(readWith(picture, name, [row, column]), {
          report,
          findings: [told(name, `${cell} `)],
        });
    });
    it(`${kind} is told once for a sheet`, () => {
      const { report: read, findings } = readWith(picture, '总体情况', [40, 1], [41, 1], [50, 3]);
      assert.deepEqual(read, report);
      assert.deepEqual(findings, [told('总体情况', 'A40 等 3 处')]);
    });
    it(`${kind} leaves a figure and a field of the cover blank`, () => {
      const { report: read, findings } = readWith(picture, '封面', [3, 2]);
      assert.equal(read.org, '');
      assert.deepEqual(
        new Set(findings),
        new Set(['error 封面的机关名称没有填写，请填写', told('封面', 'B3 ')]),
      );
      const table = readWith(picture, '表三', [8, 5]);
      assert.doesNotMatch(JSON.stringify(table.report.readings), /DISPIMG|#VALUE!/);
      assert.ok(
        table.findings.some((each) => each.startsWith('error') && each.includes('没有填写')),
        table.findings.join(),
      );
      assert.ok(table.findings.includes(told('表三', 'E8 ')));
    });
  }
  it('is no cell of an attachment, and told to be lost where its sheet is drawn anew', async () => {
    const { edition } = report;
    const attachment = { chapter: 'overview', title: '分类统计', rows: [['渠道'], ['网站']] };
    const name = edition.attachments.sheet;
    const attached = (await drawnSheets({ ...report, attachments: [attachment] })).map((sheet) =>
      sheet.name === name
        ? { ...sheet, cells: [...sheet.cells, { row: 90, column: 2, ...PICTURES['of WPS']! }] }
        : sheet,
    );
    const read = readSheets(attached);
    assert.deepEqual(read.report.attachments, [attachment]);
    assert.deepEqual(
      checkReport(read).findings.map(({ message }) => `hint ${message}`),
      [told(name, 'B90 ')],
    );
    assert.deepEqual(attachmentsOn(attached, edition, editions).unkept, [`${name}!B90`]);
  });
  it('is not seen in a text that speaks of one', () => {
    const text = '图片用 =DISPIMG( 插入。';
    const { report: read, findings } = readWith({ value: text }, '总体情况', [40, 1]);
    assert.equal(read.chapters['overview']?.at(-1), text);
    assert.deepEqual(
      findings.filter((each) => each.includes('图片，')),
      [],
    );
  });
});
