import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, Problem, readSheets, tellProblem } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const messages = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets)).findings.map(({ level, message }) => `${level} ${message}`);
/** A copy of a sheet under another name, with every number of it one more. */
const copyOf = (sheet: Sheet, name: string): Sheet => ({
  ...editSheet(sheet, (cell) => (typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell)),
  name,
});
const without = (sheet: Sheet, label: string) =>
  editSheet(sheet, (cell) => (cell.value === label ? undefined : cell));

describe('a workbook with copies of its sheets', () => {
  let sheets: readonly Sheet[];
  let named: (name: string) => Sheet;
  before(async () => {
    sheets = await drawnSheets(report);
    named = (name) => sheets.find((sheet) => sheet.name === name)!;
  });
  const copied = (what: string, sheet: string, from: string) =>
    `warning 工作表“${sheet}”里也有“${what}”，没有读取，读取的是工作表“${from}”，请确认不需要后删去`;
  const isRefused = (all: readonly Sheet[]) =>
    assert.throws(
      () => readSheets(all),
      (error) => error instanceof Problem && error.code === 'twoReports',
    );

  it('is read from the sheet of the table, wherever the copy stands', () => {
    for (const [name, copy] of [
      ['表三', '表三 (2)'],
      ['表二', '备份'],
      ['表四', '旧表'],
      ['表三', '甲'],
    ] as const) {
      const kept = copyOf(named(name), copy);
      for (const all of [
        [kept, ...sheets],
        [...sheets, kept],
      ]) {
        assert.deepEqual(readSheets(all).report, report);
        assert.deepEqual(messages(all), [copied(name, copy, name)]);
      }
    }
  });
  it('tells that the table which is read has no figures but 0, where another has', () => {
    const put = (sheet: Sheet, value: number | undefined) =>
      editSheet(sheet, (cell) =>
        typeof cell.value !== 'number' ? cell : value === undefined ? undefined : { ...cell, value },
      );
    for (const name of ['表二', '表三', '表四'])
      for (const value of [0, undefined])
        for (const [copy, isFuller] of [
          ['填报表', true],
          ['甲', true],
          [`${name}（2023年）`, true],
          ['备份', false],
          ['样表', false],
          [`${name}（2022年）`, false],
        ] as const) {
          const all = sheets.map((sheet) => (sheet.name === name ? put(sheet, value) : sheet));
          const said = messages([...all, { ...named(name), name: copy }]);
          const own = said.filter((message) => message.includes(`工作表“${copy}”里也有`));
          const more = `但那里没有 0 以外的数字，“${copy}”里有，请核对应当用哪一张，把另一张移到别的工作簿`;
          assert.deepEqual(own, [
            copied(name, copy, name).replace('请确认不需要后删去', isFuller ? more : '请确认不需要后删去'),
          ]);
        }
  });
  it('is read from the sheets with figures, beside a form that is blank, or an example by its name', () => {
    const tables = ['表二', '表三', '表四'].map(named);
    const others = sheets.filter((sheet) => !tables.includes(sheet));
    const called = (all: readonly Sheet[], end: string) =>
      all.map((sheet) => ({ ...sheet, name: `${sheet.name.replace('表', '附')}${end}` }));
    const blank = tables.map((sheet) =>
      editSheet(sheet, (cell): SheetCell | undefined =>
        typeof cell.value !== 'number' || cell.row < 4
          ? cell
          : cell.isFormula === true
            ? { ...cell, value: 0 }
            : undefined,
      ),
    );
    const example = tables.map((sheet) => copyOf(sheet, sheet.name));
    for (const twin of [called(blank, '甲'), called(example, '样例'), called(blank, '模板')])
      for (const all of [
        [...others, ...called(tables, ''), ...twin],
        [...others, ...twin, ...called(tables, '')],
      ]) {
        assert.deepEqual(readSheets(all).report, report);
        assert.equal(messages(all).length, 3);
      }
    isRefused([...others, ...called(tables, ''), ...called(example, '甲')]);
  });
  it('has no table told to be deleted where no sheet bears its name', () => {
    const three = named('表三');
    const others = sheets.filter((sheet) => sheet !== three);
    const towns = ['甲镇', '乙镇', '全县汇总'].map((name) => copyOf(three, name));
    const told = messages([...others, ...towns]);
    for (const sheet of ['甲镇', '乙镇'])
      assert.ok(
        told.includes(
          `warning 工作表“${sheet}”里也有“表三”，没有读取，读取的是工作表“全县汇总”，请核对读取的是不是本机关本年度的表，另一张移到别的工作簿`,
        ),
        told.join(),
      );
    assert.ok(!told.join().includes('删去'));
  });
  it('is read from the sheets of all tables where each has a copy', () => {
    const copies = sheets.map((sheet) => copyOf(sheet, `${sheet.name} (2)`));
    assert.deepEqual(readSheets([...copies, ...sheets]).report, report);
    assert.deepEqual(messages([...copies, ...sheets]), [
      'warning 工作表“封面 (2)”也像封面，没有读取，请确认不需要后删去',
      ...['表二', '表三', '表四'].map((name) => copied(name, `${name} (2)`, name)),
      copied('一、总体情况', '总体情况 (2)', '总体情况'),
      copied('五、存在的主要问题及改进情况', '问题及改进 (2)', '问题及改进'),
      copied('六、其他需要报告的事项', '其他事项 (2)', '其他事项'),
    ]);
  });
  it('is read from the sheet that is no copy by its name, then from the completest, then from the first', () => {
    const renamed = sheets.map((sheet) => (sheet.name === '表三' ? { ...sheet, name: '申请表' } : sheet));
    const readFrom = (...more: readonly Sheet[]) => {
      const all = [...more, ...renamed];
      const [message = ''] = messages(all);
      return /读取的是工作表“([^”]*)”/.exec(message)?.[1];
    };
    const table = named('表三');
    for (const name of ['申请表 (2)', '申请表（2）', '申请表副本', '旧', '备份1'])
      assert.equal(readFrom(copyOf(table, name)), '申请表', name);
    assert.equal(readFrom(without(copyOf(table, '乙'), '2.重复申请')), '申请表');
    const blank = editSheet(table, (cell) => (typeof cell.value === 'number' ? undefined : cell));
    assert.equal(readFrom({ ...blank, name: '空表' }), '申请表');
    assert.equal(readFrom(copyOf(table, '乙')), '乙');
  });
  it('is read from the sheets of its year by their names or titles, wherever the others stand', () => {
    const names = ['表二', '表三', '表四'];
    const of = (prefix: string, isCopy: boolean) =>
      names.map((name) => ({
        ...(isCopy ? copyOf(named(name), '') : named(name)),
        name: `${prefix}${name.replace('表', '')}`,
      }));
    const rest = sheets.filter(({ name }) => !names.includes(name));
    for (const [own, other] of [
      ['2023年', '2022年'],
      ['本年', '上年'],
      ['附表', '去年附表'],
      ['23年', '22年'],
    ] as const) {
      for (const all of [
        [...of(other, true), ...of(own, false)],
        [...of(own, false), ...of(other, true)],
      ])
        assert.deepEqual(readSheets([...rest, ...all]).report, report, own);
    }
    const titled = (name: string, year: string, isCopy: boolean) => {
      const sheet = isCopy ? copyOf(named('表三'), name) : { ...named('表三'), name };
      return editSheet(sheet, (cell) =>
        cell.row === 1 ? { ...cell, value: `${year}年${String(cell.value).slice(2)}` } : cell,
      );
    };
    const others = sheets.filter(({ name }) => name !== '表三');
    const all = [titled('Sheet1', '2022', true), titled('Sheet2', '2023', false), ...others];
    assert.deepEqual(readSheets(all).report, report);
  });
  it('is read from the sheets of its body, or else of all bodies, by their names #slow', () => {
    const names = ['表二', '表三', '表四'];
    const rest = sheets.filter(({ name }) => !names.includes(name));
    const of = (body: string, isOwn: boolean) =>
      names.map((name) => ({ ...(isOwn ? named(name) : copyOf(named(name), '')), name: `${body}${name}` }));
    const own = report.org.replace('人民政府', '');
    for (const [body, others] of [
      [own, ['甲镇', '乙镇']],
      [report.org, ['甲镇', '汇总']],
      [own.slice(-3), ['甲街道', '全市合计']],
      ['全市汇总', ['甲镇', '乙街道']],
      ['总表', ['甲局', '乙局']],
    ] as const)
      for (const isFirst of [true, false]) {
        const wrong = others.flatMap((each) => of(each, false));
        const all = isFirst ? [...of(body, true), ...wrong] : [...wrong, ...of(body, true)];
        assert.deepEqual(readSheets([...rest, ...all]).report, report, body);
        const told = messages([...rest, ...all]);
        assert.equal(told.length, others.length * names.length, body);
        assert.ok(told.every((each) => each.includes(`读取的是工作表“${body}表`)));
        assert.ok(!told.join().includes('删去'));
      }
  });
  it('is refused where covers are of two years too', () => {
    const old = (name: string) => ({ ...copyOf(named(name), `2022年${name}`) });
    const renamed = sheets.map((sheet) => ({ ...sheet, name: `2023年${sheet.name}` }));
    isRefused([...['封面', '表三', '表四'].map(old), ...renamed]);
  });
  it('is refused where several tables stand twice and no name tells which are meant', () => {
    const of = (name: string, body: string) => copyOf(named(name), `${body}${name}`);
    const rest = sheets.filter(({ name }) => name !== '表三' && name !== '表四');
    isRefused([...rest, of('表三', '甲局'), of('表三', '乙局'), of('表四', '甲局'), of('表四', '乙局')]);
    const [one] = [[...rest, of('表三', '甲局'), of('表三', '乙局'), named('表四')]];
    assert.equal(messages(one).length > 0, true);
  });
  it('is refused where one table stands twice beside covers of two bodies or two years', () => {
    const rest = sheets.filter(({ name }) => name !== '表三');
    const tables = [copyOf(named('表三'), '甲'), copyOf(named('表三'), '乙')];
    const cover = (field: string, value: string | number): Sheet => {
      const { row } = named('封面').cells.find((cell) => cell.value === field)!;
      const edit = (cell: SheetCell) => (cell.row === row && cell.column === 2 ? { ...cell, value } : cell);
      return { ...editSheet(named('封面'), edit), name: '封面 (2)' };
    };
    isRefused([...rest, ...tables, cover('机关名称', '青山县民政局')]);
    isRefused([...rest, ...tables, cover('年度', 2022)]);
    assert.equal(readSheets([...rest, ...tables, cover('邮政编码', '750001')]).report.org, report.org);
    assert.deepEqual(readSheets([...sheets, ...tables, cover('机关名称', '青山县民政局')]).report, report);
  });
  it('has its cover on the sheet of that name', () => {
    const other = editSheet(named('封面'), (cell) =>
      cell.column === 2 && typeof cell.value === 'string' ? { ...cell, value: '另' } : cell,
    );
    const fewer = without(named('封面'), '填表人');
    const rest = sheets.filter(({ name }) => name !== '封面');
    assert.equal(readSheets([{ ...other, name: '旧封面' }, ...rest, fewer]).report.org, report.org);
  });
});

