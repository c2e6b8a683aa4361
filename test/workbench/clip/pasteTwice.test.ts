import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { pasteInBlank } from './pasteInBlank.js';

const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';
const strip = ['1 2 3 4 10 1 2 3 4 10 1 2 3 4 10', '5 6 7 8 26 5 6 7 8 26 5 6 7 8 26'];
const cover = ['封面', 3, 2] as const;

describe('a table with another beside it that is pasted', () => {
  const tableOf = (code: string, edition: '2019' | '2021', seed: number) => {
    const pages = print(
      randomReport(
        editions.find(({ id }) => id === edition)!,
        chanceOf(seed),
      ),
    );
    return pages.find((piece) => piece.kind === 'table' && piece.code === code) as PrintedTable;
  };
  for (const edition of ['2019', '2021'] as const)
    for (const [code, name] of [
      ['disclosure', '表二'],
      ['requests', '表三'],
    ] as const)
      for (const gap of [[], ['']])
        it(`is told to stand twice, and what to do: ${name} of ${edition}, ${gap.length} between`, async () => {
          const [one, other] = [3, 4].map((seed) => spread(tableOf(code, edition, seed), false));
          const text = one!.map((row, at) => [...row, ...gap, ...(other![at] ?? [])].join('\t')).join('\n');
          const { cells, remarks } = await pasteInBlank({ text, at: cover, edition });
          assert.equal(cells, '');
          assert.deepEqual(remarks, [
            `粘贴的内容里有两份${name}并排，不知道用哪一份，没有写入，请只复制其中一份。`,
          ]);
        });
  it('is not told to stand twice where it has a row too long', async () => {
    const text = spread(tableOf('requests', '2021', 3), false)
      .map((row, at) => (at === 5 ? [...row, '7', '8'] : row).join('\t'))
      .join('\n');
    const { remarks } = await pasteInBlank({ text, at: cover });
    assert.deepEqual(
      remarks.filter((remark) => remark.includes('并排')),
      [],
    );
  });
});

describe('two rows of figures for the only row of 表四', () => {
  const at = ['表四', 5, 1] as const;
  const numbers = Array.from({ length: 15 }, (_, number) => number + 1).join(' ');
  for (const [what, rows] of [
    ['of two years', strip],
    ['of which one numbers the columns', [numbers, strip[0]!]],
  ] as const)
    for (const separator of ['\t', ','])
      it(`are told, and none is written: ${what}, parted by ${JSON.stringify(separator)}`, async () => {
        const text = rows.join('\n').replaceAll(' ', separator);
        const { cells, unknown, remarks } = await pasteInBlank({ text, at });
        assert.deepEqual([cells, unknown], ['', rows]);
        assert.deepEqual(remarks, [
          '表四只有一行数字，粘贴的有 2 行，不知道用哪一行，没有写入，请只复制其中一行。',
        ]);
      });
  it('are one where the other is blank', async () => {
    const text = `${strip[0]!.replaceAll(' ', '\t')}\n${'\t'.repeat(14)}`;
    const { cells, unknown } = await pasteInBlank({ text, at });
    assert.match(cells, /^表四!A5=1 表四!B5=2/);
    assert.deepEqual(unknown, []);
  });
});

describe('a row of a pasted block that numbers its columns', () => {
  it('is no row of figures, though the labels below it are few', async () => {
    for (const [heads, figures] of [
      [['自然人'], ['5']],
      [
        ['自然人', '商业企业', '科研机构'],
        ['5', '6', '7'],
      ],
    ] as const) {
      const numbers = ['项目', ...heads].map((_, at) => String(at + 1));
      const block = [['项目', ...heads], numbers, [received, ...figures], [carriedIn, ...figures]];
      const text = block.map((row) => row.join('\t')).join('\n');
      const { cells, unknown } = await pasteInBlank({ text });
      const own = figures.flatMap((figure, at) => ({ figure, column: 'DEF'[at] }));
      const wanted = [5, 6].flatMap((row) =>
        own.map(({ figure, column }) => `表三!${column}${row}=${figure}`),
      );
      assert.deepEqual([cells, unknown], [wanted.join(' '), [numbers.join(' ')]]);
    }
  });
  it('is one of figures where no label of a row stands in its first column', async () => {
    const { cells } = await pasteInBlank({ text: '自然人\t商业企业\n1\t2\n3\t4' });
    assert.equal(cells, '表三!D5=1 表三!E5=2 表三!D6=3 表三!E6=4');
  });
});

describe('labels of rows among figures that no column of labels is', () => {
  it('leave the figures of the others unwritten', async () => {
    const rows = ['2024\t自然人', '2\t7', `${received}\t5`];
    const { cells, unknown } = await pasteInBlank({ text: rows.join('\n') });
    assert.equal(cells, '');
    assert.deepEqual(new Set(unknown), new Set(rows.map((row) => row.replace('\t', ' '))));
  });
});
