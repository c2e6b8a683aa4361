import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, editions, readText } from '../../../src/index.js';
import { splitPipes } from '../../../src/imports/text/splitPipes.js';
import { asText, begun, spread, widthOf, widthsOf, type Cells } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

const bare = (cells: Cells) => cells.map((row) => row.join(' | '));

function withRule(cells: Cells): readonly string[] {
  const [head = '', ...rows] = bare(cells);
  return [head, (cells[0] ?? []).map(() => '---').join('|'), ...rows];
}

/** Lines around all cells, as databases and terminals draw them. */
function boxed([upright, level, cross]: readonly [string, string, string]) {
  return (cells: Cells) => {
    const widths = widthsOf(cells);
    const rule = `${cross}${widths.map((width) => level.repeat(width + 2)).join(cross)}${cross}`;
    const line = (row: readonly string[]) =>
      `${upright}${row.map((text, at) => ` ${text}${' '.repeat((widths[at] ?? 0) - widthOf(text))} `).join(upright)}${upright}`;
    return [rule, ...cells.flatMap((row) => [line(row), rule])];
  };
}

/** A box whose cells go on in lines below, four characters in each. */
const wrapped = (cells: Cells) => {
  const rule = `+${(cells[0] ?? []).map(() => '--------').join('+')}+`;
  const rows = cells.flatMap((row) => {
    const parts = row.map((text) => (isNaN(Number(text)) ? (text.match(/.{1,4}/gsu) ?? []) : [text]));
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return [
      ...Array.from({ length: height }, (_, at) => `| ${parts.map((part) => part[at] ?? '').join(' | ')} |`),
      rule,
    ];
  });
  return [rule, ...rows];
};

describe('a report whose tables have lines between their cells', () => {
  for (const [what, write] of [
    ['pipes between them', bare],
    ['pipes between them and a rule below heads', withRule],
    ['a box of signs whose cells wrap', wrapped],
    ['a box of signs', boxed(['|', '-', '+'])],
    ['a box of double signs', boxed(['|', '=', '+'])],
    ['a box of lines', boxed(['│', '─', '┼'])],
    ['a box of thick lines', boxed(['┃', '━', '╋'])],
    ['a box of double lines', boxed(['║', '═', '╬'])],
  ] as const)
    for (const edition of editions) {
      const report = randomReport(edition, chanceOf(9));
      it(`is read as it is printed: ${what} (${edition.id})`, () => {
        const text = asText(print(report), (table) => write(spread(table, false)));
        const read = readText(text, '报告.txt').report;
        assert.deepEqual([read.org, read.year, read.chapters], [report.org, report.year, report.chapters]);
        assert.deepEqual(read.readings, report.readings);
      });
      it(`has no wrong figure where a row lost a cell: ${what} (${edition.id})`, () => {
        for (const lost of [1, 2, 3]) {
          const text = asText(print(report), (table) => {
            const cells = spread(table, false);
            return write(
              cells.map((row, at) => (at === cells.length - 1 ? row.filter((_, c) => c !== lost) : row)),
            );
          });
          const read = readText(text, '报告.txt');
          const rules = new Set(checkReport(read).findings.map(({ rule }) => rule));
          for (const { name, index } of formOf(edition).cells) {
            const own = read.report.readings[index] ?? null;
            if (own !== null) assert.deepEqual([name, own], [name, report.readings[index]]);
          }
          assert.ok(rules.has('label') || rules.has('blank') || rules.has('sheets'));
        }
      });
    }
});

/** A row with a pipe for every column that a cell spans, as programs that make texts of pages write it. */
function spanned({ rows }: PrintedTable): readonly string[] {
  return rows.map((row) => row.map(({ text, columnSpan }) => `${text} ${'|'.repeat(columnSpan)}`).join(' '));
}

/** For each row the pipes that its cells are fewer than those of the widest. */
function missing(cells: Cells): readonly string[] {
  const most = cells.reduce((width, row) => Math.max(width, row.length), 0);
  return cells.map((row) => '|'.repeat(most - row.length));
}

/** Rows that end with a pipe for every cell that the widest has more, as makers of Markdown write. */
const filled =
  (before: string) =>
  (table: PrintedTable): readonly string[] => {
    const cells = begun(table);
    const pipes = missing(cells);
    return cells.map((row, at) => `${before}${row.join(' | ')} | ${pipes[at] ?? ''}`);
  };

