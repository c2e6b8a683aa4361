import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { formOf } from '../../../src/core/form/form.js';
import type { Report } from '../../../src/core/report/report.js';
import { checkReport, readSheets, repairOf } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

const now = sample('suqian-2023');
const lingwu = sample('lingwu-civil-affairs-2020');
const PARTS = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];
const OTHER = '（六）其他处理';

const readingsOf = (report: Report) =>
  new Map(formOf(report.edition).cells.map(({ name, index }) => [name, report.readings[index] ?? null]));
const messages = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets)).findings.map(({ level, message }) => `${level} ${message}`);
const replace = (sheets: readonly Sheet[], name: string, by: Sheet) =>
  sheets.map((sheet) => (sheet.name === name ? { ...by, name } : sheet));

/** 表三 of 2021 with one row for （六）其他处理, which holds the sums of its three. */
function withOneRow(sheet: Sheet): Sheet {
  const rows = PARTS.map((label) => sheet.cells.find(({ value }) => value === label)!.row);
  const [first = 0] = rows;
  const sums = new Map<number, number>();
  for (const { row, column, value } of sheet.cells)
    if (rows.includes(row) && typeof value === 'number') sums.set(column, (sums.get(column) ?? 0) + value);
  return editSheet(sheet, (cell): SheetCell | undefined => {
    if (!rows.includes(cell.row)) return cell;
    if (cell.row !== first || cell.value === PARTS[0]) return undefined;
    return typeof cell.value === 'number' ? { ...cell, value: sums.get(cell.column) ?? 0 } : cell;
  });
}

