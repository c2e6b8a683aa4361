import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf, type Cell } from '../../../src/core/form/form.js';
import { readSheets, readText, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { sheetOf } from '../../core/read/sheetOf.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const HEADS = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const BLOCKS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const RESULTS = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
type Rows = readonly (readonly string[])[];

const cellsOf = (table: string) => formOf(report.edition).cells.filter((cell) => cell.table.code === table);
const textOf = ({ index }: Cell) => String(report.readings[index]);

/** 表三 with its columns in an order, under their labels alone. */
function grid(order: readonly number[]): Rows {
  const cells = cellsOf('requests');
  const rows = Array.from({ length: cells.length / HEADS.length }, (_, at) =>
    cells.slice(at * HEADS.length, (at + 1) * HEADS.length),
  );
  return [
    ['', ...order.map((at) => HEADS[at] ?? '')],
    ...rows.map((row) => [row[0]!.row.label, ...order.map((at) => textOf(row[at]!))]),
  ];
}

/** 表四 with some of its blocks in an order, the results of each in one too. */
function strip(order: readonly number[], results: readonly number[] = [0, 1, 2, 3, 4]): Rows {
  const cells = cellsOf('disputes');
  return [
    order.flatMap((block) => [BLOCKS[block] ?? '', '', '', '', '']),
    order.flatMap(() => results.map((at) => RESULTS[at] ?? '')),
    order.flatMap((block) => results.map((at) => textOf(cells[block * 5 + at]!))),
  ];
}

/** Labels as some write them. */
const REWORDED: readonly (readonly [official: string, written: string])[] = [
  ['总计', '合计'],
  ['其他', '其他组织'],
  ['商业企业', '企业'],
  ['自然人', '公民个人'],
  ['社会公益组织', '公益组织'],
  ['科研机构', '科研单位'],
];
const reworded = (rows: Rows, [official, written]: readonly [string, string] | readonly [] = []): Rows =>
  rows.map((row) => row.map((text) => (text === official ? (written ?? '') : text)));
const PAPER = [0, 1, 2, 3, 4, 5, 6];
const anyOrder = fc.shuffledSubarray(PAPER, { minLength: 7 });
const KNOWN_FAULTS: [number[], readonly [string, string] | undefined][] = [
  ...REWORDED.map((words): [number[], readonly [string, string]] => [[6, 0, 1, 2, 3, 4, 5], words]),
  [
    [0, 1, 3, 2, 4, 5, 6],
    ['社会公益组织', '公益组织'],
  ],
];

const html = (rows: Rows) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const csv = (rows: Rows) => rows.map((row) => row.join(',')).join('\n');
const sheet = (rows: Rows) =>
  sheetOf(
    Object.fromEntries(rows.map((row, at) => [at + 1, row.map((text) => (text === '' ? null : text))])),
  );
const readers: Readonly<Record<string, (rows: Rows) => Report>> = {
  'a page': (rows) => readPublishedPage(`<p>一、总体情况</p>${html(rows)}`).report,
  'a text with commas': (rows) => readText(csv(rows), 'a.csv').report,
  'a sheet': (rows) => readSheets([sheet(rows)]).report,
};
const readIn = (read: Report, table: string) =>
  cellsOf(table).map(({ name }) => {
    const cell = formOf(read.edition).cells.find((each) => each.name === name);
    return String(cell && read.readings[cell.index]);
  });

const none = (table: string) => cellsOf(table).map(() => 'null');
/** What is read of a table: nothing too where what is given has no table at all. */
const orNone = (read: () => Report, table: string) => {
  try {
    return readIn(read(), table);
  } catch {
    return none(table);
  }
};

describe('columns in another order than the paper', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`have their figures by their labels in 表三 on ${name} #slow`, () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) =>
          assert.deepEqual(readIn(read(grid(order)), 'requests'), cellsOf('requests').map(textOf)),
        ),
        { seed: 1, numRuns: 20 },
      ));
    it(`have their figures by the blocks that 表四 has on ${name}`, () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (order) => {
          const expected = cellsOf('disputes').map((cell, at) =>
            order.includes(Math.floor(at / 5)) ? textOf(cell) : 'null',
          );
          assert.deepEqual(readIn(read(strip(order)), 'disputes'), expected);
        }),
        { seed: 1, numRuns: 20 },
      ));
  }
});

