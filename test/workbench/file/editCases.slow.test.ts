import type { CellValue, Workbook, Worksheet } from 'exceljs';
import assert from 'node:assert/strict';
import { layoutLog } from '../../../src/core/draw/layoutLog.js';
import type { LogLine } from '../../../src/core/draw/logLine.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { sheetOfCells } from '../../../src/hosts/drawing/sheetOfCells.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, type Report } from '../../../src/index.js';
import { editOpened, type EditedPackage } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { bytesOf, loadBook } from '../../hosts/file/loadBook.js';
import { textOf } from '../../hosts/file/editParts.js';
import { sample } from '../../samples.js';
import { pageOf } from './editedReport.js';

const suqian = sample('suqian-2023');
const withProse = (overview: readonly string[], other: readonly string[] = []): Report => ({
  ...suqian,
  chapters: { ...suqian.chapters, overview, other },
});
const three = withProse(['（一）主动公开', '第一段话。', '第二段话。'], ['无。']);
const line = (after: string): LogLine => ({
  time: '2024-01-10 09:30',
  cell: '表三',
  before: '1',
  after,
  reason: '改正',
});

/** A drawn workbook of a report after a user has worked in it. */
async function bookOf(report: Report, work: (book: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const book = await loadBook(await drawn(report));
  work(book);
  return bytesOf(book);
}

/** A workbook after it was opened, changed on the page, and saved. */
async function save(bytes: Uint8Array, after: Report, log: readonly LogLine[] = []): Promise<EditedPackage> {
  const { sheet, cells } = layoutLog(after.edition, log);
  const page = [...pageOf(after), ...(log.length > 0 ? [sheetOfCells(sheet, cells)] : [])];
  return editOpened(await openPackageBytes(bytes), page);
}

/** The same, read again: the report is that of the page. */
async function saved(bytes: Uint8Array, after: Report, log: readonly LogLine[] = []) {
  const result = await save(bytes, after, log);
  assert.ok('bytes' in result, JSON.stringify(result));
  const sheets = readWorkbook(result.bytes);
  const read = readSheets(sheets);
  assert.deepEqual(read.report, after);
  assert.deepEqual(
    read.logPlace?.lines.map(({ after: value }) => value) ?? [],
    log.map(({ after: value }) => value),
  );
  const texts = (name: string) =>
    sheets
      .find((sheet) => sheet.name === name)
      ?.cells.filter(({ column }) => column === 1)
      .map(({ row, value }) => `${row} ${String(value)}`);
  return { ...result, sheets, texts, book: await loadBook(result.bytes) };
}

function rows(sheet: Worksheet, texts: readonly CellValue[]): void {
  texts.forEach((text, at) => (sheet.getCell(at + 1, 1).value = text));
}

/** All the text on one sheet, as many offices keep it. */
function onOneSheet(book: Workbook): void {
  for (const name of ['总体情况', '问题及改进', '其他事项'])
    book.removeWorksheet(book.getWorksheet(name)!.id);
  rows(book.addWorksheet('正文'), [
    '一、总体情况',
    '（一）主动公开',
    '第一段话。',
    '第二段话。',
    '五、存在的主要问题及改进情况',
    ...(three.chapters['problems'] ?? []),
    '六、其他需要报告的事项',
    '无。',
  ]);
}

describe('paragraphs that are saved into an opened workbook', () => {
  it('move down for one that is put between them, and take their looks along', async () => {
    const after = withProse(['（一）主动公开', '（二）新的部分', '第一段话。', '第二段话。'], ['无。']);
    const bytes = await bookOf(three, (book) => {
      const cell = book.getWorksheet('总体情况')!.getCell('A3');
      const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } } as const;
      cell.style = { ...cell.style, fill };
    });
    const { texts, book } = await saved(bytes, after);
    assert.deepEqual(texts('总体情况'), [
      '1 一、总体情况',
      '2 （一）主动公开',
      '3 （二）新的部分',
      '4 第一段话。',
      '5 第二段话。',
    ]);
    const lookAt = (row: number) => {
      const { font, fill } = book.getWorksheet('总体情况')!.getCell(row, 1);
      return `${font.name} ${JSON.stringify(fill ?? null).includes('FFFF0000')}`;
    };
    assert.deepEqual([3, 4, 5].map(lookAt), ['黑体 false', '仿宋 true', '仿宋 false']);
  });

  it('are lines of the last cell where merged cells cover the rows below', async () => {
    const bytes = await bookOf(three, (book) => book.getWorksheet('总体情况')!.mergeCells('A4:A9'));
    const after = withProse(['（一）主动公开', '第一段话。', '第二段话。', '第三段话。'], ['无。']);
    const { texts } = await saved(bytes, after);
    assert.deepEqual(texts('总体情况')?.slice(3), ['4 第二段话。\n第三段话。']);
  });

  it('move up for one that is taken out', async () => {
    const { texts } = await saved(await bookOf(three), withProse(['（一）主动公开', '第二段话。'], ['无。']));
    assert.deepEqual(texts('总体情况'), ['1 一、总体情况', '2 （一）主动公开', '3 第二段话。']);
  });

  it('are lines of the last cell where the next chapter follows at once', async () => {
    const after = withProse(['（一）主动公开', '第一段话。', '新的一段。', '第二段话。'], ['没有。']);
    const { texts } = await saved(await bookOf(three, onOneSheet), after);
    assert.deepEqual(texts('正文')?.slice(2, 5), [
      '3 第一段话。',
      '4 新的一段。\n第二段话。',
      '5 五、存在的主要问题及改进情况',
    ]);
  });

  it('stay in a cell of many, below their heading and beside other lines', async () => {
    const bytes = await bookOf(three, (book) => {
      const sheet = book.getWorksheet('总体情况')!;
      rows(sheet, ['一、总体情况\n  （一）主动公开\n第一段话。  \n\n第二段话。', null, null, null]);
    });
    const after = withProse(['（一）主动公开', '改过的话。', '第二段话。', '第三段话。'], ['无。']);
    const { texts } = await saved(bytes, after);
    assert.deepEqual(texts('总体情况'), [
      '1 一、总体情况\n  （一）主动公开\n改过的话。  \n\n第二段话。',
      '2 第三段话。',
    ]);
    const { texts: less } = await saved(bytes, withProse(['（一）主动公开', '第二段话。'], ['无。']));
    assert.deepEqual(less('总体情况'), ['1 一、总体情况\n  （一）主动公开\n第二段话。']);
  });

  it('begin below a heading that has none, and beside one that has its text in its cell', async () => {
    const empty = await bookOf(withProse([], ['无。']));
    const { texts } = await saved(empty, three);
    assert.deepEqual(texts('总体情况')?.slice(0, 2), ['1 一、总体情况', '2 （一）主动公开']);
    const short = await bookOf(three, (book) => {
      rows(book.getWorksheet('其他事项')!, ['六、其他需要报告的事项：无。', null]);
    });
    const after = withProse([...(three.chapters['overview'] ?? [])], ['收取信息处理费 0 元。']);
    assert.deepEqual((await saved(short, after)).texts('其他事项'), [
      '1 六、其他需要报告的事项：收取信息处理费 0 元。',
    ]);
  });

  it('get a sheet where the chapter is nowhere', async () => {
    const bytes = await bookOf({ ...three, chapters: { ...three.chapters, other: [] } }, (book) =>
      book.removeWorksheet(book.getWorksheet('其他事项')!.id),
    );
    const { sheets, texts } = await saved(bytes, three);
    assert.equal(sheets.at(-1)?.name, '其他事项');
    assert.deepEqual(texts('其他事项'), ['1 六、其他需要报告的事项', '2 无。']);
  });
});