describe('a table of another edition', () => {
  let sheets: readonly Sheet[];
  let older: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(now);
    older = await drawnSheets(lingwu);
  });
  const table = (all: readonly Sheet[], name: string) => all.find((sheet) => sheet.name === name)!;

  it('is none where a row of it has parts, whatever these are called', () => {
    const three = table(sheets, '表三');
    const rows = PARTS.map((label) => three.cells.find(({ value }) => value === label)!.row);
    const texts = ['1.逾期不补正', '2.申请人逾期未缴费', '其他情形'];
    const reworded = editSheet(three, (cell) => ({
      ...cell,
      value: texts[PARTS.indexOf(String(cell.value))] ?? cell.value,
    }));
    // Rows without cases are often deleted.
    const [, , last] = rows;
    for (const left of [reworded, editSheet(reworded, (cell) => (cell.row === last ? undefined : cell))]) {
      const said = messages(replace(sheets, '表三', left));
      assert.ok(!said.some((each) => each.includes('年版式')), said.join('\n'));
    }
  });
  it('costs the three rows that the old one replaces, and nothing else', async () => {
    const all = replace(sheets, '表三', withOneRow(table(sheets, '表三')));
    const { report } = readSheets(all);
    const lost = new Set(['lateCorrection', 'unpaidFee', 'miscellaneous']);
    for (const [name, reading] of readingsOf(now))
      assert.deepEqual(
        readingsOf(report).get(name),
        lost.has(name.split('.')[1] ?? '') ? null : reading,
        name,
      );
    assert.deepEqual(messages(all), [
      `error 工作表“表三”中的表三是 2019 年版式，只读取了与 2021 年版式相同的部分：“${OTHER}”没有读取，缺少${PARTS.map((part) => `“${part}”`).join('')}，请换成 2021 年版式`,
    ]);
    assert.ok(checkReport(readSheets(all)).counts.undecided > 0);
    assert.deepEqual((await repairOf(readSheets(all))).parts, []);
  });
  it('still finds what is broken in the rows that were read', () => {
    const one = withOneRow(table(sheets, '表三'));
    const { row } = one.cells.find(({ value }) => value === '2.重复申请')!;
    const wrong = editSheet(one, (cell) =>
      cell.row === row && cell.column === 10 ? { row, column: 10, value: 7777 } : cell,
    );
    assert.match(messages(replace(sheets, '表三', wrong))[1] ?? '', /^error “2\.重复申请”行：.*总计（7777）/);
  });
  it('still finds a blank and a wrong word in the rows that were read', () => {
    const one = withOneRow(table(sheets, '表三'));
    const { row } = one.cells.find(({ value }) => value === '2.重复申请')!;
    const blank = editSheet(one, (cell) => {
      if (cell.value === '1.属于国家秘密') return { ...cell, value: '1.属于国家机密' };
      return cell.row === row && cell.column === 4 ? undefined : cell;
    });
    assert.deepEqual(messages(replace(sheets, '表三', blank)).slice(1), [
      'warning “1.属于国家机密”与官方格式不一致，应为“1.属于国家秘密”',
      'error 表三“2.重复申请”行自然人列没有填写，没有发生的请填 0',
    ]);
  });
  it('is told of nothing about the lines that only the other edition has', () => {
    const one = withOneRow(table(sheets, '表三'));
    const { row } = one.cells.find(({ value }) => value === OTHER)!;
    const text = editSheet(one, (cell) => {
      if (cell.row === row && cell.column === 4) return { ...cell, value: '7' };
      return cell.row === row && cell.column === 5 ? { ...cell, value: null, isFormula: true } : cell;
    });
    assert.equal(messages(replace(sheets, '表三', text)).length, 1);
    const without = editSheet(one, (cell) => (cell.row === row ? undefined : cell));
    assert.equal(messages(replace(sheets, '表三', without)).length, 1);
  });
  it('is none where rows that only the own edition has are there in other words', () => {
    for (const words of [
      ['1.申请人逾期不补正', '2.申请人逾期未缴费', '3.其它'],
      ['1.逾期不补正', '2.逾期不缴费', '3.其他情形'],
      [`${OTHER}—不补正`, `${OTHER}—不缴费`, `${OTHER}—其他`],
    ]) {
      const reworded = editSheet(table(sheets, '表三'), (cell) => {
        const at = PARTS.indexOf(String(cell.value));
        return at < 0 ? cell : { ...cell, value: words[at] ?? '' };
      });
      const all = replace(sheets, '表三', reworded);
      assert.deepEqual(readSheets(all).report.readings, readSheets(sheets).report.readings);
      assert.deepEqual(
        messages(all),
        PARTS.map((part, at) => `warning “${words[at]}”与官方格式不一致，应为“${part}”`),
      );
    }
  });
  it('is that of the old one where more rows were added to it', () => {
    const { row } = table(older, '表三').cells.find(({ value }) => value === OTHER)!;
    const added = editSheet(table(older, '表三'), (cell) =>
      cell.row > row ? { ...cell, row: cell.row + 2 } : cell,
    );
    const more = [1, 2].flatMap((at) =>
      [4, 5, 6, 7, 8, 9, 10].map((column) => ({ row: row + at, column, value: 0 })),
    );
    const all = replace(older, '表三', { ...added, cells: [...added.cells, ...more] });
    assert.equal(readSheets(all).report.edition, lingwu.edition);
    assert.deepEqual(readSheets(all).report.readings, readSheets(older).report.readings);
  });
  it('is read the other way round too', () => {
    const all = replace(older, '表三', table(sheets, '表三'));
    const { report } = readSheets(all);
    assert.equal(report.edition, lingwu.edition);
    for (const [name, reading] of readingsOf(now))
      if (name.startsWith('requests.') && readingsOf(report).has(name))
        assert.deepEqual(readingsOf(report).get(name), reading, name);
    assert.equal(readingsOf(report).get('requests.otherHandling.person'), null);
    assert.match(messages(all)[0] ?? '', /“3\.其他”没有读取，缺少“（六）其他处理”，请换成 2019 年版式$/);
  });
  it('has nothing in common where labels and meanings changed, and is told in one sentence', () => {
    const all = replace(sheets, '表二', table(older, '表二'));
    const { report } = readSheets(all);
    for (const [name, reading] of readingsOf(report))
      if (name.startsWith('disclosure.')) assert.equal(reading, null, name);
    assert.deepEqual(messages(all), [
      'error 工作表“表二”中的表二是 2019 年版式，与其他表格不一致，请换成 2021 年版式',
    ]);
  });
});

