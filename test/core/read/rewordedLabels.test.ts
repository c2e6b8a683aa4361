import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets, type Report } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { lastColumn, readingsUnder, withRows, withValues } from './sheetEdits.js';

/** A sheet with other texts in the place of some. */
function withTexts(sheet: Sheet, texts: Readonly<Record<string, string>>): Sheet {
  return editSheet(sheet, (cell) => ({ ...cell, value: texts[String(cell.value)] ?? cell.value }));
}

describe('a label in other words', () => {
  for (const name of ['suqian-2023', 'xingjing-town-2020']) {
    const report: Report = sample(name);
    let sheets: readonly Sheet[];
    before(async () => {
      sheets = await drawnSheets(report);
    });
    const read = (table: string, edit: (sheet: Sheet) => Sheet) =>
      readSheets(sheets.map((sheet) => (sheet.name === table ? edit(sheet) : sheet)));
    const labelsOf = (table: string, edit: (sheet: Sheet) => Sheet) => {
      const found = read(table, edit);
      assert.deepEqual(found.report.readings, report.readings);
      const { findings } = checkReport(found);
      return findings.flatMap(({ rule, message }) => (rule === 'label' ? [message] : []));
    };
    const told = (found: string, official: string) => `“${found}”与官方格式不一致，应为“${official}”`;
    const others = { 结果纠正: '纠正', 总计: '总数' };

    it(`is read before a column of remarks behind 表四 (${report.edition.id})`, () => {
      const remark = (sheet: Sheet) =>
        withValues(
          withValues(withTexts(sheet, others), 2, lastColumn(sheet) + 1, ['备注']),
          5,
          lastColumn(sheet) + 1,
          ['其中2件为上年结转'],
        );
      const said = labelsOf('表四', remark);
      assert.equal(said.filter((each) => each === told('纠正', '结果纠正')).length, 3);
      assert.equal(said.length, 6);
    });
    it(`is told, and not the remark behind its figures in 表二 (${report.edition.id})`, () => {
      const row = (sheet: Sheet) => sheet.cells.find(({ value }) => value === '行政许可')?.row ?? 0;
      const said = labelsOf('表二', (sheet) =>
        withValues(withTexts(sheet, { 行政许可: '审批' }), row(sheet), lastColumn(sheet) + 1, ['含乡镇3件']),
      );
      assert.deepEqual(said, [
        '“审批”不是官方格式的名称，按位置读作了“行政许可”，请核对数字是不是它的，再改为官方格式的写法',
      ]);
    });
    it(`is read in the last row of 表二 behind a blank row (${report.edition.id})`, () => {
      const titles = ({ cells }: Sheet) =>
        cells.filter(({ value }) => /^第二十条/.test(String(value))).map(({ row }) => row);
      const parted = (sheet: Sheet) =>
        titles(sheet)
          .sort((a, b) => b - a)
          .reduce((each, row) => withRows(each, row, 1), sheet);
      const edits: readonly Readonly<Record<string, string>>[] = [
        { 行政事业性收费: '行政事业性收费项目', 政府集中采购: '集中采购项目' },
        { 规章: '规章制度', 规范性文件: '规范性文件（件）', 行政规范性文件: '规范文件' },
      ];
      for (const texts of edits) {
        const used = Object.keys(texts).filter((text) =>
          sheets.some(({ cells }) => cells.some(({ value }) => value === text)),
        );
        assert.deepEqual(
          labelsOf('表二', (sheet) => withTexts(parted(sheet), texts)),
          used.map((text) => told(texts[text] ?? '', text)),
        );
      }
    });
    it(`is read over a block of 表四 with blanks for zeros (${report.edition.id})`, () => {
      const blank = (sheet: Sheet) =>
        editSheet(sheet, (cell) => (cell.row === 5 && cell.column !== 7 ? undefined : cell));
      const sparse = (sheet: Sheet) => withValues(blank(sheet), 5, 7, [4]);
      const whole = read('表四', sparse);
      for (const texts of [
        { 未经复议直接起诉: '直接起诉' },
        { 复议后起诉: '先复议后诉讼', 结果维持: '维持' },
      ]) {
        const found = read('表四', (sheet) => withTexts(sparse(sheet), texts));
        assert.deepEqual(found.report.readings, whole.report.readings);
      }
    });
    it(`is read over a column of 表三 with blanks for most zeros (${report.edition.id})`, () => {
      const sparse = (sheet: Sheet) =>
        editSheet(sheet, (cell) => (cell.column === 4 && cell.row > 6 ? undefined : cell));
      const whole = read('表三', sparse);
      const found = read('表三', (sheet) =>
        withTexts(sparse(sheet), { 自然人: '公民', 科研机构: '科研单位' }),
      );
      assert.deepEqual(found.report.readings, whole.report.readings);
    });
  }
  it('is read over a block of 表四 whose first results are in other words too', async () => {
    for (const name of ['suqian-2023', 'xingjing-town-2020']) {
      const report = sample(name);
      const sheets = await drawnSheets(report);
      for (const texts of [
        { 结果维持: '维持原行政行为', 尚未审结: '未审结', 复议后起诉: '经复议后起诉' },
        { 结果维持: '维持原行政行为', 未经复议直接起诉: '直接起诉' },
        { 结果维持: '维持', 结果纠正: '撤销', 未经复议直接起诉: '直接诉讼' },
      ])
        assert.deepEqual(
          readSheets(sheets.map((sheet) => withTexts(sheet, texts))).report.readings,
          report.readings,
          JSON.stringify(texts),
        );
    }
  });
  it('is read where others are left out, if it is cut short or has a note', async () => {
    for (const name of ['suqian-2023', 'xingjing-town-2020']) {
      const report = sample(name);
      const sheets = await drawnSheets(report);
      const texts = {
        '二、上年结转政府信息公开申请数量': '上年结转',
        '（一）予以公开': '予以公开（件）',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.申请人无正当理由逾期不补正',
      };
      const left = (sheet: Sheet) => {
        const rows = sheet.cells.filter(({ value }) =>
          /^(?:（二）部分公开|2.申请人逾期)/.test(String(value)),
        );
        return editSheet(sheet, (cell) => (rows.some(({ row }) => row === cell.row) ? undefined : cell));
      };
      const own = readSheets(sheets.map(left));
      const found = readSheets(sheets.map((sheet) => withTexts(left(sheet), texts)));
      assert.deepEqual(found.report.readings, own.report.readings);
    }
  });
  it('is the head of its column over blanks, of which no column is told as missing', async () => {
    const report = sample('suqian-2023');
    const sheets = await drawnSheets(report);
    const heads = {
      自然人: '个人',
      商业企业: '公司',
      科研机构: '科研单位',
      法律服务机构: '律所',
      总计: '合计数',
    };
    for (const texts of [heads, { 科研机构: '科研单位' }, { 商业企业: '公司' }])
      for (const blanks of [[6], [5, 6, 8], [5, 6, 7, 8, 9]]) {
        const isBlank = (cell: SheetCell) => cell.row > 4 && blanks.includes(cell.column);
        const edit = (sheet: Sheet) =>
          sheet.name === '表三'
            ? editSheet(withTexts(sheet, texts), (cell) => (isBlank(cell) ? undefined : cell))
            : sheet;
        const found = readSheets(sheets.map(edit));
        const codes = ['person', 'company', 'research', 'welfare', 'legal', 'otherBody', 'total'];
        const left = codes.filter((_, at) => !blanks.includes(at + 4));
        for (const row of ['received', 'carriedOut'])
          for (const code of left.filter((each) => each !== 'total'))
            assert.deepEqual(
              readingsUnder(found.report, `requests.${row}.${code}`),
              readingsUnder(report, `requests.${row}.${code}`),
            );
        const said = checkReport(found).findings.map(({ message }) => message);
        assert.doesNotMatch(said.join('\n'), /表三缺少/);
        for (const label of Object.values(texts))
          assert.ok(
            said.some((each) => each.startsWith(`“${label}”`)),
            label,
          );
      }
  });
  it('is not that of a subtotal where its row is missing', async () => {
    const report = sample('suqian-2023');
    const sheets = await drawnSheets(report);
    const edit = (sheet: Sheet) => withTexts(sheet, { '2.重复申请': '小计' });
    const found = readSheets(sheets.map(edit));
    assert.ok(readingsUnder(found.report, 'requests.repeated.').every((each) => each === null));
    const said = checkReport(found).findings.map(({ message }) => message);
    assert.ok(said.includes('表三缺少“2.重复申请”，请按官方格式补上'));
    assert.ok(said.includes('表三多出“小计”一行，没有读取，官方格式没有这一行，请删去'));
  });
  it('is read where it is a part of one that other years have too', async () => {
    const report = sample('xingjing-town-2020');
    const sheets = await drawnSheets(report);
    for (const [before, change] of [
      ['上一年', '增/减'],
      ['上年', '增减'],
      ['上年项目数', '本年增减'],
      ['上年数量', '本年增（减）'],
    ]) {
      const texts = { 上一年项目数量: String(before), '本年增/减': String(change) };
      const read = readSheets(sheets.map((sheet) => withTexts(sheet, texts)));
      assert.deepEqual(read.report.readings, report.readings, change);
      const beside = readSheets(
        sheets.map((sheet) => {
          if (sheet.name !== '表二') return sheet;
          const head = sheet.cells.find(({ value }) => value === '上一年项目数量')?.row ?? 0;
          const column = lastColumn(sheet) + 1;
          return [String(change), 5, 6].reduce<Sheet>(
            (each, value, at) => withValues(each, head + at, column, [value]),
            sheet,
          );
        }),
      );
      assert.deepEqual(beside.report.readings, report.readings, change);
    }
  });
});
