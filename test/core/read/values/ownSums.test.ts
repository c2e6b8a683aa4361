import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cellAddress } from '../../../../src/core/draw/address.js';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import { cellNamed, formOf } from '../../../../src/core/form/form.js';
import type { Reading } from '../../../../src/core/form/number.js';
import { readingOf, withCells } from '../../../../src/core/report/report.js';
import { checkReport, editions, readSheets, startReport } from '../../../../src/index.js';
import { consistentReport } from '../../../consistentReport.js';
import { blankSheets, drawnSheets, editSheet } from '../../../drawnSheets.js';
import { sample, samples } from '../../../samples.js';

const suqian = sample('suqian-2023');
const onFormulas = (sheets: readonly Sheet[], edit: (cell: SheetCell) => SheetCell) =>
  sheets.map((sheet) => editSheet(sheet, (cell) => (cell.isFormula ? edit(cell) : cell)));
const withoutResults = (sheets: readonly Sheet[]) => onFormulas(sheets, (cell) => ({ ...cell, value: null }));
const stale = (sheets: readonly Sheet[]) => sheets.map((sheet) => ({ ...sheet, isStale: true }));
const found = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets)).findings.map(({ message }) => message);

/** The sheets with other content at an address of 表三. */
function put(sheets: readonly Sheet[], address: string, content?: Partial<SheetCell>): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== '表三') return sheet;
    const [row, column] = [Number(/\d+/.exec(address)?.[0]), address.charCodeAt(0) - 64];
    const others = sheet.cells.filter((cell) => cellAddress(cell.row, cell.column) !== address);
    const added = content ? [{ row, column, value: null, ...content }] : [];
    return editSheet({ ...sheet, cells: [...others, ...added] }, (cell) => cell);
  });
}
const formula = (text: string, value: SheetCell['value'] = null) => ({
  value,
  isFormula: true,
  formula: text,
});

function valueOf(sheets: readonly Sheet[], name: string): Reading {
  const { report } = readSheets(sheets);
  return readingOf(report, cellNamed(formOf(report.edition), name));
}

for (const [name, report] of samples) {
  describe(`the sums of ${name}`, () => {
    let sheets: readonly Sheet[];
    before(async () => {
      sheets = await drawnSheets(report);
    });
    const readsAsBase = (changed: readonly Sheet[]) => {
      assert.deepEqual(readSheets(changed).report, readSheets(sheets).report);
      assert.deepEqual(found(changed), found(sheets));
    };

    it('are worked out where they have no results', () => readsAsBase(withoutResults(sheets)));
    it('are worked out where all results are 0 and the file asks to be recalculated', () =>
      readsAsBase(stale(onFormulas(sheets, (cell) => ({ ...cell, value: 0 })))));
    it('of foreign formulas are read in a file that asks to be recalculated where their parts come to them', () => {
      const foreign = (sum: SheetCell) => ({ ...sum, formula: `SUBTOTAL(9,${sum.formula})` });
      readsAsBase(stale(onFormulas(sheets, foreign)));
      const wrong = stale(onFormulas(sheets, (sum) => ({ ...foreign(sum), value: 7_777_777 })));
      assert.equal(
        readSheets(wrong).remarks.filter(({ kind }) => kind === 'oldResult').length,
        readSheets(wrong).formulas.size,
      );
    });
    it('are worked out where results are wrong, blank, text or errors', () => {
      for (const content of [
        { value: 7 },
        { value: '' },
        { value: '若干' },
        { value: null, error: '#VALUE!' },
      ])
        readsAsBase(onFormulas(sheets, (cell) => ({ ...cell, ...content })));
    });
    it('are formulas for the repair, as before', () =>
      assert.deepEqual(readSheets(withoutResults(sheets)).formulas, readSheets(sheets).formulas));
  });
}

