import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { rightReport } from '../../../src/core/check/example.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, editionNamed, readSheets, type Report } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { readingsUnder } from './sheetEdits.js';

/** A report of an edition whose figures are 1, 3, 5 and so on: in two parts, of which the second has 1s. */
function added(id: string): Report {
  const report = rightReport(editionNamed(id));
  const { cells } = formOf(report.edition);
  const values = cells.map(({ name, index, kind }) => {
    const count = index * 2 + 1;
    return [name, kind === 'money' ? { value: String(count), unit: '万元' } : count] as const;
  });
  return withCells(report, Object.fromEntries(values));
}

/** How the parts of a line stand: their names, which of them is the total, and where the label does. */
interface Parts {
  readonly names: readonly string[];
  /** Its index; -1 for none. */
  readonly total: number;
  /** Over the first, over the last, over each, or in the cell of each name; `alone` in a row of its own. */
  readonly label: 'first' | 'last' | 'each' | 'in' | 'alone';
  /** True for a label whose line stands in parts; the others do not. */
  readonly has?: (label: string) => boolean;
  /** What stands in the total in place of the sum. */
  readonly wrong?: number;
}

const BODIES: Parts = { names: ['局机关', '下属单位', '合计'], total: 2, label: 'first' };
const TABLES = [
  ['2021', '表二'],
  ['2021', '表三'],
  ['2019', '表二'],
  ['2019', '表三'],
] as const;
const prefixOf = (name: string) =>
  name === '表二' ? 'disclosure.' : name === '表三' ? 'requests.' : 'disputes.';

