import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { readingsUnder, withColumns, withRows, withValues } from './sheetEdits.js';

const report = sample('suqian-2023');
const ONE = [3, 1, 0, 2, 6, 5, 0, 1, 0, 6, 2, 2, 0, 1, 5];
const OTHER = [1, 0, 0, 1, 2, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1];
const BOTH = ONE.map((count, at) => count + (OTHER[at] ?? 0));
const NONE = ONE.map(() => 0);
const UNREAD = ONE.map(() => null);

/** A row of figures with its label; undefined for a blank row. */
type Row = readonly [label: string | null, counts: readonly number[]] | undefined;

describe('表四 with several rows of figures', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  const findIn = (rows: readonly Row[]) => {
    const edit = (sheet: Sheet) => {
      const wide = withColumns(sheet, 1);
      const without = { ...wide, cells: wide.cells.filter(({ row }) => row !== 5) };
      return rows.reduce(
        (edited, row, at) => (row ? withValues(edited, 5 + at, 1, [row[0], ...row[1]]) : edited),
        withRows(without, 5, rows.length - 1),
      );
    };
    const found = readSheets(sheets.map((sheet) => (sheet.name === '表四' ? edit(sheet) : sheet)));
    return { found, findings: checkReport(found).findings };
  };
  const read = (rows: readonly Row[]) => {
    const { found, findings } = findIn(rows);
    return {
      counts: readingsUnder(found.report, 'disputes.'),
      errors: findings.flatMap(({ level, message }) => (level === 'error' ? [message] : [])),
      doubts: findings.flatMap(({ rule, message }) => (rule === 'partRows' ? [message] : [])),
    };
  };
  const warned = (rows: readonly Row[]) =>
    findIn(rows).findings.flatMap(({ rule, level, message }) =>
      rule === 'label' && level === 'warning' ? [message] : [],
    );
  const several = (labels: string, count = 2) =>
    `表四有 ${count} 行数字${labels}，分不清哪一行是合计，没有读取，${/季度|半年/.test(labels) ? '请加一行“全年”，写全年的数字' : '请把各行相加，写在“合计”一行'}`;

  it('is told in one warning to have rows of many bodies, or of a few, beside their total', () => {
    const added = (names: string) =>
      `表四多出${names}，没有读取，官方格式没有这几行，其中的数字应当计入别的行的，请先计入再删去`;
    const towns = Array.from({ length: 12 }, (_, at): Row => [`${at + 1}号镇`, at === 3 ? ONE : NONE]);
    const many: readonly Row[] = [...towns, ['合计', ONE]];
    assert.deepEqual(read(many).counts, ONE);
    assert.deepEqual(warned(many), [added('“1号镇”、“2号镇”、“3号镇”等 12 个部分')]);
    const few: readonly Row[] = [
      ['合计', BOTH],
      ['甲镇', ONE],
      ['乙镇', OTHER],
    ];
    assert.deepEqual(read(few).counts, BOTH);
    assert.deepEqual(warned(few), [added('“甲镇”、“乙镇”')]);
  });
  it('is told to have a row too many by its name, where it is one', () => {
    assert.deepEqual(
      warned([
        ['甲镇', ONE],
        ['合计', ONE],
      ]),
      ['表四多出“甲镇”一行，没有读取，官方格式没有这一行，其中的数字应当计入别的行的，请先计入再删去'],
    );
  });
  it('is read in the total of its parts, wherever it stands and whatever it is called', () => {
    const months = Array.from({ length: 12 }, (_, at): Row => [`${at + 1}月`, at === 6 ? ONE : NONE]);
    const cases: readonly (readonly [rows: readonly Row[], counts: readonly number[]])[] = [
      ...['合计', '总计数', '全局合计', '合计（局机关和下属单位）', '全年'].map(
        (total) =>
          [
            [
              ['局机关', ONE],
              ['下属单位', OTHER],
              [total, BOTH],
            ],
            BOTH,
          ] as const,
      ),
      [
        [
          ['合计', BOTH],
          ['局机关', ONE],
          ['下属单位', OTHER],
        ],
        BOTH,
      ],
      [
        [
          [null, ONE],
          ['下属单位', OTHER],
          ['合计', BOTH],
        ],
        BOTH,
      ],
      [
        [
          [null, ONE],
          [null, OTHER],
          [null, BOTH],
        ],
        BOTH,
      ],
      [[['局机关', ONE], undefined, ['下属单位', OTHER], ['合计', BOTH]], BOTH],
      [
        [
          ['一季度', ONE],
          ['上半年小计', ONE],
          ['三季度', OTHER],
          ['下半年小计', OTHER],
          ['合计', BOTH],
        ],
        BOTH,
      ],
      [
        [
          ['局机关', ONE],
          ['其中：信访', OTHER],
          ['合计', ONE],
        ],
        ONE,
      ],
      [[...months, ['合计', ONE]], ONE],
    ];
    for (const [rows, counts] of cases)
      assert.deepEqual(read(rows), { counts, errors: [], doubts: [] }, JSON.stringify(rows));
  });
  it('has the cells of a total told that are not the sum of the parts', () => {
    const wrong = BOTH.map((count, at) => (at === 0 || at === 4 ? count + 1 : count));
    assert.deepEqual(
      read([
        ['局机关', ONE],
        ['下属单位', OTHER],
        ['合计', wrong],
      ]),
      {
        counts: wrong,
        errors: [],
        doubts: [
          '表四行政复议“结果维持”填的是 5，表里其他各行相加是 4，请核对',
          '表四行政复议“总计”填的是 9，表里其他各行相加是 8，请核对',
        ],
      },
    );
    assert.deepEqual(
      read([
        ['局机关', ONE],
        ['合计', BOTH],
      ]).doubts,
      ['表四有 7 格（行政复议“结果维持”等）不是表里其他各行之和，请核对'],
    );
  });
  it('is not read where the rows are several figures of the same thing, of which one is to be kept #slow', () => {
    for (const [labels, rows] of [
      [
        ['申报数', '审核数'],
        [ONE, OTHER],
      ],
      [
        ['初审', '复审'],
        [BOTH, ONE],
      ],
      [
        ['申报数', '审核数', '核减数'],
        [BOTH, ONE, OTHER],
      ],
      [
        ['计划', '实际', '未完成'],
        [BOTH, ONE, OTHER],
      ],
    ] as const) {
      const { counts, errors } = read(rows.map((row, at): Row => [labels[at] ?? '', row]));
      const quoted = labels.map((label) => `“${label}”`).join('、');
      assert.deepEqual(counts, UNREAD);
      assert.deepEqual(errors, [
        `表四有 ${rows.length} 行数字（${quoted}），分不清哪一行是要公布的，没有读取，请只留要公布的一行`,
      ]);
    }
  });
  it('is not read where no row is known as that of all, and says so once', () => {
    const cases: readonly (readonly [rows: readonly Row[], labels: string])[] = [
      [
        [
          ['局机关', ONE],
          ['下属单位', OTHER],
        ],
        '（“局机关”、“下属单位”）',
      ],
      [
        [
          ['上半年', ONE],
          ['下半年', OTHER],
        ],
        '（“上半年”、“下半年”）',
      ],
      [[['局机关', ONE], undefined, ['下属单位', OTHER]], '（“局机关”、“下属单位”）'],
      [
        [
          ['局机关', ONE],
          [null, OTHER],
        ],
        '（“局机关”）',
      ],
      [
        [
          [null, ONE],
          [null, OTHER],
        ],
        '',
      ],
      [
        [
          [null, ONE],
          ['合计', OTHER],
        ],
        '（“合计”）',
      ],
      [
        [
          ['小计', ONE],
          ['小计', OTHER],
        ],
        '（“小计”、“小计”）',
      ],
    ];
    for (const [rows, labels] of cases)
      assert.deepEqual(
        read(rows),
        { counts: UNREAD, errors: [several(labels)], doubts: [] },
        JSON.stringify(rows),
      );
  });
  it('is not read in rows of the same counts with different names: they are parts', () => {
    for (const labels of [
      ['局机关', '下属单位'],
      ['上半年', '下半年'],
      ['甲镇', '乙镇'],
    ] as const)
      assert.deepEqual(read(labels.map((label) => [label, ONE])), {
        counts: UNREAD,
        errors: [several(`（“${labels[0]}”、“${labels[1]}”）`)],
        doubts: [],
      });
  });
  it('has what is pending at the end of a part of the year compared with nothing', () => {
    const pending = BOTH.map((count, at) => {
      const before = ONE[at % 5 === 4 ? at - 1 : at] ?? 0;
      return at % 5 < 3 ? count : count - before;
    });
    for (const [parts, total] of [
      [['上半年', '下半年'], '全年'],
      [['1-6月', '7-12月'], '合计'],
    ] as const)
      assert.deepEqual(
        read([
          [parts[0], ONE],
          [parts[1], OTHER],
          [total, pending],
        ]),
        { counts: pending, errors: [], doubts: [] },
      );
  });
  it('is read in the total of many bodies, or names the first of these', () => {
    const bodies = Array.from({ length: 40 }, (_, at): Row => [`${at + 1}号镇`, at === 0 ? ONE : NONE]);
    assert.deepEqual(read([...bodies, ['合计', ONE]]).counts, ONE);
    const filled = bodies.map((row, at): Row => row && [row[0], at === 0 ? ONE : OTHER]);
    assert.deepEqual(read(filled).errors, [several('（“1号镇”、“2号镇”、“3号镇”等 40 个部分）', 40)]);
    const all = ONE.map((count, at) => count + 39 * (OTHER[at] ?? 0));
    assert.deepEqual(read([...filled, ['合计', all]]), { counts: all, errors: [], doubts: [] });
  });
  it('is read in the only row with counts, and in the first of rows of the same counts', () => {
    for (const rows of [
      [
        ['局机关', ONE],
        ['下属单位', NONE],
      ],
      [
        ['局机关', NONE],
        ['下属单位', ONE],
      ],
      [
        [null, ONE],
        [null, ONE],
      ],
    ] as const)
      assert.deepEqual(read(rows), { counts: ONE, errors: [], doubts: [] }, JSON.stringify(rows));
  });
});