describe('a total whose formula is its sum', () => {
  // 表三 of 2021: numbers in D5:I29, totals in column J and in row 28; results from row 7 on.
  const say = (text: string, address = 'J5', value: SheetCell['value'] = 1) =>
    drawnSheets(suqian).then((sheets) => put(sheets, address, formula(text, value)));
  const right = readingOf(suqian, cellNamed(formOf(suqian.edition), 'requests.received.total'));
  const grand = readingOf(suqian, cellNamed(formOf(suqian.edition), 'requests.processed.total'));

  for (const text of [
    'SUM(D5:I5)',
    'D5+E5+F5+G5+H5+I5',
    'SUM(D5:F5,表三!G5:I5)',
    'IFERROR(SUM(A5:I5),0)',
    'IF(COUNT(A5:I5)=6,SUM(A5:I5),"")',
  ])
    it(`is worked out, whatever its result: ${text}`, async () => {
      assert.equal(valueOf(await say(text), 'requests.received.total'), right);
      assert.deepEqual(found(await say(text)), found(await drawnSheets(suqian)));
    });
  for (const text of [
    'SUM(D28:I28)',
    'SUM(J7:J27)',
    'SUM(D7:I27)',
    'SUM(D7:I10,J11:J27)',
    'SUM(D7:D27)+SUM(E28:I28)',
  ])
    it(`may add up the parts of its parts: ${text}`, async () =>
      assert.equal(valueOf(await say(text, 'J28'), 'requests.processed.total'), grand));
  for (const text of [
    'SUM(D5:H5)',
    'SUM(D5:I5,I5)',
    'SUM(D5:I6)',
    'SUM(D5:J5)',
    'SUM(D6:I6)',
    'IF(COUNT(D5:I5)=5,SUM(D5:I5),"")',
    'SUM(表四!D5:I5)',
    'J5',
    'D5*1',
  ])
    it(`keeps its result where the formula says something else: ${text}`, async () =>
      assert.equal(valueOf(await say(text), 'requests.received.total'), 1));
  it('keeps its result where the area has a number that is none of the form', async () => {
    const sheets = await say('SUM(C5:I5)');
    assert.equal(valueOf(sheets, 'requests.received.total'), right);
    for (const content of [{ value: 3 }, formula('台账!B2')])
      assert.equal(valueOf(put(sheets, 'C5', content), 'requests.received.total'), 1);
    assert.equal(valueOf(put(sheets, 'C5', { value: '甲' }), 'requests.received.total'), right);
  });
  for (const [what, content, text] of [
    ['struck out', { value: 1, plain: '' }, '带删除线、上下标或看不见的字，原文 1'],
    [
      'struck out with its right result',
      { value: right, plain: '' },
      `带删除线、上下标或看不见的字，原文 ${String(right)}`,
    ],
    ['in the format of a day', { value: 1, date: '1900-01-01' }, '日期格式，原数 1'],
    ['struck out without a result', { value: null, plain: '' }, '='],
    ['in the format of a day without a result', { value: null, date: '' }, '='],
  ] as const)
    it(`is unreadable where it is ${what}`, async () => {
      const sheets = put(await say('SUM(D5:I5)'), 'J5', {
        ...formula('SUM(D5:I5)'),
        ...content,
      } as SheetCell);
      const read = valueOf(sheets, 'requests.received.total');
      assert.equal(read !== null && typeof read === 'object' && 'text' in read && read.text, text);
      const { findings } = checkReport(readSheets(sheets));
      assert.ok(findings.some(({ level, addresses }) => level === 'error' && addresses.includes('表三!J5')));
      assert.ok(!findings.some(({ left }) => left !== undefined), 'no sum is told to be broken');
    });
  it('is a sum where its struck-out form says the same', async () => {
    const sheets = put(await say('SUM(D5:I5)'), 'J5', { ...formula('SUM(D5:I5)', 1), plain: '1' });
    assert.equal(valueOf(sheets, 'requests.received.total'), right);
  });
  it('never ends in a circle', async () => {
    const sheets = put(await say('SUM(J28)', 'J28'), 'J5', formula('J5'));
    assert.equal(valueOf(sheets, 'requests.processed.total'), 1);
    assert.deepEqual(valueOf(sheets, 'requests.received.total'), { text: '=' });
  });
  it('is not taken apart where it adds up more than 1000 cells', async () => {
    assert.equal(valueOf(await say('SUM(D5:I5,K100:K1093)'), 'requests.received.total'), right);
    assert.equal(valueOf(await say('SUM(D5:I5,K100:K1094)'), 'requests.received.total'), 1);
  });
  it('adds up a typed total where that is its part', async () => {
    const sheets = put(await say('SUM(D28:I28)', 'J28'), 'D28', { value: 1_000_000 });
    const others = readingOf(suqian, cellNamed(formOf(suqian.edition), 'requests.processed.person'));
    const sum = 1_000_000 + Number(grand) - Number(others);
    assert.equal(valueOf(sheets, 'requests.processed.total'), sum);
  });
  it('is blank while a part is, and then is not told beside the part', async () => {
    const sheets = await drawnSheets(suqian);
    const lacking = put(
      onFormulas(sheets, (cell) => ({ ...cell, value: 5 })),
      'E5',
    );
    assert.equal(valueOf(lacking, 'requests.received.total'), null);
    assert.equal(found(lacking).filter((message) => message.includes('没有填写')).length, 1);
    const unread = put(sheets, 'E5', { value: '12件' });
    assert.equal(valueOf(unread, 'requests.received.total'), null);
    assert.ok(found(unread).every((message) => !message.includes('总计')));
  });
  it('is blank in a workbook that nobody has filled', async () => {
    const report = startReport({ edition: suqian.edition });
    const sheets = withoutResults(await blankSheets(report));
    assert.deepEqual(readSheets(sheets).report.readings, report.readings);
  });
});