describe('figures in lines of text below labels in another order', () => {
  const inLines = (rows: Rows) =>
    readText(
      [
        rows.length > 3 ? '三、收到和处理政府信息公开申请情况' : '四、政府信息公开行政复议、行政诉讼情况',
        ...rows.map((row) => row.filter((text) => text !== '').join(' ')),
      ].join('\n'),
    ).report;
  const readOrNone = (rows: Rows, table: string) => orNone(() => inLines(rows), table);
  const figuresOf = (table: string) => cellsOf(table).map(textOf);

  it('are not read, since nothing says whose they are', () => {
    for (const order of [
      [6, 0, 1, 2, 3, 4, 5],
      [0, 2, 1, 3, 4, 5, 6],
    ])
      assert.deepEqual(readOrNone(grid(order), 'requests'), none('requests'));
    assert.deepEqual(readOrNone(grid(PAPER), 'requests'), figuresOf('requests'));
  });
  it('are read as the labels say or not at all, one head in other words or not #slow', () =>
    fc.assert(
      fc.property(anyOrder, fc.constantFrom(undefined, ...REWORDED), (order, words) => {
        const isPaper = order.every((at, place) => at === place);
        const read = readOrNone(reworded(grid(order), words), 'requests');
        const isSame = read.join(' ') === figuresOf('requests').join(' ');
        assert.ok(isSame ? isPaper : read.every((text) => text === 'null'), `${order} ${words}`);
        assert.ok(!isPaper || words !== undefined || isSame);
      }),
      { seed: 2, numRuns: 150, examples: KNOWN_FAULTS },
    ));
  it('are not read with the results of 表四 in another order, in other words or not #slow', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.constantFrom(undefined, ['总计', '合计'] as const, ['结果维持', '维持'] as const),
        (order, words) => {
          const isPaper = order.every((at, place) => at === place);
          const read = readOrNone(reworded(strip([0, 1, 2], order), words), 'disputes');
          if (isPaper) assert.deepEqual(read, figuresOf('disputes'));
          else assert.deepEqual(read, none('disputes'), `${order} ${words}`);
        },
      ),
      { seed: 3, numRuns: 100, examples: [[[4, 0, 1, 2, 3], undefined]] },
    ));
});

describe('figures in lines of text below no labels', () => {
  const inLines = (rows: Rows, number: number) =>
    inReport(rows.map((row) => row.filter((text) => text !== '').join(' ')).join('\n'), number);
  const figuresOf = (table: string) => cellsOf(table).map(textOf);

  it('are read in the order of the paper alone, which the totals of their rows tell', () => {
    const read = (order: readonly number[]) =>
      readIn(inLines(grid(order).slice(1), 3), 'requests').map((text) =>
        text === 'undefined' ? 'null' : text,
      );
    assert.deepEqual(read(PAPER), figuresOf('requests'));
    for (const order of [
      [6, 0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 6, 5],
      [5, 1, 2, 3, 4, 6, 0],
    ])
      assert.deepEqual(read(order), none('requests'), order.join());
  });
  it('are not read where none of the blocks of 表四 has its label, or the first stands where it may not', () => {
    const read = (rows: Rows) => readIn(inLines(rows, 4), 'disputes');
    const [heads = [], results = [], figures = []] = strip([0, 1, 2]);
    assert.deepEqual(read([heads, results, figures]), figuresOf('disputes'));
    assert.deepEqual(
      read([[...RESULTS, ...BLOCKS.slice(1)], results.slice(5), figures]),
      figuresOf('disputes'),
    );
    assert.deepEqual(read([['行政复议', '行政诉讼'], results, figures]), figuresOf('disputes'));
    assert.deepEqual(read([results, figures]), none('disputes'));
    assert.deepEqual(read([BLOCKS.slice(1), results, figures]), none('disputes'));
    assert.deepEqual(read([BLOCKS.slice(2), results, figures]), none('disputes'));
  });
});