/** Cells on lines of their own, with a pipe behind each. */
const alone = (table: PrintedTable) => begun(table).flatMap((row) => row.map((text) => `${text} |`.trim()));

/** The same, and below each row the pipes that it has fewer. */
const lined = (table: PrintedTable) => {
  const cells = begun(table);
  const pipes = missing(cells);
  return cells.flatMap((row, at) => [
    ...row.map((text) => `${text} |`.trim()),
    ...(pipes[at] ? [pipes[at]] : []),
  ]);
};

/** Where rows that lost cells are as long as the others, nothing tells these. */
const longer = new Set([
  'behind each, and more at the end of rows',
  'around each, and more at the end of rows',
]);

describe('a report whose tables have merged cells once, with pipes behind or between cells', () => {
  for (const [what, write, papers] of [
    ['between', (table: PrintedTable) => bare(begun(table)), ['strip', 'grid']],
    [
      'behind each',
      (table: PrintedTable) => begun(table).map((row) => `${row.join(' | ')} |`),
      ['strip', 'grid'],
    ],
    ['behind each, as many as it spans columns', spanned, ['strip']],
    ['behind each, and more at the end of rows', filled(''), ['strip', 'grid']],
    ['around each, and more at the end of rows', filled('| '), ['strip', 'grid']],
    ['behind each on its own line', alone, ['strip']],
    ['behind each on its own line, and more below rows', lined, ['strip', 'grid']],
  ] as const satisfies readonly (readonly [
    string,
    (table: PrintedTable) => readonly string[],
    readonly Paper[],
  ])[])
    for (const edition of editions) {
      const report = randomReport(edition, chanceOf(5));
      it(`is read as it is printed: ${what} (${edition.id})`, () => {
        const read = readText(asText(print(report), write), '报告.txt').report;
        assert.deepEqual([read.org, read.chapters], [report.org, report.chapters]);
        assert.deepEqual(read.readings, report.readings);
      });
      it(`has its figures where cells with 0 are blank: ${what} (${edition.id})`, () => {
        for (const seed of [5, 6, 7, 8]) {
          const right = randomReport(edition, chanceOf(seed));
          const text = asText(print(right), (table) =>
            write({
              ...table,
              rows: table.rows.map((row) =>
                row.map((cell) => (cell.text === '0' ? { ...cell, text: '' } : cell)),
              ),
            }),
          );
          const { report: read } = readText(text, '报告.txt');
          for (const { name, index, table } of formOf(edition).cells) {
            const [own, figure] = [read.readings[index] ?? null, right.readings[index]];
            if (own !== null || papers.some((paper) => paper === table.paper))
              assert.deepEqual([seed, name, own], [seed, name, figure === 0 ? null : figure]);
          }
        }
      });
      if (longer.has(what)) continue;
      it(`has no wrong figure where a row lost a cell: ${what} (${edition.id})`, () => {
        for (let at = 0; at < 12; at += 1) {
          const [lost, from] = [at % 3, 3 + at];
          const text = asText(print(report), (table) =>
            write({
              ...table,
              rows: table.rows.map((row, index) =>
                index === Math.min(from, table.rows.length - 1) ? row.filter((_, c) => c !== lost) : row,
              ),
            }),
          );
          const read = readText(text, '报告.txt');
          const named = new Set(checkReport(read).findings.flatMap(({ cells }) => cells));
          for (const { name, index } of formOf(edition).cells) {
            const own = read.report.readings[index] ?? null;
            if (own !== null && !named.has(name))
              assert.deepEqual([name, own], [name, report.readings[index]]);
          }
        }
      });
    }
});

describe('a strip that lost any of its cells', () => {
  for (const [what, write] of [
    ['pipes', bare],
    ['tabs', (cells: Cells) => cells.map((row) => row.join('\t'))],
  ] as const)
    it(`has no wrong figure that nothing tells: ${what} between cells`, () => {
      for (const seed of [1, 2, 3, 4])
        for (let lost = 0; lost < 15; lost += 1) {
          const report = randomReport(editions[1]!, chanceOf(seed));
          const text = asText(print(report), (table) =>
            write(
              begun(table).map((row) =>
                row.length === 15 && table.code === 'disputes' ? row.filter((_, c) => c !== lost) : row,
              ),
            ),
          );
          const read = readText(text, '报告.txt');
          for (const { name, index } of formOf(report.edition).cells) {
            const own = read.report.readings[index] ?? null;
            if (own !== null) assert.deepEqual([lost, name, own], [lost, name, report.readings[index]]);
          }
        }
    });
});