describe('a workbook whose cover is hidden', () => {
  it('is told so, and nothing of the cover is read', async () => {
    const sheets = await drawnSheets(report);
    const hidden = sheets.map((sheet) => ({ ...sheet, hidden: sheet.name === '封面' }));
    assert.equal(readSheets(hidden).report.org, '');
    assert.deepEqual(messages(hidden), ['error 封面所在的工作表“封面”被隐藏，没有读取，请取消隐藏']);
    const title: SheetCell = { row: 1, column: 1, value: '青山市人民政府2023年政府信息公开工作年度报告' };
    const titled = [...hidden, { name: '标题', hidden: false, cells: [title] }];
    assert.equal(readSheets(titled).report.org, '青山市人民政府');
    assert.deepEqual(messages(titled), ['error 封面所在的工作表“封面”被隐藏，没有读取，请取消隐藏']);
  });
  it('is read where another cover is visible, and the hidden one is told', async () => {
    const sheets = await drawnSheets(report);
    const cover = sheets.find(({ name }) => name === '封面')!;
    const copy = { ...cover, name: '封面 (2)', hidden: true };
    const more = [copy, { ...copy, name: '旧', isVeryHidden: true }];
    assert.equal(readSheets([...more, ...sheets]).report.org, report.org);
    assert.deepEqual(messages([...more, ...sheets]), [
      'hint 隐藏的工作表“封面 (2)”里还有一份封面，没有读取，请确认不需要后删除',
      'hint 深度隐藏的工作表“旧”里还有一份封面，没有读取，请让设置隐藏的人确认不需要后删除',
    ]);
    const blank = { ...copy, cells: cover.cells.filter(({ column }) => column > 1) };
    assert.deepEqual(messages([...sheets, blank]), []);
  });
});