describe('figures of two years in a text', () => {
  const [heads = [], ...rows] = grid(PAPER);
  const other = '5 2 8 7 6 3 31'.split(' ');
  /** 表三 with the figures of the year before behind or before those of the year, these perhaps with a unit. */
  const both = (years: Rows, isLastFirst: boolean, unit = '') => [
    ...years,
    ['', ...heads.slice(1), ...heads.slice(1)],
    ...rows.map(([label = '', ...figures]) => {
      const own = figures.map((figure) => figure + unit);
      return [label, ...(isLastFirst ? [...other, ...own] : [...own, ...other])];
    }),
  ];
  const six = ['', '', '', '', '', ''];
  const inWords = [['项目', '上年度', ...six, '本年度', ...six]];
  const figuresOf = cellsOf('requests').map(textOf);

  it('are those of the year where commas part them, and none where nothing says which these are', () => {
    const read = (given: Rows) => readers['a text with commas']!(given);
    assert.deepEqual(readIn(read(both(inWords, true)), 'requests'), figuresOf);
    assert.deepEqual(readIn(read(both([['', '2023年', ...six, '2022年']], false)), 'requests'), figuresOf);
    assert.deepEqual(readIn(read(both([], true)), 'requests'), none('requests'));
    const { remarks } = readText(csv(both(inWords, true)), 'a.csv');
    const told = remarks.flatMap((remark) => (remark.kind === 'leftOut' ? remark.texts : []));
    assert.match(told.join(), /^上年度 自然人/);
  });
  const inLines = (given: Rows) =>
    readIn(
      inReport(given.map((row) => row.filter((text) => text !== '').join(' ')).join('\n'), 3),
      'requests',
    );
  const isUnread = (text: string) => text === 'null' || text === 'undefined';

  it('are not read where spaces part them, whatever is blank', () => {
    for (const isLastFirst of [true, false]) {
      const own = isLastFirst ? 8 : 1;
      const isBlank = (row: readonly string[], at: number) =>
        /^[一二四（]/.test(row[0] ?? '') && at >= own && at < own + 7;
      const blank = both(inWords, isLastFirst).map((row) =>
        row.map((text, at) => (isBlank(row, at) ? '' : text)),
      );
      for (const given of [both(inWords, isLastFirst), blank, blank.slice(1)])
        assert.ok(inLines(given).every(isUnread));
    }
  });
  it('are not read behind others with a unit, where no heads tell that there are others', () => {
    for (const unit of ['件', ' 件', '（件）', ' 次'])
      assert.ok(inLines(both([], false, unit).slice(1)).every(isUnread), unit);
  });
});

describe('表四 with its columns and without the first row of its labels', () => {
  const [, results = [], figures = []] = strip([0, 1, 2]);
  const five = ['', '', '', '', ''];
  const readAs: readonly (readonly [over: readonly string[], isRead: boolean])[] = [
    [[...five, '未经复议直接起诉', '', '', '', '', '复议后起诉'], true],
    [[...RESULTS, '未经复议直接起诉', '复议后起诉'], true],
    [['未经复议直接起诉', '', '', '', '', '复议后起诉', ...five], false],
    [['未经复议直接起诉', '复议后起诉'], false],
    [['复议后起诉', '', '', '', '', '未经复议直接起诉'], false],
  ];
  for (const [over, isRead] of readAs)
    for (const name of ['a page', 'a text with commas'])
      it(`is ${isRead ? '' : 'not '}read below ${over.filter((text) => text !== '').join('、')} on ${name}`, () => {
        const rows = over.includes('结果维持') ? results.slice(5) : results;
        const found = orNone(() => readers[name]!([over, rows, figures]), 'disputes');
        const wrong = found.filter(
          (text, at) => text !== 'null' && text !== textOf(cellsOf('disputes')[at]!),
        );
        assert.deepEqual(wrong, []);
        if (!isRead) assert.deepEqual(found, none('disputes'));
      });
});

