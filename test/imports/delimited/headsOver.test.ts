import assert from 'node:assert/strict';
import { editions } from '../../../templates/index.js';
import { withHeadsOver } from '../../../src/imports/delimited/headsOver.js';
import { readPublished } from '../../../src/imports/page/readPublished.js';
import { readPasted } from '../../../src/imports/text/readPlain.js';
import { readText, type Report } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from './csvOf.js';

type Row = readonly string[];
type Write = (row: Row, isHead: boolean, at: number) => Row;

const NUMBER = /^[-+]?\d[\d.]*(?:万?元)?$/;
const isHead = (row: Row) => !row.some((cell) => NUMBER.test(cell));

/** The rows of a table from its heads on, each written by its kind. */
const written = (report: Report, table: string, write: Write) => {
  const rows = rowsOfSheet(report, table).slice(1);
  const last = rows.map((row) => !isHead(row)).lastIndexOf(true);
  return rows.slice(0, last + 1).map((row, at) => write(row, isHead(row), at));
};

/** A column more in the heads or in the rows of figures, by what is done. */
const ASIDE: Readonly<Record<string, Write>> = {
  'a blank column before the heads': (row, head) => (head ? ['', ...row] : row),
  'a blank column before the heads and behind the figures': (row, head) =>
    head ? ['', ...row] : [...row, ''],
  'a head for the numbers of rows that the rows have not': (row, head) => (head ? ['序号', ...row] : row),
  'a blank column before the figures': (row, head) => (head ? row : ['', ...row]),
  'a blank column before the figures and behind the heads': (row, head) =>
    head ? [...row, ''] : ['', ...row],
};
/** The numbers of rows show where they end only where each row has a label. */
const NUMBERED: Readonly<Record<string, Write>> = {
  'numbers of rows without a head': (row, head, at) => (head ? row : [String(at), ...row]),
  'numbers of rows, and a blank column behind the heads': (row, head, at) =>
    head ? [...row, ''] : [String(at), ...row],
};

const CHAPTERS = [
  ['二、主动公开政府信息情况', '表二'],
  ['三、收到和处理政府信息公开申请情况', '表三'],
  ['四、政府信息公开行政复议、行政诉讼情况', '表四'],
] as const;
const TITLE = '某县某局2023年政府信息公开工作年度报告';
const wholeOf = (report: Report, write: Write): readonly Row[] => [
  [TITLE.replace('2023', String(report.year))],
  ...CHAPTERS.flatMap(([title, table]) => [[title], ...written(report, table, write)]),
];

describe('a text file whose heads stand one column beside the figures', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020'] as const) {
    const report = sample(name);
    for (const [what, write] of Object.entries(ASIDE))
      it(`is read as if they stood over them: ${what} (${name}) #slow`, () => {
        const rows = wholeOf(report, write);
        assert.notDeepEqual(withHeadsOver(rows, editions), rows);
        assert.deepEqual(readText(csvOf(rows), 'a.csv').report.readings, report.readings);
        assert.deepEqual(readText(csvOf(rows, '\t'), 'a.txt').report.readings, report.readings);
        const pasted = readPublished(readPasted(csvOf(rows), editions), editions);
        assert.deepEqual(pasted.report.readings, report.readings);
      });
    for (const [what, write] of Object.entries(NUMBERED))
      it(`is read as if they stood over them: ${what} (${name}) #slow`, () => {
        const rows = CHAPTERS.slice(0, 2).flatMap(([title, table]) => [
          [title],
          ...written(report, table, write),
        ]);
        const plain = CHAPTERS.slice(0, 2).flatMap(([title, table]) => [
          [title],
          ...written(report, table, (row) => row),
        ]);
        const read = (given: readonly Row[]) => readText(csvOf([[TITLE], ...given]), 'a.csv').report.readings;
        assert.deepEqual(read(rows), read(plain));
      });
  }
});

describe('the heads of a table', () => {
  const report = sample('suqian-2023');
  const apart = (row: Row) => {
    const at = row.findIndex((cell) => NUMBER.test(cell));
    return [row.slice(0, at), row.slice(at)] as const;
  };
  const both =
    (change: Write): Write =>
    (row, head, at) =>
      head ? row : ['', ...change(row, head, at)];
  const stay = (table: string, write: Write) => {
    const rows = written(report, table, write);
    assert.deepEqual(withHeadsOver(rows, editions), rows);
  };
  const TABLES = ['表二', '表三', '表四'];
  it('stay where they stand over the figures', () => {
    for (const table of TABLES) stay(table, (row) => row);
  });
  it('stay where they are two columns beside the figures', () => {
    for (const table of TABLES) stay(table, (row, head) => (head ? row : ['', '', ...row]));
  });
  it('stay where a figure more or less stands in each row #slow', () => {
    for (const table of TABLES) {
      stay(
        table,
        both((row) => [...row.filter((cell) => cell !== ''), '7']),
      );
      stay(
        table,
        both((row) => apart(row)[0].concat(apart(row)[1].slice(1))),
      );
      stay(
        table,
        both((row) => row.slice(0, -1).concat(row.at(-1) === '' ? '7' : '')),
      );
    }
  });
  it('stay where the first figures are blank and others stand behind the last', () => {
    for (const table of TABLES)
      stay(table, (row, head) => {
        if (head) return row;
        const [label, [, ...rest]] = apart(row);
        return [...label, '', ...rest, '7'];
      });
  });
  it('stay where other words stand behind the last of them', () => {
    for (const table of TABLES) stay(table, (row, head) => (head ? [...row, '备注'] : ['', ...row]));
  });
  it('stay where some rows are beside the figures and others are not', () => {
    stay('表三', (row, head, at) => (head || at % 2 === 0 ? row : ['', ...row]));
  });
  it('stay where they would stand over figures that come to no totals', () => {
    for (const table of ['表三', '表四'])
      stay(
        table,
        both((row) => row.map((cell, at) => (NUMBER.test(cell) ? String(Number(cell) + 5 + at) : cell))),
      );
  });
  it('stay where words before them would be lost', () => {
    stay('表三', (row, head) => (head ? ['年度', ...row] : row));
  });
});
