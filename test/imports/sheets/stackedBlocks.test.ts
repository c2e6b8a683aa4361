import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import {
  checkReport,
  editions,
  readSheets,
  readText,
  type ReadResult,
  type Report,
} from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { sheetOf } from '../../core/read/sheetOf.js';
import { csvOf } from '../delimited/csvOf.js';
import { drawnSheets } from '../../drawnSheets.js';
import { damaged, readOrRefuse } from './damagedRows.js';
import { blocksOf, disputesOf, full, type Block, type Grid } from './stripRows.js';

/** How many damaged tables are read of each edition. */
const ROUNDS = 150;

type Shape = (blocks: readonly Block[], labels: readonly string[]) => Grid;

const SHAPES: Readonly<Record<string, Shape>> = {
  'rows of one table': (blocks, labels) => [
    [null, ...labels],
    ...blocks.map(({ name, figures }) => [name, ...figures]),
  ],
  'rows with the name of their group in brackets, below a corner': (blocks, labels) => [
    ['类别', ...labels],
    ...blocks.map((each) => [full(each), ...each.figures]),
  ],
  'numbered rows': (blocks, labels) => [
    ['序号', '类别', ...labels],
    ...blocks.map((each, at) => [at + 1, full(each), ...each.figures]),
  ],
  'rows beside a merged cell of their group': (blocks, labels) => [
    ['案件类型', null, ...labels],
    ...blocks.map(({ name, group, figures }, at) => [
      ...(group === undefined ? [name, null] : [at === 1 ? group : null, name]),
      ...figures,
    ]),
  ],
  'a name, labels and figures each': (blocks, labels) =>
    blocks.flatMap((each) => [[full(each)], labels, each.figures]),
  'the same with numbers and blank rows between': (blocks, labels) =>
    blocks.flatMap((each, at) => [
      [`${'一二三'[at] ?? ''}、${full(each)}情况`, null],
      labels,
      each.figures,
      [],
    ]),
  'the name of the group over two of them': (blocks, labels) =>
    blocks.flatMap(({ name, group, figures }, at) => [
      ...(group === undefined || at === 2 ? [] : [[group]]),
      ...[[null, name], labels, figures],
    ]),
  'names beside their labels': (blocks, labels) =>
    blocks.flatMap((each) => [
      [full(each), ...labels],
      [null, ...each.figures],
    ]),
  'labels in another order': (blocks, labels) => [
    [null, ...[...labels].reverse()],
    ...[...blocks].reverse().map(({ name, figures }) => [name, ...[...figures].reverse()]),
  ],
  'a list with the name of a block once, as a strip that is turned': (blocks, labels) => [
    ['项目', null, '指标', '数量'],
    ...blocks.flatMap(({ name, group, figures }, at) =>
      labels.map((label, row) => [
        row > 0 ? null : group === undefined ? name : at === 1 ? group : null,
        row > 0 || group === undefined ? null : name,
        ...[label, figures[row] ?? null],
      ]),
    ),
  ],
  'a list with names over their labels': (blocks, labels) =>
    blocks.flatMap((each) => [
      [full(each)],
      ...labels.map((label, row) => [label, each.figures[row] ?? null]),
    ]),
  'a numbered list with names in each row': (blocks, labels) => [
    ['序号', '类别', '结果', '件数'],
    ...blocks.flatMap((each, at) =>
      labels.map((label, row) => [
        at * labels.length + row + 1,
        full(each),
        label,
        each.figures[row] ?? null,
      ]),
    ),
  ],
  'a list with the group and the name in each row': (blocks, labels) =>
    blocks.flatMap(({ name, group, figures }) =>
      labels.map((label, row) => [group ?? name, name, label, figures[row] ?? null]),
    ),
  'a list with the group in each row, and the name of those in it': (blocks, labels) => [
    ['项目', '类别', '结果', '件数'],
    ...blocks.flatMap(({ name, group, figures }) =>
      labels.map((label, row) => [
        ...(group === undefined ? [name, null] : [group, name]),
        ...[label, figures[row] ?? null],
      ]),
    ),
  ],
  'a list with name and label in one text': (blocks, labels) => [
    ['指标名称', '数值'],
    ...blocks.flatMap((each) =>
      labels.map((label, row) => [`${full(each)}-${label}`, each.figures[row] ?? null]),
    ),
  ],
  'a list with labels in brackets behind names': (blocks, labels) =>
    blocks.flatMap((each) =>
      labels.map((label, row) => [`${each.name}（${label}）`, each.figures[row] ?? null]),
    ),
};

/** The sheets of a report with 表四 of these rows. */
async function sheetsWith(report: Report, rows: Grid): Promise<readonly Sheet[]> {
  return (await drawnSheets(report)).map((each) => (each.name === '表四' ? sheetOfRows(rows) : each));
}

function sheetOfRows(rows: Grid): Sheet {
  return sheetOf(Object.fromEntries([['表四'], ...rows].map((row, at) => [at + 1, row] as const)), '表四');
}