describe('a typed total', () => {
  it('is kept and compared with its parts', async () => {
    const sheets = await drawnSheets(withCells(suqian, { 'requests.received.total': 1 }));
    assert.equal(valueOf(stale(sheets), 'requests.received.total'), 1);
    assert.ok(found(sheets).some((message) => message.includes('总计')));
  });
});

describe('any other formula', () => {
  const WITHOUT = '是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查';
  const OLD = '的公式没有重新计算，结果可能是旧的，请在 Excel 或 WPS 里按 F9 重新计算，保存后再检查';
  const about = (messages: readonly string[], part: string) =>
    messages.filter((message) => message.includes(part)).length;

  it('is read by its result', async () => {
    const sheets = put(await drawnSheets(suqian), 'E7', formula('台账!B2', 5));
    assert.equal(valueOf(sheets, 'requests.granted.company'), 5);
  });
  it('is told where it has no result', async () => {
    const sheets = put(await drawnSheets(suqian), 'E7', formula('台账!B2'));
    assert.deepEqual(valueOf(sheets, 'requests.granted.company'), { text: '=' });
    assert.equal(about(found(sheets), WITHOUT), 1);
  });
  it('is told where the file asks to be recalculated: its result may be old, and accuses no other cell', async () => {
    const base = await drawnSheets(suqian);
    for (const content of [formula('台账!B2', 999), { ...formula('台账!B2'), error: '#REF!' }]) {
      const sheets = stale(put(base, 'E7', content));
      assert.deepEqual(valueOf(sheets, 'requests.granted.company'), { text: '=' });
      assert.deepEqual(found(sheets).filter((message) => !found(base).includes(message)).length, 1);
      assert.equal(about(found(sheets), OLD), 1);
    }
  });
  it('is known as a formula even where its text is not', async () => {
    const sheets = put(await drawnSheets(suqian), 'J5', { value: 999, isFormula: true });
    assert.equal(valueOf(sheets, 'requests.received.total'), 999);
    assert.deepEqual(valueOf(stale(sheets), 'requests.received.total'), { text: '=' });
  });
});

for (const edition of editions)
  describe(`the sums of any consistent report of ${edition.id}`, () => {
    it('are what they were before their results were lost', async () =>
      fc.assert(
        fc.asyncProperty(consistentReport(edition), async (report) => {
          const sheets = stale(onFormulas(await drawnSheets(report), (cell) => ({ ...cell, value: 0 })));
          assert.deepEqual(readSheets(sheets).report.readings, report.readings);
        }),
        { numRuns: 10, seed: 22, endOnFailure: true },
      ));
  });

describe('a total that is a sum of what is shown', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(suqian);
  });
  const total = () => valueOf(sheets, 'requests.received.total');
  const ROW = 'D5:I5';
  const spellings = [
    `SUBTOTAL(9,${ROW})`,
    `SUBTOTAL(109,${ROW})`,
    `=subtotal( 9 , D5:F5, G5:I5 )`,
    `AGGREGATE(9,4,${ROW})`,
    `_xlfn.AGGREGATE(9,6,${ROW})`,
  ];
  for (const text of spellings)
    it(`is worked out whatever its result: ${text}`, () => {
      for (const result of [null, 0, 7_777_777])
        assert.equal(valueOf(put(sheets, 'J5', formula(text, result)), 'requests.received.total'), total());
    });
  for (const text of [
    'SUBTOTAL(9,D5:H5)',
    'SUBTOTAL(2,D5:I5)',
    'SUBTOTAL(9,D5:I5)+1',
    'AGGREGATE(14,4,D5:I5)',
    'AGGREGATE(9,8,D5:I5)',
  ])
    it(`is read by its result where it is another one: ${text}`, () =>
      assert.equal(
        valueOf(put(sheets, 'J5', formula(text, 7_777_777)), 'requests.received.total'),
        7_777_777,
      ));
  it('is read by its result where a part is hidden or such a sum itself', () => {
    const result = formula('SUBTOTAL(9,D5:I5)', 7_777_777);
    const changed = put(sheets, 'J5', result);
    const hidden = changed.map((sheet) =>
      sheet.name === '表三'
        ? editSheet(sheet, (cell) =>
            cell.row === 5 && cell.column === 4 ? { ...cell, isInvisible: true } : cell,
          )
        : sheet,
    );
    const nested = put(changed, 'D5', formula('SUBTOTAL(9,M5:N5)', 1));
    for (const each of [hidden, nested]) assert.equal(valueOf(each, 'requests.received.total'), 7_777_777);
    // The same formula on the next sheet that is read, without a hidden part.
    assert.equal(valueOf(changed, 'requests.received.total'), total());
  });
});
