import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import type { Reading } from '../../../src/core/form/number.js';
import { readingOf } from '../../../src/core/report/report.js';
import {
  checkReport,
  decodeText,
  Problem,
  readText,
  type ReadResult,
  type Report,
} from '../../../src/index.js';
import { findSeparator } from '../../../src/imports/delimited/findSeparator.js';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from './csvOf.js';

const suqian = sample('suqian-2023');
const requests = () => rowsOfSheet(suqian, '表三').map((row) => [...row]);

/** The readings of a table by the names of its cells: those of a lone 表四 fit both editions. */
function tableIn({ edition, readings }: Report, name: string): ReadonlyMap<string, Reading> {
  const cells = formOf(edition).cells.filter(({ table }) => table.name === name);
  return new Map(cells.map((cell) => [cell.name, readings[cell.index] ?? null]));
}

const named = ({ report }: ReadResult, name: string) =>
  readingOf(
    report,
    formOf(report.edition).cells.find((cell) => cell.name === name)!,
  );

/** What is read of 表三 where one row is written otherwise; the row counts from 1. */
function withRow(row: number, change: (cells: string[]) => readonly string[]): ReadResult {
  const rows: (readonly string[])[] = requests();
  rows[row - 1] = change(requests()[row - 1]!);
  return readText(csvOf(rows), 'a.csv');
}

const tornIn = ({ remarks }: ReadResult) => remarks.find(({ kind }) => kind === 'tornRows');

/** What is thrown. */
function problemOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error;
  }
  throw new Error('nothing is thrown');
}

describe('a text file of one table', () => {
  const missing = (...tables: readonly string[]) => {
    const read = readText(tables.map((table) => csvOf(rowsOfSheet(suqian, table))).join('\r\n'), 'a.csv');
    return checkReport(read).findings.flatMap(({ message }) =>
      /^没有找到表/.test(message) ? [message] : [],
    );
  };
  it('says of the others that such a file holds one sheet', () => {
    assert.deepEqual(missing('表三'), [
      '没有找到表二，.csv 这样的文件只存一张工作表，请选择原来的工作簿，或者把各表合到一个工作簿里',
      '没有找到表四，.csv 这样的文件只存一张工作表，请选择原来的工作簿，或者把各表合到一个工作簿里',
    ]);
    assert.deepEqual(missing('表二').length, 2);
  });
  it('is none where two tables stand below each other, or all of them', () => {
    assert.deepEqual(missing('表二', '表三'), ['没有找到表四，请补上完整的表格']);
    assert.deepEqual(missing('表二', '表三', '表四'), []);
  });
});