describe('表四 of a workbook whose blocks stand below each other', () => {
  for (const [at, edition] of editions.entries()) {
    const report = randomReport(edition, chanceOf(31 + at));
    const { blocks, labels } = blocksOf(report);
    for (const [what, shape] of Object.entries(SHAPES))
      it(`is read as ${what}, with where its figures stand (${edition.id})`, async () => {
        const sheets = await sheetsWith(report, shape(blocks, labels));
        const read = readFileSheets(sheets);
        assert.deepEqual(disputesOf(read.report), disputesOf(report));
        const said = checkReport(readFileSheets(await drawnSheets(report))).findings;
        assert.deepEqual(
          checkReport(read).findings.map(({ message }) => message),
          said.map(({ message }) => message),
        );
        const cells = new Map(
          sheets
            .find(({ name }) => name === '表四')
            ?.cells.map((cell) => [`${String.fromCharCode(64 + cell.column)}${cell.row}`, cell.value]),
        );
        for (const [name, address] of read.addresses)
          if (name.startsWith('disputes.')) {
            const [, , block = '', column = ''] = /^(disputes)\.(\w+)\.(\w+)$/.exec(name) ?? [];
            const index = ['review', 'directSuit', 'suitAfterReview'].indexOf(block);
            const place = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].indexOf(column);
            assert.equal(cells.get(address.replace('表四!', '')), blocks[index]?.figures[place]);
          }
      });
    it(`is read from a text file alone (${edition.id})`, () => {
      for (const [what, shape] of Object.entries(SHAPES)) {
        const rows = shape(blocks, labels);
        const width = Math.max(...rows.map(({ length }) => length));
        const texts = rows.map((row) => Array.from({ length: width }, (_, c) => String(row[c] ?? '')));
        const read = readText(csvOf(texts), '表四.csv');
        assert.deepEqual(disputesOf(read.report), disputesOf(report), what);
      }
    });
    it(`takes no figure from another block where those of one are lost (${edition.id}) #slow`, async () => {
      const others = (await drawnSheets(report)).filter(({ name }) => ['封面', '表三'].includes(name));
      const [is, was] = [disputesOf, disputesOf(report)];
      for (const [what, shape] of Object.entries(SHAPES))
        for (const [place, rows] of withoutFigures(shape(blocks, labels)))
          for (const read of [readFileSheets, readSheets]) {
            const again = readOrRefuse([...others, sheetOfRows(rows)], read);
            const figures = again ? is(again.report) : [];
            const wrong = figures.filter((each, index) => typeof each === 'number' && each !== was[index]);
            assert.deepEqual(wrong, [], `${what} ${place}`);
          }
    });
    it(`is read exactly or told where one cell or row of it is damaged (${edition.id}) #slow`, async () => {
      const chance = chanceOf(77 + at);
      const others = (await drawnSheets(report)).filter(({ name }) => ['封面', '表三'].includes(name));
      for (let round = 0; round < ROUNDS; round += 1) {
        const own = randomReport(edition, chance);
        const given = blocksOf(own);
        const [what, shape] = chance.pick(Object.entries(SHAPES));
        const { rows, place } = damaged(shape(given.blocks, given.labels), chance);
        const sheets = [...others, sheetOfRows(rows)];
        const read = readOrRefuse(sheets);
        // What is read as it stands is no other layout.
        if (!read || isReadAsItStands(read, sheets)) continue;
        const [is, was] = [disputesOf(read.report), disputesOf(own)];
        const wrong = is.filter((reading, index) => typeof reading === 'number' && reading !== was[index]);
        const shown = `${what} ${place}\n${rows.map((row) => row.join('\t')).join('\n')}`;
        assert.deepEqual(wrong, [], shown);
        const { findings } = checkReport(read);
        if (is.some((reading, index) => reading !== was[index]))
          assert.ok(
            findings.some(
              ({ message, cells }) => /表四/.test(message) || cells.some((c) => c.startsWith('disputes')),
            ),
            shown,
          );
      }
    });
  }
});

/** The rows without each row of figures in turn: without the row, its figures or all of its cells. */
function withoutFigures(rows: Grid): readonly (readonly [place: string, rows: Grid])[] {
  return rows.flatMap((row, at) => {
    if (!row.some((value) => typeof value === 'number')) return [];
    const put = (given: Grid): Grid => [...rows.slice(0, at), ...given, ...rows.slice(at + 1)];
    const blank = row.map((value) => (typeof value === 'number' ? null : value));
    return [put([]), put([blank]), put([[]])].map((each) => [`row ${at + 1}`, each] as const);
  });
}
function isReadAsItStands({ report }: ReadResult, sheets: readonly Sheet[]): boolean {
  const plain = readOrRefuse(sheets, readSheets);
  return plain !== undefined && isDeepStrictEqual(disputesOf(plain.report), disputesOf(report));
}