describe('a label of another edition inside a table', () => {
  let sheets: readonly Sheet[];
  let older: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(now);
    older = await drawnSheets(lingwu);
  });
  /** The sheets with labels of a table replaced. */
  const relabel = (all: readonly Sheet[], table: string, labels: Readonly<Record<string, string>>) =>
    all.map((sheet) =>
      sheet.name === table
        ? editSheet(sheet, (cell) => ({ ...cell, value: labels[String(cell.value)] ?? cell.value }))
        : sheet,
    );
  const lost = (all: readonly Sheet[], report: Report) => {
    const read = readingsOf(readSheets(all).report);
    return [...readingsOf(report)]
      .filter(([name, value]) => JSON.stringify(read.get(name)) !== JSON.stringify(value))
      .map(([name]) => name);
  };

  it('is never read as the column in whose place it stands', () => {
    for (const [own, other, code] of [
      ['本年废止件数', '本年新公开数量', 'repealed'],
      ['本年制发件数', '本年新制作数量', 'issued'],
      ['现行有效件数', '对外公开总数量', 'inForce'],
    ] as const) {
      const all = relabel(sheets, '表二', { [own]: other });
      assert.deepEqual(
        lost(all, now),
        ['regulations', 'normative'].map((row) => `disclosure.${row}.${code}`),
        own,
      );
      assert.ok(
        messages(all).includes(
          `error 表二的“${other}”一列只有其他年度的版式才有，没有读取，请改为官方格式的列`,
        ),
        messages(all).join('\n'),
      );
      assert.ok(messages(all).includes(`error 表二缺少“${own}”，请按官方格式补上`));
    }
  });
  it('is never read as it in the old form either', () => {
    const all = relabel(older, '表二', { 本年新公开数量: '本年废止件数' });
    assert.deepEqual(lost(all, lingwu), [
      'disclosure.regulations.published',
      'disclosure.normative.published',
    ]);
  });
  it('is never read as the row in whose place it stands', () => {
    const all = relabel(sheets, '表二', { 行政许可: '政府集中采购' });
    assert.deepEqual(lost(all, now), ['disclosure.permits.decisions']);
    assert.match(messages(all).join('\n'), /error 表二的“政府集中采购”一行只有其他年度的版式才有/);
  });
  it('is that line in a slightly other wording, and read, where both editions mean the same by it', () => {
    const all = relabel(sheets, '表二', { 行政规范性文件: '规范性文件' });
    assert.deepEqual(lost(all, now), []);
    assert.deepEqual(messages(all), ['warning “规范性文件”与官方格式不一致，应为“行政规范性文件”']);
    assert.deepEqual(lost(relabel(sheets, '表二', { 本年处理决定数量: '处理决定数量' }), now), []);
  });
});

describe('numbers at the edges of a table', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(now);
  });
  const extra = (name: string, ...cells: readonly SheetCell[]) =>
    messages(
      sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells: [...sheet.cells, ...cells] } : sheet)),
    );
  /** The last cell of a table that holds a number. */
  const lastOf = (name: string) =>
    sheets
      .find((sheet) => sheet.name === name)!
      .cells.filter(({ value, column }) => column > 1 && /^[\d.]+(?:万元)?$/.test(String(value)))
      .reduce((last, cell) => (cell.row > last.row || cell.column > last.column ? cell : last));

  it('are told where they go on below its last row', () => {
    for (const name of ['表二', '表三', '表四']) {
      const row = lastOf(name).row + 1;
      const { column } = lastOf(name);
      assert.deepEqual(extra(name, { row, column: 1, value: '其他事项' }, { row, column, value: 7 }), [
        `warning ${name}多出“其他事项”一行，没有读取，官方格式没有这一行，其中的数字应当计入别的行的，请先计入再删去`,
      ]);
    }
  });
  it('are told where they go on to the right of its last column', () => {
    for (const name of ['表二', '表三', '表四'])
      assert.deepEqual(extra(name, { row: lastOf(name).row, column: lastOf(name).column + 1, value: '12' }), [
        `warning ${name}多出没有名称的一列，没有读取，官方格式没有这一列，其中的数字应当计入别的列的，请先计入再删去`,
      ]);
  });
  it("are not where they are the user's own sums, a signature, a date or a telephone", () => {
    const row = lastOf('表三').row + 1;
    const [below, beside] = [
      { row, column: 10 },
      { row: row - 1, column: 11 },
    ];
    for (const place of [below, beside]) {
      assert.deepEqual(extra('表三', { ...place, value: 7, isFormula: true }), []);
      assert.deepEqual(extra('表三', { ...place, value: 46037, date: '2026-01-15' }), []);
      assert.deepEqual(extra('表三', { ...place, value: 95351234567 }), []);
      assert.deepEqual(extra('表三', { ...place, value: '见附件' }), []);
    }
    assert.deepEqual(
      extra('表三', { row, column: 1, value: '填表时间：' }, { row, column: 10, value: 2024 }),
      [],
    );
    for (const value of ['日期', '电话', '制表：', '单位负责人：张三', '联系人'])
      assert.deepEqual(
        extra('表三', { row, column: 1, value }, { row, column: 5, value: 5550123 }),
        [],
        value,
      );
    assert.deepEqual(extra('表三', { row: row + 1, column: 10, value: 7 }), []);
  });
});