describe('a workbook with sheets that no menu shows again', () => {
  const DEEP =
    '被深度隐藏，没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1';
  const hide = (sheets: readonly Sheet[], ...names: readonly string[]) =>
    sheets.map((sheet) =>
      names.includes(sheet.name) ? { ...sheet, hidden: true, isVeryHidden: true } : sheet,
    );

  it('is told so of its cover, its tables and its chapters', async () => {
    const sheets = await drawnSheets(report);
    assert.deepEqual(messages(hide(sheets, '封面')), [`error 封面所在的工作表“封面”${DEEP}`]);
    assert.ok(messages(hide(sheets, '表四')).includes(`error 表四所在的工作表“表四”${DEEP}`));
    assert.ok(
      messages(hide(sheets, '其他事项')).includes(
        `error “六、其他需要报告的事项”所在的工作表“其他事项”${DEEP}`,
      ),
    );
  });
  it('is told so of a copy of a table', async () => {
    const sheets = await drawnSheets(report);
    const copies = sheets.filter(({ name }) => name === '表三').map((sheet) => ({ ...sheet, name: '备份' }));
    assert.deepEqual(messages([...sheets, ...hide(copies, '备份')]), [
      'hint 深度隐藏的工作表“备份”里还有一份表三，没有读取，请让设置隐藏的人确认不需要后删除',
    ]);
  });
  it('is refused as that where no other table is seen', async () => {
    const sheets = hide(await drawnSheets(report), '表二', '表三', '表四');
    assert.throws(
      () => readSheets(sheets),
      (error) =>
        error instanceof Problem &&
        tellProblem(error) === '表格所在的工作表“表二”被深度隐藏，请让设置隐藏的人恢复显示后再试。',
    );
  });
});