describe('a table sheet that was saved as text', () => {
  it('is read with every separator and under every name, cell by cell, with the places of its cells #slow', () => {
    const names = ['a.csv', 'a.txt', 'a.xls', 'a'];
    for (const report of [suqian, sample('xixia-civil-affairs-2020')])
      for (const table of ['表二', '表三', '表四'])
        for (const [at, separator] of [',', '\t', ';', '|'].entries())
          for (const name of names.filter((_, n) => report !== suqian || n % 4 === at)) {
            const text = `\ufeff${csvOf(rowsOfSheet(report, table), separator)}`;
            const read = readText(text, name);
            assert.deepEqual(tableIn(read.report, table), tableIn(report, table));
            assert.deepEqual(
              [...new Set(read.remarks.map(({ kind }) => kind))],
              ['missingTable'],
              `${report.org} ${table} ${separator}`,
            );
          }
    assert.equal(withRow(1, (row) => row).addresses.get('requests.received.person'), '数据表!D5');
  });
  it('may be in UTF-8, UTF-16 or GB 18030', () => {
    const text = csvOf(requests(), '\t');
    const gbk = Buffer.from(gbkOf(text));
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      gbk,
    ])
      assert.deepEqual(
        tableIn(readText(decodeText(bytes, 'a.csv'), 'a.csv').report, '表三'),
        tableIn(suqian, '表三'),
      );
  });
  it('may be in UTF-16 without a mark, whatever its first character is', () => {
    const text = csvOf(requests());
    assert.ok(text.charCodeAt(0) > 0xff);
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()])
      assert.deepEqual(
        tableIn(readText(decodeText(bytes, 'a.csv'), 'a.csv').report, '表三'),
        tableIn(suqian, '表三'),
      );
  });
  it('with a byte that is none of its encoding is told by its encoding, never read', () => {
    const text = csvOf(requests());
    const [utf8, gbk] = [Buffer.from(text), Buffer.from(gbkOf(text))];
    const withByte = (bytes: Buffer, byte: number, at: number) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)]);
    for (const bytes of [
      utf8.subarray(0, utf8.lastIndexOf('。') + 2),
      withByte(utf8, 0xff, 40),
      withByte(utf8, 0xe4, utf8.length),
      withByte(gbk, 0x81, gbk.length),
      withByte(gbk, 0xff, gbk.length),
    ])
      assert.equal(problemOf(() => decodeText(bytes, 'a.csv')).code, 'wrongEncoding');
  });
  it('in GB 18030 is refused where it has no label of the form, or is damaged', () => {
    const list = gbkOf('单位,数量,备注,合计\r\n青山局,1,2,3\r\n');
    assert.equal(problemOf(() => decodeText(list, 'a.csv')).code, 'wrongEncoding');
    const torn = Buffer.from(Buffer.from(csvOf(requests())).map((byte, at) => (at === 3 ? 0xff : byte)));
    assert.equal(problemOf(() => decodeText(torn, 'a.csv')).code, 'wrongEncoding');
  });
  it('may be several tables, one below the other, each as wide as it is', () => {
    const rows = ['表二', '表三', '表四'].flatMap((name) => [...rowsOfSheet(suqian, name), ['']]);
    const read = readText(csvOf(rows), 'a.csv');
    assert.deepEqual(read.report.readings, suqian.readings);
    assert.deepEqual(read.remarks, []);
  });
  it('with pipes around its rows is Markdown, which the text of a page may be', () => {
    const framed = requests()
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n');
    assert.notEqual(findSeparator(framed)?.separator, '|');
    assert.notEqual(findSeparator(`一、总体情况\n${csvOf(requests(), '|')}`)?.separator, '|');
    assert.equal(findSeparator(csvOf(requests(), '|'))?.separator, '|');
  });
  it('may say its separator in a line of its own, as Excel is told', () => {
    const read = readText(`sep=;\r\n${csvOf(requests(), ';')}`, 'a.txt');
    assert.deepEqual(tableIn(read.report, '表三'), tableIn(suqian, '表三'));
  });
});

describe('a figure in a text with separators', () => {
  const readAs = (written: string) =>
    named(
      withRow(5, (row) => row.map((cell, at) => (at === 3 ? written : cell))),
      'requests.received.person',
    );
  it('is the number that is written', () => {
    assert.equal(readAs('1,234'), 1234);
    assert.equal(readAs('007'), 7);
    assert.equal(readAs('="12"'), 12);
    assert.equal(readAs(' 12 '), 12);
    assert.equal(readAs(''), null);
  });
  it('is unreadable, as it is written, where it is not one number', () => {
    for (const written of ['1.23E+05', '1.2e5', '5①', '1,23', '1\n2', '="1"2', '0x10'])
      assert.deepEqual((readAs(written) as { text: string }).text, written);
  });
  it('may be a sum, which is worked out as in a workbook', () => {
    const read = withRow(5, (row) => [...row.slice(0, 9), '=SUM(D5:I5)']);
    assert.equal(named(read, 'requests.received.total'), 3511);
    assert.ok(read.formulas.has('requests.received.total'));
  });
  it('keeps its zeros where it names something', () => {
    const cover = [['机关名称', '青山市民政局'], ['年度', '2023'], ['邮政编码', '050000'], ...requests()];
    const width = 10;
    const rows = cover.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    const { report } = readText(csvOf(rows), 'a.csv');
    assert.deepEqual([report.org, report.year, report.contact['postcode']], ['青山市民政局', 2023, '050000']);
  });
});