describe('fields that are saved into an opened workbook', () => {
  const changed: Report = { ...suqian, org: '青山县民政局', contact: { ...suqian.contact, mail: 'a@b.cn' } };

  it('stay in the cells of their labels', async () => {
    const bytes = await bookOf(suqian, (book) => {
      const cover = book.getWorksheet('封面')!;
      for (let row = 3; row <= 15; row += 1) {
        const [label, value] = [1, 2].map((column) => String(cover.getCell(row, column).value ?? ''));
        cover.getCell(row, 2).value = null;
        if (label !== '') cover.getCell(row, 1).value = `${label}：${value}`;
      }
    });
    const { texts } = await saved(bytes, changed);
    assert.ok(
      texts('封面')?.some((text) => text.endsWith('机关名称：青山县民政局')),
      texts('封面')?.join(),
    );
  });

  it('stay in the cells of their labels behind blanks', async () => {
    const bytes = await bookOf(suqian, (book) => {
      const cover = book.getWorksheet('封面')!;
      for (let row = 3; row <= 15; row += 1) {
        const [label, value] = [1, 2].map((column) => String(cover.getCell(row, column).value ?? ''));
        cover.getCell(row, 2).value = null;
        if (label !== '') cover.getCell(row, 1).value = `${label}　${value}`;
      }
    });
    const { texts } = await saved(bytes, changed);
    assert.ok(
      texts('封面')?.some((text) => text.endsWith('机关名称　青山县民政局')),
      texts('封面')?.join(),
    );
  });

  it('stay behind labels in other words, and are refused where several stand in one cell', async () => {
    const cellsOf = (cells: Readonly<Record<string, string>>) =>
      bookOf(suqian, (book) => {
        const cover = book.getWorksheet('封面')!;
        for (let row = 3; row <= 15; row += 1) {
          const label = String(cover.getCell(row, 1).value ?? '');
          const value = String(cover.getCell(row, 2).value ?? '');
          if (label !== '') cover.getCell(row, 1).value = `${cells[label] ?? label}：${value}`;
          cover.getCell(row, 2).value = null;
          if (label === '联系电话') cover.getCell(row, 1).value = '联系电话：1　电子邮箱：old@b.cn';
          if (label === '电子邮箱') cover.getCell(row, 1).value = null;
        }
      });
    const bytes = await cellsOf({ 机关名称: '1.单位名称（盖章）' });
    const { report } = readSheets(readWorkbook(bytes));
    const { texts } = await saved(bytes, { ...report, org: '青山县民政局' });
    assert.ok(texts('封面')?.some((text) => text.endsWith('1.单位名称（盖章）：青山县民政局')));
    const contact = { ...report.contact, mail: 'a@b.cn' };
    const result = await editOpened(await openPackageBytes(bytes), pageOf({ ...report, contact }));
    assert.deepEqual('refused' in result && result.refused, ['cover.mail']);
  });

  it('are added below the others where the cover lacks them', async () => {
    const without: Report = { ...suqian, contact: { ...suqian.contact } };
    delete (without.contact as Record<string, string>)['mail'];
    const bytes = await bookOf(without, (book) => {
      const cover = book.getWorksheet('封面')!;
      for (let row = 3; row <= 15; row += 1)
        if (cover.getCell(row, 1).value === '电子邮箱')
          rows(
            cover,
            Array.from({ length: row }, (_, at) => (at + 1 === row ? null : cover.getCell(at + 1, 1).value)),
          );
    });
    const { texts } = await saved(bytes, changed);
    assert.match(texts('封面')?.at(-1) ?? '', /电子邮箱$/);
  });

  it('get a cover where there is none', async () => {
    const bare: Report = { ...suqian, org: '', year: null, contact: {} };
    const bytes = await bookOf(bare, (book) => book.removeWorksheet(book.getWorksheet('封面')!.id));
    const { sheets } = await saved(bytes, changed);
    assert.equal(sheets.at(-1)?.name, '封面');
  });
});