describe('columns in another order with one head in other words', () => {
  it('give no figure to another column #slow', () =>
    fc.assert(
      fc.property(
        anyOrder,
        fc.constantFrom(...REWORDED),
        fc.constantFrom('项目', ''),
        (order, words, corner) => {
          const rows = grid(order).map((row, at) => (at === 0 ? [corner, ...row.slice(1)] : row));
          for (const [name, read] of Object.entries(readers)) {
            const found = readIn(read(reworded(rows, words)), 'requests');
            const wrong = found.filter(
              (text, at) => text !== 'null' && text !== textOf(cellsOf('requests')[at]!),
            );
            assert.deepEqual(wrong, [], `${name} ${order} ${words}`);
          }
        },
      ),
      { seed: 4, numRuns: 40, examples: KNOWN_FAULTS.map(([order, words]) => [order, words!, '项目']) },
    ));
  it('give none where the row of heads has no cell over the labels #slow', () => {
    for (const order of [[6, 0, 1, 2, 3, 4, 5], [0, 2, 1, 3, 4, 5, 6], PAPER])
      for (const words of [undefined, ...REWORDED]) {
        const [heads = [], ...rows] = reworded(grid(order), words);
        const found = readIn(readers['a page']!([heads.slice(1), ...rows]), 'requests');
        const wrong = found.filter(
          (text, at) => text !== 'null' && text !== textOf(cellsOf('requests')[at]!),
        );
        assert.deepEqual(wrong, [], `${order} ${words}`);
      }
  });
  it('give none where 总计 is left out and another column stands last', () => {
    const rows = grid(PAPER).map((row, at) => [...row.slice(0, -1), at === 0 ? '备注' : '9']);
    for (const [name, read] of Object.entries(readers)) {
      const found = readIn(read(rows), 'requests');
      const wrong = found.filter(
        (text, at) => at % 7 < 6 && text !== 'null' && text !== textOf(cellsOf('requests')[at]!),
      );
      assert.deepEqual(wrong, [], name);
    }
  });
});

describe('表四 with its kinds as rows', () => {
  const [review = [], direct = [], after = []] = [0, 1, 2].map((block) =>
    cellsOf('disputes')
      .slice(block * 5, block * 5 + 5)
      .map(textOf),
  );
  const kinds = [review, direct, after].map((row, at) => [BLOCKS[at]!, ...row]);
  const shapes: Readonly<Record<string, Rows>> = {
    'with no more': [['', ...RESULTS], ...kinds],
    'with a row of sums': [['', ...RESULTS], ...kinds, ['合计', '6', '1', '1', '2', '10']],
    'with one kind and a row of sums': [
      ['', ...RESULTS],
      ...kinds.slice(0, 1),
      ['合计', '6', '1', '1', '2', '10'],
    ],
    'with one figure a row and sums': [
      ['', ...RESULTS],
      ...BLOCKS.map((block) => [block, '3', '', '', '', '']),
      ['合计', '9', '0', '0', '0', '9'],
    ],
  };
  for (const [shape, rows] of Object.entries(shapes))
    for (const [name, read] of Object.entries(readers)) {
      // Each figure is named, and nothing else stands there.
      const isWhole = shape === 'with no more' && name === 'a text with commas';
      it(`is ${isWhole ? '' : 'not '}read ${shape} from ${name} #slow`, () => {
        const given = [...grid(PAPER), [], ...rows];
        const expected = isWhole ? kinds.flatMap((row) => row.slice(1)) : Array<string>(15).fill('null');
        assert.deepEqual(readIn(read(given), 'disputes'), expected);
      });
    }
});