describe('a damaged text with separators', () => {
  const without = (row: readonly string[], at: number) => row.filter((_, c) => c !== at);
  it('gives no figure of a row that lost a cell or has one too many, and tells the row #slow', () => {
    for (const [change, cells] of [
      [(row: string[]) => without(row, 3), 9],
      [(row: string[]) => without(row, 0), 9],
      [(row: string[]) => row.slice(0, 9), 9],
      [(row: string[]) => [...row.slice(0, 3), '3', '402', ...row.slice(4)], 11],
    ] as const) {
      const read = withRow(5, change);
      const { text, unread } = (
        tornIn(read) as { rows: readonly { text: string; unread: readonly string[] }[] }
      ).rows[0]!;
      assert.equal(unread.length, 7);
      assert.deepEqual(tornIn(read), {
        kind: 'tornRows',
        rows: [{ table: 'requests', row: 5, cells, usual: 10, text, unread }],
      });
      for (const [name, reading] of tableIn(read.report, '表三'))
        assert.equal(
          reading,
          name.startsWith('requests.received.') ? null : tableIn(suqian, '表三').get(name),
          name,
        );
    }
  });
  it('gives no figure of a table whose heads lost a cell', () => {
    const read = withRow(4, (row) => without(row, 3));
    assert.equal((tornIn(read) as { rows: readonly object[] }).rows.length, 25);
    assert.ok([...tableIn(read.report, '表三').values()].every((reading) => reading === null));
  });
  it('gives no figure of the one row of 表四', () => {
    const rows = rowsOfSheet(suqian, '表四').map((row, at) => (at === 4 ? without(row, 2) : row));
    const read = readText(csvOf(rows), 'a.csv');
    assert.ok(tornIn(read));
    assert.ok([...tableIn(read.report, '表四').values()].every((reading) => reading === null));
  });
  it('is read where Excel left out what is blank at the end of 16 rows', () => {
    const blank = ['', '', ''];
    const wide = requests().map((row) => [...row, ...blank]);
    wide[2]![12] = '备注';
    const rows = wide.map((row, at) => (at < 16 ? row : row.slice(0, 10)));
    const read = readText(csvOf(rows), 'a.csv');
    assert.equal(tornIn(read), undefined);
    assert.deepEqual(tableIn(read.report, '表三'), tableIn(suqian, '表三'));
    const torn = readText(csvOf(rows.map((row, at) => (at === 20 ? without(row, 4) : row))), 'a.csv');
    assert.ok(tornIn(torn));
  });
  it('is refused with the row where quotes do not match', () => {
    const text = csvOf(requests());
    for (const broken of [
      text.replace('\r\n一、本年新收', '\r\n"一、本年新收'),
      text.replace('\r\n一、本年新收政府信息公开申请数量', '\r\n"一、本年"新收政府信息公开申请数量'),
    ]) {
      const { code, facts } = problemOf(() => readText(broken, 'a.csv'));
      assert.deepEqual([code, facts], ['tornQuotes', { row: 5 }]);
    }
  });
  it('without a table of the form is told so', () => {
    assert.equal(problemOf(() => readText('单位,数量\r\n甲,1\r\n', 'a.csv')).code, 'noTable');
    assert.equal(problemOf(() => readText('单位,数量\r\n甲,1\r\n', 'a.txt')).code, 'unknownKind');
  });
});

/** A text in GBK, by the decoder that browsers and Node have: each character by the bytes that give it. */
function gbkOf(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return new Uint8Array([...text].flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]));
}