describe('notes and lines of the log that are saved into an opened workbook', () => {
  const note = (finding: string, text: string) => ({ finding, about: `关于 ${finding}`, text });
  const noted = (...notes: Report['notes']): Report => ({ ...suqian, notes });

  it('take the rows of those before, and new ones the next', async () => {
    const bytes = await bookOf(noted(note('a 1', '甲'), note('b 2', '乙')));
    await saved(bytes, noted(note('b 2', '乙'), note('c 3', '丙'), note('d 4', '丁')));
    await saved(bytes, noted(note('b 2', '乙')));
    await saved(bytes, noted());
  });

  it('fill the row that waits for them', async () => {
    const bytes = await bookOf(noted(note('a 1', '甲')), (book) => {
      const sheet = book.getWorksheet('填写说明')!;
      sheet.getCell('A4').value = '关于 b 2';
      sheet.getCell('C4').value = 'b 2';
    });
    const { book } = await saved(bytes, noted(note('a 1', '甲'), note('b 2', '乙')));
    assert.equal(book.getWorksheet('填写说明')!.getCell('B4').value, '乙');
  });

  it('get sheets where there are none, and the log keeps its lines', async () => {
    const first = await saved(await bookOf(suqian), suqian, [line('2')]);
    assert.equal(first.sheets.at(-1)?.name, '修改记录');
    const second = await saved(first.bytes, suqian, [line('2'), line('3'), line('4')]);
    const third = await saved(second.bytes, suqian, [line('2'), line('3')]);
    assert.equal(third.sheets.length, first.sheets.length);
  });
});