describe('a table with columns or rows of parts under each label', () => {
  const drawn = new Map<string, readonly Sheet[]>();
  before(async () => {
    for (const id of ['2019', '2021']) drawn.set(id, await drawnSheets(added(id)));
  });
  const read = (id: string, name: string, edit: (sheet: Sheet) => Sheet) => {
    const sheets = drawn.get(id) ?? [];
    const found = readSheets(sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)));
    const own = checkReport(found).findings.filter(({ rule }) =>
      ['label', 'partRows', 'blank'].includes(rule),
    );
    return {
      counts: readingsUnder(found.report, prefixOf(name)),
      told: own.map(({ message }) => message),
      found,
    };
  };
  const wanted = (id: string, name: string) => readingsUnder(added(id), prefixOf(name));
  const isRead = (id: string, name: string, edit: (sheet: Sheet) => Sheet, note: unknown) => {
    const { counts, told } = read(id, name, edit);
    assert.deepEqual(counts, wanted(id, name), JSON.stringify([id, name, note]));
    assert.deepEqual(told, [], JSON.stringify([id, name, note]));
  };

  const named: readonly Parts[] = [
    BODIES,
    ...['合计', '总计', '小计', '共计', '全年', '合计数', '全局合计'].map((total) => ({
      ...BODIES,
      names: ['局机关', '下属单位', total],
    })),
    { ...BODIES, names: ['合计', '机关本级', '所属事业单位'], total: 0 },
    { ...BODIES, names: ['本单位', '合计', '街道'], total: 1 },
    { ...BODIES, label: 'last' },
    { ...BODIES, label: 'each' },
    { ...BODIES, names: ['合计', '上半年', '下半年'], total: 0, label: 'each' },
  ];
  for (const [id, name] of TABLES) {
    it(`is read in the totals: columns of ${name} of ${id} #slow`, () => {
      for (const parts of named) isRead(id, name, (sheet) => inColumns(sheet, parts), parts);
    });
    it(`is read in the totals: rows of ${name} of ${id} #slow`, () => {
      const more: readonly Parts[] = [
        { ...BODIES, label: 'alone' },
        { ...BODIES, names: ['', '局机关', '下属单位'], total: 0, label: 'alone' },
      ];
      for (const parts of [...named, ...more]) isRead(id, name, (sheet) => inRows(sheet, parts), parts);
    });
    it(`is not read without totals, and says so once: ${name} of ${id}`, () => {
      const bodies: Parts = { names: ['局机关', '下属单位'], total: -1, label: 'first' };
      for (const label of ['first', 'last', 'each', 'in'] as const) {
        for (const [edit, line] of [
          [inColumns, '列'],
          [inRows, '行'],
        ] as const) {
          const { counts, told } = read(id, name, (sheet) => edit(sheet, { ...bodies, label }));
          assert.deepEqual(new Set(counts), new Set([null]), label);
          assert.equal(told.length, 1, told.join('\n'));
          assert.match(
            told[0] ?? '',
            new RegExp(
              `^${name}的“.*”等 \\d+ ${line}各分成了“局机关”、“下属单位”，分不清哪一${line}是合计，没有读取，请各加一${line}“合计”，写各${line}之和$`,
            ),
          );
        }
      }
    });
  }
  it('is read in the totals of many bodies, which are not all named where they have none #slow', () => {
    const towns = Array.from({ length: 120 }, (_, at) => `${at + 1}号镇`);
    for (const [id, name] of TABLES)
      for (const count of [20, 61, 120])
        for (const label of ['first', 'last', 'each'] as const) {
          const names = [...towns.slice(0, count), '合计'];
          isRead(id, name, (sheet) => inRows(sheet, { names, total: count, label }), [count, label]);
          isRead(id, name, (sheet) => inColumns(sheet, { names, total: count, label }), [count, label]);
        }
    const { told } = read('2021', '表二', (sheet) => inRows(sheet, { ...BODIES, names: towns, total: -1 }));
    assert.equal(
      told.join(''),
      '表二的“规章”等 6 行各分成了“1号镇”、“2号镇”、“3号镇”等 120 个部分，分不清哪一行是合计，没有读取，请各加一行“合计”，写各行之和',
    );
  });
  it('is read in the totals of columns of 表四, or not at all without totals #slow', () => {
    for (const id of ['2019', '2021'])
      for (const parts of named) {
        isRead(id, '表四', (sheet) => inColumns(sheet, parts), parts);
        const names = parts.names.filter((_, at) => at !== parts.total);
        const { counts, told } = read(id, '表四', (sheet) =>
          inColumns(sheet, { ...parts, names, total: -1 }),
        );
        assert.deepEqual(new Set(counts), new Set([null]));
        assert.match(
          told.join('\n'),
          /^表四的“结果维持”等 5 列各分成了“.*”、“.*”，分不清哪一列是合计，没有读取，请各加一列“[^\n]*$/,
        );
      }
  });
  it('is read with rows and columns of parts at once', () => {
    const year: Parts = { names: ['上半年', '下半年', '全年'], total: 2, label: 'first' };
    for (const [id, name] of TABLES) {
      const { counts } = read(id, name, (sheet) => inRows(inColumns(sheet, year), BODIES));
      assert.deepEqual(counts, wanted(id, name), JSON.stringify([id, name]));
    }
  });
  it('is read where the names stand in the cells of the labels, whose wording is told', () => {
    const parts: Parts = { ...BODIES, label: 'in' };
    for (const edit of [inColumns, inRows]) {
      const { counts, told } = read('2021', '表二', (sheet) => edit(sheet, parts));
      assert.deepEqual(counts, wanted('2021', '表二'));
      assert.ok(
        told.every((message) => /“.*（合计）”与官方格式不一致/.test(message)),
        told.join('\n'),
      );
    }
  });
  it('is refused as two where its labels stand in columns or rows beside each other without names', () => {
    const parts: Parts = { ...BODIES, names: ['', '', ''], label: 'each' };
    const withoutNames = (sheet: Sheet): Sheet => ({
      ...sheet,
      cells: sheet.cells.filter(({ value }) => value !== ''),
    });
    for (const [id, name] of TABLES)
      for (const edit of [inColumns, inRows])
        assert.throws(() => read(id, name, (sheet) => withoutNames(edit(sheet, parts))), {
          code: 'twoReports',
        });
  });
  it('is read in parts of the year without comparing these, and asked for 全年 where it is missing', () => {
    const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
    const year: Parts = { names: ['上半年', '下半年', '全年'], total: 2, label: 'first', wrong: 7 };
    for (const edit of [inColumns, inRows]) {
      assert.deepEqual(read('2021', '表三', (sheet) => edit(sheet, year)).told, []);
      isRead(
        '2021',
        '表三',
        (sheet) => edit(sheet, { ...BODIES, names: [...months, '合计'], total: 12 }),
        '',
      );
      const none = read('2021', '表二', (sheet) =>
        edit(sheet, { ...year, names: ['上半年', '下半年'], total: -1 }),
      );
      assert.match(none.told.join('\n'), /没有读取，请各加一[行列]“全年”，写全年的数字$/);
    }
  });
  it('is read in the year of the report beside parts of the year, whatever it is called #slow', () => {
    for (const [id, name] of [...TABLES, ['2021', '表四'], ['2019', '表四']] as const)
      for (const total of ['本年度', '本年', '全年度', `${id}年`]) {
        const year: Parts = { names: ['上半年', '下半年', total], total: 2, label: 'first' };
        isRead(id, name, (sheet) => inColumns(sheet, year), total);
        isRead(
          id,
          name,
          (sheet) => inColumns(sheet, { ...year, names: [total, '一季度', '二季度'], total: 0 }),
          total,
        );
        if (name !== '表四') isRead(id, name, (sheet) => inRows(sheet, year), total);
      }
  });
  it('is not read in another year beside parts of the year, nor told to be added up with it', () => {
    const other: Parts = { names: ['上半年', '下半年', '2018年'], total: 2, label: 'first' };
    for (const edit of [inColumns, inRows]) {
      const { counts, told } = read('2021', '表三', (sheet) => edit(sheet, other));
      assert.deepEqual(new Set(counts), new Set([null]));
      assert.match(told.join('\n'), /请各加一[行列]“全年”，写全年的数字/);
    }
  });
  it('is asked for one of several figures of the same thing, which are not added #slow', () => {
    for (const names of [
      ['计划', '实际'],
      ['预算数', '决算数'],
      ['年初数', '年末数'],
      ['申报数', '审核数'],
      ['单位上报数', '县级核定数'],
      ['初审', '复审'],
      ['修改前', '修改后'],
      ['原数', '现数'],
    ])
      for (const edit of [inColumns, inRows]) {
        const { counts, told } = read('2021', '表三', (sheet) =>
          edit(sheet, { names, total: -1, label: 'first' }),
        );
        assert.deepEqual(new Set(counts), new Set([null]));
        assert.match(
          told.join('\n'),
          /^[^\n]*分不清哪一[行列]是要公布的，没有读取，请各只留要公布的一[行列]$/,
        );
      }
  });
  it('is not read in one of several figures of the same thing that is the sum of the others #slow', () => {
    for (const names of [
      ['申报数', '审核数', '核减数'],
      ['计划', '实际', '未完成'],
      ['上报', '核定', '退回'],
    ])
      for (const edit of [inColumns, inRows]) {
        const { counts, told } = read('2021', '表三', (sheet) =>
          edit(sheet, { names, total: 0, label: 'first' }),
        );
        assert.deepEqual(new Set(counts), new Set([null]));
        assert.match(told.join('\n'), /分不清哪一[行列]是要公布的/);
      }
  });
  it('is told where a total is not the sum of its parts', () => {
    const has = (label: string) => label === '行政许可' || label === '本年处理决定数量';
    const parts: Parts = { ...BODIES, has, wrong: 7 };
    const { told } = read('2021', '表二', (sheet) => inRows(sheet, parts));
    assert.deepEqual(told, ['表二“行政许可”行本年处理决定数量列填的是 7，分行填写的各部分相加是 13，请核对']);
    assert.match(
      read('2021', '表三', (sheet) => inColumns(sheet, { ...BODIES, wrong: 7 })).told.join('\n'),
      /^表三有 175 格（.*）不是分列填写的各部分之和，请核对$/,
    );
  });
  it('is read in part where only some lines have parts', () => {
    const has = (label: string) => /^(?:自然人|行政许可|本年制发件数|一、)/.test(label);
    for (const [name, edit] of [
      ['表二', inColumns],
      ['表三', inColumns],
      ['表二', inRows],
      ['表三', inRows],
    ] as const) {
      isRead('2021', name, (sheet) => edit(sheet, { ...BODIES, has }), name);
      const none: Parts = { names: ['局机关', '下属单位'], total: -1, label: 'first', has };
      const { counts, told } = read('2021', name, (sheet) => edit(sheet, none));
      assert.deepEqual(
        counts.filter((count) => count !== null).length,
        counts.filter((count, at) => JSON.stringify(count) === JSON.stringify(wanted('2021', name)[at]))
          .length,
      );
      assert.ok(counts.includes(null) && counts.some((count) => count !== null));
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0] ?? '', /一[行列]分成了“局机关”、“下属单位”，.*请加一[行列]“合计”/);
    }
  });
  it('is not read in a row below the heads of another band that has lost its label', () => {
    const parts: Parts = { names: ['局机关', '下属单位'], total: -1, label: 'first' };
    for (const [id, lost, above, unread] of [
      ['2021', '行政事业性收费', '行政强制', 'disclosure.coercions.'],
      ['2019', '政府集中采购', '行政事业性收费', 'disclosure.fees.'],
    ] as const) {
      const has = (label: string) => label !== lost;
      const { found } = read(id, '表二', (sheet) => {
        const { cells, ...rest } = inRows(sheet, { ...parts, has });
        const top = cells.find(({ value }) => value === above)?.row ?? 0;
        // Of parts that are all 0, any row with a figure would be the total.
        const own = (cell: SheetCell) =>
          [top, top + 1].includes(cell.row) && isFigure(cell) ? { ...cell, value: 0 } : cell;
        return { ...rest, cells: cells.filter(({ value }) => value !== lost).map(own) };
      });
      const counts = readingsUnder(found.report, unread);
      assert.deepEqual(new Set(counts), new Set([null]), lost);
    }
  });
  it('is not read in the row below in other words that has parts of its own', () => {
    for (const [official, other, above] of [
      ['（七）总计', '（了）总计', 'requests.miscellaneous.'],
      ['四、结转下年度继续办理', '四、继续办理合计', 'requests.processed.'],
    ] as const) {
      const { found } = read('2021', '表三', (sheet) => {
        const parted = inRows(sheet, {
          names: ['', '局机关', '下属单位'],
          total: 0,
          label: 'alone',
          has: (label) => label.startsWith('一、') || label === official,
        });
        const rename = (cell: SheetCell) => (cell.value === official ? { ...cell, value: other } : cell);
        return { ...parted, cells: parted.cells.map(rename) };
      });
      const own = readingsUnder(added('2021'), above);
      for (const [at, count] of readingsUnder(found.report, above).entries())
        assert.ok(count === null || count === own[at], `${above} ${at} ${JSON.stringify(count)}`);
    }
  });
  it('is read in its only part with figures', () => {
    const alone = (sheet: Sheet): Sheet => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === 1 ? { ...cell, value: 0 } : cell)),
    });
    const parts: Parts = { names: ['局机关', '下属单位'], total: -1, label: 'first' };
    for (const edit of [inColumns, inRows]) {
      const { counts, told } = read('2021', '表三', (sheet) => alone(edit(sheet, parts)));
      assert.deepEqual(
        counts,
        wanted('2021', '表三').map((count) => Number(count) - 1),
      );
      assert.deepEqual(told, []);
    }
  });
  it('offers nothing for the cells that are not read', () => {
    const { found } = read('2021', '表三', (sheet) =>
      inColumns(sheet, { ...BODIES, names: ['甲', '乙'], total: -1 }),
    );
    const remark = found.remarks.find((each) => each.kind === 'partsOnly');
    assert.equal(remark?.unread.length, 175);
  });
});