describe('a workbook with sheets that are no part of the report', () => {
  it('is accused of nothing for a ledger and a list of numbers, and hinted at instructions once', async () => {
    const sheets = await drawnSheets(report);
    const text = '申请人要求公开本村土地征收补偿安置方案以及相关批复文件，我局已经按照规定期限作出答复。';
    const ledger: Sheet = {
      name: '台账',
      hidden: false,
      cells: Array.from({ length: 3000 }, (_, at) => ({
        row: Math.floor(at / 3) + 1,
        column: (at % 3) + 1,
        value: at % 3 === 0 ? at : text,
      })),
    };
    const phones: Sheet = {
      name: '通讯录',
      hidden: false,
      cells: [1, 2, 3].flatMap((row) => [
        { row, column: 1, value: '联络员' },
        { row, column: 2, value: '0527-0000000' },
      ]),
    };
    assert.deepEqual(messages([...sheets, ledger, phones]), []);
    const guide: Sheet = {
      name: '须知',
      hidden: false,
      cells: [1, 2, 3].map((row) => ({ row, column: 1, value: `${row}.${text}` })),
    };
    assert.deepEqual(messages([...sheets, guide]), [
      'hint 工作表“须知”里有不属于任何一章的文字，没有读取，如果属于报告，请移到所属章的标题下面',
    ]);
  });
});
