import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { readReport } from '../../../src/core/read/readReport.js';
import { checkReport, editions, Problem, readSheets, tellProblem, type Report } from '../../../src/index.js';
import { drawnSheets, editSheet, shiftSheet } from '../../drawnSheets.js';
import { requestsOf } from '../../paper.js';
import { sample, samples } from '../../samples.js';

const suqian = sample('suqian-2023');
const messages = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets)).findings.map(({ message }) => message);
const onSheet = (sheets: readonly Sheet[], name: string, edit: (cell: SheetCell) => SheetCell | undefined) =>
  sheets.map((sheet) => (sheet.name === name ? editSheet(sheet, edit) : sheet));
const widen = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const relabel =
  (from: string, to: string) =>
  (cell: SheetCell): SheetCell =>
    cell.value === from ? { ...cell, value: to } : cell;

/** Reads the sheets and expects every figure of the report, and nothing found but what is said. */
function readsAs(report: Report, sheets: readonly Sheet[], found: readonly string[] = []): void {
  const read = readSheets(sheets);
  assert.deepEqual(read.report.readings, report.readings);
  assert.equal(read.report.edition, report.edition);
  assert.deepEqual(
    checkReport(read).findings.map(({ message }) => message),
    found,
  );
}

for (const [name, report] of samples) {
  describe(`reading ${name} by its labels`, () => {
    let sheets: readonly Sheet[];
    before(async () => {
      sheets = await drawnSheets(report);
    });

    it('finds tables on renamed sheets', () =>
      readsAs(
        report,
        sheets.map((sheet, at) => ({ ...sheet, name: `新表${at}` })),
      ));
    it('finds tables below inserted rows and right of inserted columns', () =>
      readsAs(
        report,
        sheets.map((sheet) => shiftSheet(sheet, 3, 2)),
      ));
    it('finds all tables on one sheet', () => {
      let below = 0;
      const tables = sheets.filter((sheet) => sheet.name.startsWith('表'));
      const cells = tables.flatMap((sheet) => {
        const shifted = shiftSheet(sheet, below, 0);
        below += Math.max(...sheet.cells.map(({ row }) => row)) + 2;
        return shifted.cells;
      });
      readsAs(report, [
        ...sheets.filter((sheet) => !tables.includes(sheet)),
        { name: '全部表格', hidden: false, cells },
      ]);
    });
    it('folds half-width brackets, full-width digits and spaces inside labels', () =>
      readsAs(
        report,
        sheets.map((sheet) =>
          sheet.name.startsWith('表')
            ? editSheet(sheet, (cell) =>
                typeof cell.value === 'string' && !/^\d/.test(cell.value.replace(/^\d\./, ''))
                  ? {
                      ...cell,
                      value: ` ${[...cell.value].join(' ')}`
                        .replaceAll('（', '(')
                        .replaceAll('）', ')')
                        .replace('1.', '１．')
                        .replace(/[“”]/g, '"'),
                    }
                  : cell,
              )
            : sheet,
        ),
      ));
    it('folds labels written one character a line', () =>
      readsAs(
        report,
        onSheet(sheets, '表四', (cell) =>
          typeof cell.value === 'string' ? { ...cell, value: [...cell.value].join('\n') } : cell,
        ),
      ));
    it('reads numbers kept as text in full-width digits, and says so once a table', () => {
      const { rows, columns } = requestsOf(report.edition);
      const texts = onSheet(sheets, '表三', (cell) =>
        typeof cell.value === 'number'
          ? { row: cell.row, column: cell.column, value: widen(String(cell.value)) }
          : cell,
      );
      assert.deepEqual(readSheets(texts).report.readings, report.readings);
      assert.deepEqual(
        checkReport(readSheets(texts)).findings.map(({ rule, level, cells }) => [rule, level, cells.length]),
        [['stored', 'warning', rows.length * columns.length]],
      );
    });
    it('reads heads whose merged cells all bear the text', () => {
      const wide = editSheet(
        sheets.find((sheet) => sheet.name === '表三')!,
        (cell) => cell,
      );
      const heads = wide.cells
        .filter(({ column, row }) => column === 1 && row > 4)
        .flatMap((cell) => [2, 3].map((column) => ({ ...cell, column })))
        .filter(({ row, column }) => !wide.cells.some((each) => each.row === row && each.column === column));
      readsAs(
        report,
        sheets.map((sheet) =>
          sheet.name === '表三'
            ? {
                ...wide,
                cells: [...wide.cells, ...heads].sort((a, b) => a.row - b.row || a.column - b.column),
              }
            : sheet,
        ),
      );
    });
    it('passes over a row that somebody put into the table, and says so', () => {
      const row = readSheets(sheets).addresses.get('requests.notHeld.person')!.match(/\d+/)![0];
      const pushed = onSheet(sheets, '表三', (cell) =>
        cell.row >= Number(row) ? { ...cell, row: cell.row + 1 } : cell,
      );
      readsAs(
        report,
        onSheet(pushed, '表三', (cell) => cell).map((sheet) =>
          sheet.name === '表三'
            ? editSheet(
                {
                  ...sheet,
                  cells: [
                    ...sheet.cells,
                    { row: Number(row), column: 3, value: '小计' },
                    { row: Number(row), column: 4, value: 99 },
                    { row: Number(row), column: 5, value: 99 },
                  ],
                },
                (cell) => cell,
              )
            : sheet,
        ),
        ['表三多出“小计”一行，没有读取，官方格式没有这一行，请删去'],
      );
    });
    it('knows a label with a wrong word, and says so', () => {
      readsAs(report, onSheet(sheets, '表三', relabel('2.重复申请', '2.反复申请')), [
        '“2.反复申请”与官方格式不一致，应为“2.重复申请”',
      ]);
      readsAs(report, onSheet(sheets, '表三', relabel('法律服务机构', '法律援助机构')), [
        '“法律援助机构”与官方格式不一致，应为“法律服务机构”',
      ]);
      readsAs(report, onSheet(sheets, '表三', relabel('法人或其他组织', '法人或者其他组织')), [
        '“法人或者其他组织”与官方格式不一致，应为“法人或其他组织”',
      ]);
      readsAs(report, onSheet(sheets, '表四', relabel('复议后起诉', '经复议后起诉')), [
        '“经复议后起诉”与官方格式不一致，应为“复议后起诉”',
      ]);
      for (const [name, from, to] of [
        ['表三', '其他', '其它'],
        ['表三', '自然人', '个人'],
        ['表三', '申请人情况', '申请人'],
        ['表三', '三、本年度办理结果', '三、办理结果'],
        ['表四', '行政复议', '复议'],
        ['表四', '行政诉讼', '诉讼'],
      ] as const) {
        readsAs(report, onSheet(sheets, name, relabel(from, to)), [`“${to}”与官方格式不一致，应为“${from}”`]);
      }
    });
    it('knows one that has nothing of the label by its place, and says so', () => {
      for (const [from, to] of [
        ['商业企业', '公司'],
        ['自然人', '公民'],
      ] as const)
        readsAs(report, onSheet(sheets, '表三', relabel(from, to)), [
          `“${to}”不是官方格式的名称，按位置读作了“${from}”，请核对数字是不是它的，再改为官方格式的写法`,
        ]);
    });
    it('takes no label for that of another line because of its number', () => {
      for (const [name, from, to] of [
        ['表三', '2.重复申请', '2.要求提供公开出版物'],
        ['表三', '1.属于国家秘密', '1.属于行政执法案卷'],
      ] as const) {
        const found = readSheets(onSheet(sheets, name, relabel(from, to)));
        const lost = formOf(report.edition).cells.filter(({ row }) => row.label === from);
        assert.deepEqual(
          [...found.report.readings],
          [...withCells(report, Object.fromEntries(lost.map((cell) => [cell.name, null]))).readings],
        );
        const messages = checkReport(found).findings.map(({ message }) => message);
        assert.ok(messages.includes(`${name}缺少“${from}”，请按官方格式补上`), messages.join('\n'));
        assert.ok(
          messages.some((each) => each.startsWith(`${name}的“${to}”一行不是官方格式的行，没有读取，`)),
        );
      }
    });
    it('says which heading is gone', () => {
      for (const [name, label] of [
        ['表三', '申请人情况'],
        ['表三', '法人或其他组织'],
        ['表三', '（四）无法提供'],
        ['表四', '行政诉讼'],
        ['表二', '第二十条第（五）项'],
        ['表三', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
      ] as const) {
        readsAs(
          report,
          onSheet(sheets, name, (cell) => (cell.value === label ? undefined : cell)),
          [`此处的文字缺失，应为“${label}”`],
        );
      }
    });
    it('reads rows and columns that changed places, and says so', () => {
      const place = (name: string, label: string) =>
        sheets.find((sheet) => sheet.name === name)!.cells.find(({ value }) => value === label)!;
      const [one, other] = [
        place('表三', '1.属于国家秘密').row,
        place('表三', '2.其他法律行政法规禁止公开').row,
      ];
      const swapped = onSheet(sheets, '表三', (cell) =>
        cell.column < 3
          ? cell
          : { ...cell, row: cell.row === one ? other : cell.row === other ? one : cell.row },
      );
      readsAs(report, swapped, ['“2.其他法律行政法规禁止公开”的位置与官方格式不一致，请按官方顺序排列']);
      const [left, right] = [place('表三', '商业企业').column, place('表三', '科研机构').column];
      const crossed = onSheet(sheets, '表三', (cell) =>
        cell.row < 4
          ? cell
          : { ...cell, column: cell.column === left ? right : cell.column === right ? left : cell.column },
      );
      assert.deepEqual(readSheets(crossed).report.readings, report.readings);
      assert.equal(messages(crossed).length, 1);
    });
    it('reads no figure of a row that stands twice, and says so', () => {
      const { row } = sheets
        .find((sheet) => sheet.name === '表三')!
        .cells.find(({ value }) => value === '1.属于国家秘密')!;
      const pushed = onSheet(sheets, '表三', (cell) =>
        cell.row > row ? { ...cell, row: cell.row + 1 } : cell,
      );
      const twice = pushed.map((sheet) =>
        sheet.name === '表三'
          ? editSheet(
              {
                ...sheet,
                cells: [
                  ...sheet.cells,
                  { row: row + 1, column: 3, value: '1.属于国家秘密' },
                  ...[4, 5, 6].map((column) => ({ row: row + 1, column, value: 55 })),
                ],
              },
              (cell) => cell,
            )
          : sheet,
      );
      const unread = formOf(report.edition).cells.filter(({ row }) => row.label === '1.属于国家秘密');
      readsAs(withCells(report, Object.fromEntries(unread.map(({ name }) => [name, null]))), twice, [
        '表三的“1.属于国家秘密”一行有几行数字，分不清哪一行是全部的，没有读取，如果各是一部分，请合成一行，填总数，如果是重复的，请只留一行',
      ]);
    });
    it('takes the place of a label that is gone, and says so', () => {
      readsAs(
        report,
        onSheet(sheets, '表三', (cell) => (cell.value === '4.保护第三方合法权益' ? undefined : cell)),
        ['此处的文字缺失，应为“4.保护第三方合法权益”'],
      );
    });
    it('says which row is missing, and never counts it as 0', () => {
      const { row } = sheets
        .find((sheet) => sheet.name === '表三')!
        .cells.find(({ value }) => value === '四、结转下年度继续办理')!;
      const cut = onSheet(sheets, '表三', (cell) => (cell.row === row ? undefined : cell));
      assert.deepEqual(messages(cut), ['表三缺少“四、结转下年度继续办理”，请按官方格式补上']);
      assert.equal(checkReport(readSheets(cut)).counts.undecided, 8);
    });
    it('says which table is missing', () =>
      assert.deepEqual(messages(sheets.filter((sheet) => sheet.name !== '表四')), [
        '没有找到表四，请补上完整的表格',
      ]));
    it('does not read hidden sheets, and says so', () => {
      assert.deepEqual(messages(sheets.map((sheet) => ({ ...sheet, hidden: sheet.name === '表四' }))), [
        '表四所在的工作表“表四”被隐藏，没有读取，请取消隐藏',
      ]);
      const copy = { ...sheets.find((sheet) => sheet.name === '表三')!, name: '备份', hidden: true };
      assert.deepEqual(messages([...sheets, copy]), [
        '隐藏的工作表“备份”里还有一份表三，没有读取，请确认不需要后删除',
      ]);
    });
    it('says where prose is not read', () => {
      const prose = sheets.find((sheet) => sheet.name === '问题及改进')!;
      const last = Math.max(...prose.cells.filter(({ column }) => column === 1).map(({ row }) => row));
      const stray: SheetCell[] = [
        { row: last + 1, column: 1, value: '二、主动公开政府信息情况' },
        { row: last + 2, column: 1, value: '另起的内容。' },
      ];
      assert.deepEqual(
        messages(
          sheets.map((sheet) => (sheet === prose ? { ...sheet, cells: [...sheet.cells, ...stray] } : sheet)),
        ),
        ['这里多出一个“二、主动公开政府信息情况”的标题，它下面的内容没有读取，请并到该章所在的工作表'],
      );
      assert.deepEqual(messages([...sheets, { ...prose, name: '另一份' }]), [
        '工作表“另一份”里也有“五、存在的主要问题及改进情况”，没有读取，读取的是工作表“问题及改进”，请确认不需要后删去',
      ]);
      assert.deepEqual(messages(sheets.map((sheet) => ({ ...sheet, hidden: sheet === prose }))), [
        '“五、存在的主要问题及改进情况”所在的工作表“问题及改进”被隐藏，没有读取，请取消隐藏',
      ]);
      assert.deepEqual(messages([...sheets, { ...sheets[0]!, name: '封面 (2)' }]), [
        '工作表“封面 (2)”也像封面，没有读取，请确认不需要后删去',
      ]);
    });
    it('refuses two reports in one workbook', () => {
      const renamed = sheets.map((sheet) => ({ ...sheet, name: `甲${sheet.name}` }));
      const others = sheets.map((sheet) => ({ ...sheet, name: `乙${sheet.name}` }));
      const below = shiftSheet(
        sheets.find((sheet) => sheet.name === '表三')!,
        60,
        0,
      );
      const both = sheets.map((sheet) =>
        sheet.name === '表三' ? { ...sheet, cells: [...sheet.cells, ...below.cells] } : sheet,
      );
      for (const refused of [[...renamed, ...others], both])
        assert.throws(
          () => readSheets(refused),
          (error) => error instanceof Problem && error.code === 'twoReports',
        );
    });
    it('takes body and year from the title where there is no cover', () => {
      const title: SheetCell = {
        row: 1,
        column: 1,
        value: `${report.org} ${report.year} 年政府信息公开工作年度报告`,
      };
      const read = readSheets([
        ...sheets.filter((sheet) => sheet.name !== '封面'),
        { name: '标题', hidden: false, cells: [title] },
      ]).report;
      assert.deepEqual([read.org, read.year], [report.org, report.year]);
    });
  });
}

describe('reading what cannot be read', () => {
  it('refuses a workbook with no table, and one with nothing in it', () => {
    const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
    const notice: Sheet = { name: 'a', hidden: false, cells: [{ row: 1, column: 1, value: '通知' }] };
    assert.throws(() => readSheets([notice]), isProblem('noTable'));
    assert.throws(() => readSheets([{ name: 'a', hidden: false, cells: [] }]), isProblem('emptyWorkbook'));
    assert.throws(() => readSheets([]), isProblem('emptyWorkbook'));
  });
  it('names the tables that it seeks', () => {
    const notice: Sheet = { name: 'a', hidden: false, cells: [{ row: 1, column: 1, value: '通知' }] };
    const of2021 = editions.filter(({ id }) => id === '2021');
    assert.throws(
      () => readReport([notice], of2021),
      (error) =>
        error instanceof Problem &&
        tellProblem(error) === '没有找到表二、表三或表四，请确认表内的行名和列名与官方格式一致。',
    );
  });
  it('names the table of another edition', async () => {
    const [now, before] = [await drawnSheets(suqian), await drawnSheets(sample('lingwu-civil-affairs-2020'))];
    const mixed = now.map((sheet) =>
      sheet.name === '表二' ? before.find(({ name }) => name === '表二')! : sheet,
    );
    assert.deepEqual(messages(mixed), [
      '工作表“表二”中的表二是 2019 年版式，与其他表格不一致，请换成 2021 年版式',
    ]);
  });
  it('tells blank, nought, dash, error value and a formula without result apart', async () => {
    const sheets = await drawnSheets(suqian);
    const address = readSheets(sheets).addresses.get('disputes.review.upheld')!;
    const change = (edit: Partial<SheetCell>) =>
      onSheet(sheets, '表四', (cell) =>
        address === `表四!A${cell.row}` && cell.column === 1 ? { ...cell, ...edit } : cell,
      );
    const read = (edit: Partial<SheetCell>) => {
      const { report } = readSheets(change(edit));
      return report.readings[report.readings.length - 15];
    };
    assert.equal(read({ value: null }), null);
    assert.equal(read({ value: 0 }), 0);
    assert.deepEqual(read({ value: '—' }), { text: '—', offer: 0 });
    assert.deepEqual(read({ value: null, error: '#REF!' }), { text: '#REF!' });
    assert.deepEqual(read({ value: null, isFormula: true }), { text: '=' });
    assert.deepEqual(messages(change({ value: null, isFormula: true })), [
      '表四行政复议“结果维持”是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查',
    ]);
  });
});