describe('figures that are saved into an opened workbook', () => {
  const more = withCells(suqian, { 'disclosure.permits.decisions': 8 });

  it('leave the formulas of the user, which are named', async () => {
    const bytes = await bookOf(suqian, (book) => {
      const ledger = book.addWorksheet('台账');
      const table = book.getWorksheet('表三')!;
      ledger.getCell('A1').value = table.getCell('D5').value;
      table.getCell('D5').value = {
        formula: '台账!A1',
        result: Number(ledger.getCell('A1').value),
        date1904: false,
      };
    });
    const { followed, bytes: after } = await saved(bytes, more);
    assert.deepEqual(followed, ['requests.received.person']);
    assert.match(textOf(after, 'xl/worksheets/sheet4.xml'), /<c r="D5"[^>]*><f>台账!A1<\/f>/);
    assert.doesNotMatch(textOf(after, 'xl/workbook.xml'), /fullCalcOnLoad/);
  });

  it('keep the formula of a total in other words, with the total of the page', async () => {
    const bytes = await bookOf(suqian, (book) => {
      const cell = book.getWorksheet('表三')!.getCell('J5');
      cell.value = { formula: 'SUMPRODUCT(D5:I5*1)', result: Number(cell.result), date1904: false };
    });
    const read = readSheets(readWorkbook(bytes)).report;
    const total = Number(read.readings[formIndex('requests.received.total')]);
    const person = Number(read.readings[formIndex('requests.received.person')]);
    const after = withCells(suqian, {
      'requests.received.person': person + 1,
      'requests.received.total': total + 1,
    });
    const { followed, bytes: result } = await saved(bytes, after);
    assert.deepEqual(followed, ['requests.received.total']);
    assert.match(textOf(result, 'xl/worksheets/sheet4.xml'), /<f>SUMPRODUCT\(D5:I5\*1\)<\/f><v>\d+<\/v>/);
  });

  it('are numbers again in a cell that showed a date', async () => {
    const place = readSheets(readWorkbook(await drawn(suqian))).addresses.get('disclosure.permits.decisions');
    const bytes = await bookOf(suqian, (book) => {
      book.getWorksheet('表二')!.getCell(place?.split('!')[1] ?? '').numFmt = 'yyyy/m/d';
    });
    const { report } = readSheets(readWorkbook(bytes));
    assert.deepEqual(
      Object.keys(report.readings[formIndex('disclosure.permits.decisions')] ?? {}).slice(0, 1),
      ['text'],
    );
    await saved(bytes, more);
  });

  it('have no place where their row is missing', async () => {
    const bytes = await bookOf(suqian, (book) => {
      const table = book.getWorksheet('表三')!;
      for (const address of ['A29', 'D29', 'E29', 'F29', 'G29', 'H29', 'I29', 'J29'])
        table.getCell(address).value = null;
    });
    assert.deepEqual(
      await save(
        bytes,
        withCells(readSheets(readWorkbook(bytes)).report, { 'requests.carriedOut.person': 3 }),
      ),
      {
        refused: ['requests.carriedOut.person'],
      },
    );
  });
});

function formIndex(name: string): number {
  return formOf(suqian.edition).indexOf.get(name) ?? -1;
}