describe('a part of 表四', () => {
  const two = strip([1, 2]);
  const expected = (isRead: boolean) =>
    cellsOf('disputes').map((cell, at) => (isRead && at >= 5 ? textOf(cell) : 'null'));
  const heads: readonly (readonly [heads: readonly string[], isRead: boolean])[] = [
    [['行政诉讼', '', '', '', '', '', '', '', '', ''], true],
    [['行政诉讼案件', '', '', '', '', '直接起诉', '', '', '', ''], false],
    [['未经复议直接起诉', '', '', '', '', '经复议', '', '', '', ''], false],
    [['直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''], false],
  ];
  for (const [head, isRead] of heads)
    for (const [name, read] of Object.entries(readers))
      it(`goes by ${head.filter((text) => text !== '').join('、')} on ${name}`, () => {
        assert.deepEqual(
          orNone(() => read([head, ...two.slice(1)]), 'disputes'),
          expected(isRead),
        );
      });
});

/** A text as the chapter of a report of that number. */
const inReport = (text: string, number: number) =>
  readText(
    report.edition.chapters.map(({ title }, at) => `${title}\n${at + 1 === number ? text : ''}`).join('\n'),
  ).report;

describe('表四 with labels beside it', () => {
  const [blocks, , figures] = [0, 1, 2].map((at) => strip([1, 2, 0])[at]!);
  const heads = [
    ['类别', '行政诉讼', '', '', '', '', '', '', '', '', '', '行政复议', '', '', '', ''],
    ['', ...blocks!.slice(0, 10), '', '', '', '', ''],
  ];
  const expected = cellsOf('disputes').map(textOf);
  for (const [name, read] of Object.entries(readers)) {
    it(`has its figures by its blocks, suits first, on ${name}`, () => {
      const rows = [...heads, ['结果', ...strip([1, 2, 0])[1]!], ['件数', ...figures!]];
      assert.deepEqual(readIn(read(rows), 'disputes'), expected);
    });
    it(`has its figures by its results in another order on ${name}`, () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (results) => {
          const rows = strip([0, 1, 2], results).map((row, at) => [['类别', '结果', '件数'][at]!, ...row]);
          assert.deepEqual(readIn(read(rows), 'disputes'), expected, String(results));
        }),
        { seed: 5, numRuns: 15 },
      ));
  }
  it('gives no figure to another cell from a text that keeps no places of merged cells', () => {
    for (const order of [
      [1, 2, 0],
      [0, 2, 1],
      [2, 1, 0],
    ]) {
      const [, results = [], own = []] = strip(order);
      const suits = order.filter((block) => block > 0).map((block) => BLOCKS[block]!);
      const tops = order[0] === 0 ? ['行政复议', '行政诉讼'] : ['行政诉讼', '行政复议'];
      for (const [a, b, c] of [['', '', ''] as const, ['类别', '结果', '件数'] as const])
        for (const between of ['\t', '\n', '\n\t'])
          for (const rows of [
            [
              [a, ...tops],
              [b, ...suits],
              [b, ...results],
              [c, ...own],
            ],
            [[a, ...tops], suits, [b, ...results], [c, ...own]],
          ]) {
            const text = rows.map((row) => row.filter((each) => each !== '').join(between)).join('\n');
            const found = orNone(() => inReport(text, 4), 'disputes');
            const wrong = found.filter((each, at) => each !== 'null' && each !== expected[at]);
            assert.deepEqual(wrong, [], text);
          }
    }
  });
});

describe('表二 with its columns in another order', () => {
  const HEADS_2 = ['本年制发件数', '本年废止件数', '现行有效件数'];
  const cells = cellsOf('disclosure').slice(0, 6);
  const others = cellsOf('disclosure').slice(6);
  const decisions = ['信息内容', '本年处理决定数量'];
  const OTHERS: Rows = [
    decisions,
    ['行政许可', textOf(others[0]!)],
    decisions,
    ['行政处罚', textOf(others[1]!)],
    ['行政强制', textOf(others[2]!)],
  ];
  const band = (order: readonly number[], below = OTHERS): Rows => [
    ['信息内容', ...order.map((at) => HEADS_2[at]!)],
    ...['规章', '行政规范性文件'].map((label, row) => [
      label,
      ...order.map((at) => textOf(cells[row * 3 + at]!)),
    ]),
    ...below,
  ];
  const expected = cells.map(textOf);
  const anyBand = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  for (const [name, read] of Object.entries(readers))
    it(`has its figures by their labels on ${name}`, () =>
      fc.assert(
        fc.property(anyBand, (order) => {
          assert.deepEqual(readIn(read(band(order)), 'disclosure').slice(0, 6), expected);
        }),
        { seed: 6, numRuns: 10 },
      ));
  it('gives no figure to another cell from lines of text #slow', () =>
    fc.assert(
      fc.property(anyBand, fc.constantFrom(' ', '\n'), (order, between) => {
        const text = band(order)
          .map((row) => row.join(row[0] === '信息内容' ? between : ' '))
          .join('\n');
        const found = orNone(() => inReport(text, 2), 'disclosure');
        const isPaper = order.every((at, place) => at === place);
        assert.deepEqual(found.slice(0, 6), isPaper ? expected : none('disclosure').slice(0, 6));
      }),
      { seed: 7, numRuns: 20 },
    ));
  it('has no figure twice where a merged column is written out and another is blank', () => {
    const heads = ['信息内容', ...HEADS_2, HEADS_2[2]!];
    const rows = [heads, ['规章', '', '4', '11', '11'], ['行政规范性文件', '', '0', '7', '7'], ...OTHERS];
    for (const [name, read] of Object.entries(readers)) {
      const found = readIn(read(rows), 'disclosure').slice(0, 6);
      assert.deepEqual(found, ['null', '4', '11', 'null', '0', '7'], name);
    }
  });
  it('gives no figure of a column behind them', () => {
    const heads = [...decisions, '去年同期'];
    const behind = [heads, ['行政许可', '', '7'], heads, ['行政处罚', '', '7'], ['行政强制', '', '8']];
    const unread = others.map(() => 'null');
    for (const [name, read] of Object.entries(readers))
      assert.deepEqual(readIn(read(band([0, 1, 2], behind)), 'disclosure').slice(6), unread, name);
    for (const between of [' ', '\n']) {
      const rows = band([0, 1, 2], behind).map((row) => row.filter((each) => each !== ''));
      const text = rows.map((row, at) => row.join(at < 3 ? ' ' : between)).join('\n');
      const found = readIn(inReport(text, 2), 'disclosure');
      assert.deepEqual(found, [...expected, ...unread]);
    }
  });
});