const isFigure = (cell: SheetCell) => typeof cell.value === 'number' || /^\d/.test(String(cell.value ?? ''));
const firstColumn = (sheet: Sheet) => (sheet.name === '表三' ? 4 : sheet.name === '表二' ? 2 : 1);
const placed = (sheet: Sheet, cells: readonly SheetCell[]): Sheet => ({
  ...sheet,
  cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

/** The figures of a cell in parts, with its unit: the total holds the same, the others add up to it. */
function figuresOf({ value }: SheetCell, { names, total, wrong }: Parts): readonly (string | number)[] {
  const sum = Number.parseFloat(String(value));
  const unit = typeof value === 'string' ? value.replace(/^[\d.]+/, '') : '';
  const parts = [sum - 1, 1];
  return names.map((_, at) => {
    const count = at === total ? (wrong ?? sum) : (parts.shift() ?? 0);
    return unit === '' ? count : `${count}${unit}`;
  });
}

/** A sheet whose columns of figures are those of parts, named in a row between the labels and the figures. */
function inColumns(sheet: Sheet, parts: Parts): Sheet {
  const { names, label, has = () => true } = parts;
  const first = firstColumn(sheet);
  const figures = sheet.cells.filter((cell) => cell.column >= first && isFigure(cell));
  const rows = new Set(figures.map(({ row }) => row));
  const starts = [...rows].filter((row) => !rows.has(row - 1));
  const headOf = (figure: SheetCell) =>
    sheet.cells
      .filter((cell) => cell.column === figure.column && cell.row < figure.row && !isFigure(cell))
      .at(-1);
  const heads = new Map(figures.map((cell) => [cell, headOf(cell)]));
  const parted = new Set([...heads.values()].filter((cell) => has(String(cell?.value))));
  const wide = new Set([...parted].map((cell) => cell?.column ?? 0));
  const columnOf = (column: number) =>
    column + [...wide].filter((each) => each < column).length * (names.length - 1);
  const rowOf = (row: number) => row + starts.filter((start) => start <= row).length;
  const namesIn = new Map<SheetCell | undefined, number>();
  for (const [figure, head] of heads)
    namesIn.set(head, Math.min(namesIn.get(head) ?? Infinity, rowOf(figure.row) - 1));
  const cells = sheet.cells.flatMap((cell): readonly SheetCell[] => {
    const at = { row: rowOf(cell.row), column: columnOf(cell.column) };
    const beside = (index: number) => ({ ...at, column: at.column + index });
    if (heads.has(cell) && parted.has(heads.get(cell)))
      return figuresOf(cell, parts).map((value, index) => ({ ...beside(index), value }));
    if (!parted.has(cell)) return [{ ...at, value: cell.value }];
    return names.flatMap((name, index): readonly SheetCell[] => {
      if (label === 'in') return [{ ...beside(index), value: `${cell.value}（${name}）` }];
      const isOver = label === 'each' || index === (label === 'last' ? names.length - 1 : 0);
      const own = { ...beside(index), row: namesIn.get(cell) ?? 0, value: name };
      return isOver ? [{ ...beside(index), value: cell.value }, own] : [own];
    });
  });
  return placed(sheet, cells);
}

/** A sheet whose rows of figures are those of parts, named beside the labels or, `alone`, in their column. */
function inRows(sheet: Sheet, parts: Parts): Sheet {
  const { names, label, has = () => true } = parts;
  const first = firstColumn(sheet);
  const figures = new Set(sheet.cells.filter((cell) => cell.column >= first && isFigure(cell)));
  const rows = [...new Set([...figures].map(({ row }) => row))];
  const labels = new Map(
    rows.map((row) => [row, sheet.cells.filter((cell) => cell.row === row && cell.column < first).at(-1)]),
  );
  const parted = new Set(rows.filter((row) => has(String(labels.get(row)?.value))));
  // A label alone takes a row, but for one that is the first part itself.
  const lead = label === 'alone' && names[0] !== '' ? 1 : 0;
  const rowOf = (row: number) =>
    row + [...parted].filter((each) => each < row).length * (names.length + lead - 1);
  const isBeside = label !== 'alone' && label !== 'in';
  const cells = sheet.cells.flatMap((cell): readonly SheetCell[] => {
    const column = isBeside && cell.column >= first ? cell.column + 1 : cell.column;
    const at = { row: rowOf(cell.row), column };
    const below = (index: number) => ({ ...at, row: at.row + index });
    if (figures.has(cell) && parted.has(cell.row))
      return figuresOf(cell, parts).map((value, index) => ({ ...below(index + lead), value }));
    if (labels.get(cell.row) !== cell || !parted.has(cell.row)) return [{ ...at, value: cell.value }];
    const over = { ...at, value: cell.value };
    if (label === 'alone')
      return [
        over,
        ...names.flatMap((value, index) => (value === '' ? [] : [{ ...below(index + lead), value }])),
      ];
    return names.flatMap((name, index): readonly SheetCell[] => {
      if (label === 'in') return [{ ...below(index), value: `${cell.value}（${name}）` }];
      const isOver = label === 'each' || index === (label === 'last' ? names.length - 1 : 0);
      const own = { ...below(index), column: first, value: name };
      return isOver ? [{ ...below(index), value: cell.value }, own] : [own];
    });
  });
  return placed(sheet, cells);
}