describe('a row with pipes between its cells that has a cell too many', () => {
  for (const nought of ['0', '无'])
    it(`has no wrong figure, also beside labels of groups (${nought})`, () => {
      const report = randomReport(editions[1]!, chanceOf(9));
      const text = asText(print(report), (table) =>
        bare(
          begun(table).map((row) =>
            row[0] === '5.属于三类内部事务信息'
              ? [row[0], nought, '1', nought, nought, nought, '2', nought, '3']
              : row,
          ),
        ),
      );
      const read = readText(text, '报告.txt').report;
      for (const { name, index } of formOf(report.edition).cells)
        assert.deepEqual(
          [name, read.readings[index]],
          [name, name.startsWith('requests.internalAffairs') ? null : report.readings[index]],
        );
    });
});

describe('rows of a text with pipes', () => {
  it('are parted by every one where all have as many', () => {
    const rows = ['| 规章 | 1', ' | 行政许可 |', 'a | b | 3'].map((text) => [text]);
    assert.deepEqual(splitPipes(rows), [
      ['', '规章', '1'],
      ['', '行政许可', ''],
      ['a', 'b', '3'],
    ]);
  });
  it('are parted where they have labels alone beside rows of labels and figures', () => {
    const rows = ['表头 | 甲', '甲 | 乙', '一 | 1 | 2', '二 | 3 | 4', '三 | 5 | 6'].map((text) => [text]);
    assert.deepEqual(splitPipes(rows), [
      ['表头', '甲'],
      ['甲', '乙'],
      ['一', '1', '2'],
      ['二', '3', '4'],
      ['三', '5', '6'],
    ]);
  });
  it('are not parted where they are lines apart from the tables, or sentences', () => {
    const table = ['一 | 1 | 2', '二 | 3 | 4', '三 | 5 | 6'].map((text) => [text]);
    const line = ['首页 | 公开 | 年报'];
    assert.deepEqual(splitPipes([line, ['正文'], ...table])[0], line);
    const sentence = [`${'所列数据按统计口径填写，'.repeat(6)}|共 3 件`];
    assert.deepEqual(splitPipes([...table, sentence]).at(-1), sentence);
  });
  it('are not without figures, nor two of them', () => {
    for (const rows of [
      [['首页 | 公开 | 年报'], ['机构 | 信箱 | 地图'], ['甲 | 乙 | 丙']],
      [['首页 | 公开 | 甲 | 乙 | 2'], ['机构 | 信箱 | 丙 | 丁 | 3']],
    ])
      assert.deepEqual(splitPipes(rows), rows);
  });
});

describe('a report in a text whose figures stand beside others', () => {
  it('has no figure of a column of remarks', () => {
    const figures = (remarks: string) => {
      const head = (title: string, columns: string) => [
        `${title} |  |  |  | `,
        `信息内容 | ${columns} | ${remarks}`,
      ];
      const table = [
        ...head('第二十条第（一）项', '本年制发件数 | 本年废止件数 | 现行有效件数'),
        ...['规章 | 1 | 2 | 3 | ', '行政规范性文件 | 4 | 5 | 6 | '],
        ...[...head('第二十条第（五）项', '本年处理决定数量 |  | '), '行政许可 |  |  |  | 7'],
        ...[...head('第二十条第（六）项', '本年处理决定数量 |  | '), '行政处罚 |  |  |  | 8'],
      ].map((row) => `| ${row} |`);
      const text = `青山县民政局2024年政府信息公开工作年度报告\n一、总体情况\n工作有序。\n二、主动公开政府信息情况\n${table.join('\n')}\n三、收到和处理政府信息公开申请情况`;
      const { report } = readText(text, '报告.md');
      return report.readings.filter((reading) => reading !== null);
    };
    assert.deepEqual(figures('备注'), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(figures(''), [1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