describe('表三 of two years in one text', () => {
  it('gives no figure, since nothing says which is which', () => {
    const last = grid(PAPER).map((row, at) => (at === 0 ? row : [row[0]!, ...row.slice(1).map(() => '3')]));
    const lines = (rows: Rows) => rows.flatMap(([label = '', ...own]) => [label, own.join(' ')]);
    const text = [
      '三、收到和处理政府信息公开申请情况',
      '上年',
      ...lines(last),
      '本年',
      ...lines(grid(PAPER)),
    ];
    assert.deepEqual(
      orNone(() => readText(text.join('\n')).report, 'requests'),
      none('requests'),
    );
  });
});

describe('表四 of two years in one text', () => {
  const heads = strip([0, 1, 2]).slice(0, 2);
  const own = strip([0, 1, 2])[2] ?? [];
  const last = own.map((_, at) => String(at + 20));
  const part = (year: string, figures: readonly string[]): Rows => [[year], ...heads, figures];
  const read = (...parts: readonly Rows[]) => {
    const lines = parts.flat().map((row) => row.filter((each) => each !== '').join(' '));
    return orNone(() => inReport(lines.join('\n'), 4), 'disputes');
  };
  // The figure at the end of a line may be lost, and so may half of them be on a line of their own.
  const torn = (figures: readonly string[]): readonly Rows[] => [
    part('', figures.slice(0, -1)),
    [...part('', figures.slice(0, 9)), figures.slice(9)],
  ];
  it('gives no figure, whole or torn, in either order', () => {
    for (const ours of [part('2023年度', own), ...torn(own)])
      for (const others of [part('2022年度', last), ...torn(last)])
        for (const both of [
          [ours, others],
          [others, ours],
        ])
          assert.deepEqual(read(...both), none('disputes'), JSON.stringify(both));
  });
  it('is read where it stands alone', () => assert.deepEqual(read(part('2023年度', own)), own));
});

describe('two heads in other words in a line of text', () => {
  it('give no figure where they have changed places', () => {
    const words = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他组织 合计'.split(' ');
    const swapped = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 合计 其他组织'.split(' ');
    const read = (heads: readonly string[], isMoved: boolean) => {
      const order = isMoved ? [0, 1, 2, 3, 4, 6, 5] : PAPER;
      const rows = [heads, ...grid(order).slice(1)];
      const text = rows.map((row) => row.join(' ')).join('\n');
      return orNone(() => readText(`三、收到和处理政府信息公开申请情况\n${text}`).report, 'requests');
    };
    assert.deepEqual(read(words, false), cellsOf('requests').map(textOf));
    assert.deepEqual(read(swapped, true), none('requests'));
    assert.deepEqual(read(['项目', ...swapped], true), none('requests'));
  });
});
