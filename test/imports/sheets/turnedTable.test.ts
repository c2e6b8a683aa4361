import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { cellAddress } from '../../../src/core/draw/address.js';
import { isSameReading } from '../../../src/core/book/planCells.js';
import { isUnread } from '../../../src/core/form/number.js';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, editions, readText, type Report } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { sheetOf } from '../../core/read/sheetOf.js';
import { csvOf } from '../delimited/csvOf.js';
import { drawnSheets } from '../../drawnSheets.js';
import { damaged, readOrRefuse } from './damagedRows.js';
import type { Grid } from './stripRows.js';

const NAMES = ['表二', '表三', '表四'];
/** How many damaged tables are read of each. */
const ROUNDS = 40;

/** The rows of a drawn table without its title and notes, lying on their side. */
function turnedRows({ cells }: Sheet): Grid {
  const rows: (string | number | null)[][] = [];
  for (const { row, column, value } of cells.filter(
    (cell) => cell.row > 1 && !/^白色/.test(String(cell.value)),
  ))
    (rows[column - 1] ??= [])[row - 2] = value as string | number;
  return Array.from(rows, (row = []) => Array.from(row, (value) => value ?? null));
}

function withTitle(rows: Grid, name: string): Sheet {
  return sheetOf(Object.fromEntries([[name], ...rows].map((row, at) => [at + 1, row] as const)), name);
}

function messagesOf(sheets: readonly Sheet[]): readonly string[] {
  return checkReport(readFileSheets(sheets)).findings.map(({ message }) => message);
}

for (const [at, edition] of editions.entries())
  describe(`A table of a workbook that lies on its side (${edition.id})`, () => {
    const report = randomReport(edition, chanceOf(51 + at));
    for (const name of NAMES) {
      it(`is read, with where its figures stand: ${name}`, async () => {
        const sheets = await drawnSheets(report);
        const own = sheets.find((sheet) => sheet.name === name)!;
        const turned = withTitle(turnedRows(own), name);
        const given = sheets.map((sheet) => (sheet === own ? turned : sheet));
        const [read, plain] = [readFileSheets(given), readFileSheets(sheets)];
        assert.deepEqual(read.report, plain.report);
        assert.deepEqual(messagesOf(given), messagesOf(sheets));
        for (const [cell, address] of plain.addresses)
          if (address.startsWith(`${name}!`))
            assert.equal(read.addresses.get(cell), onItsSide(address), cell);
      });
      it(`is read with a line below it: ${name}`, async () => {
        const sheets = await drawnSheets(report);
        const own = sheets.find((sheet) => sheet.name === name)!;
        const rows = [...turnedRows(own), [], ['填报单位：办公室', null, '填报人：甲']];
        const given = sheets.map((sheet) => (sheet === own ? withTitle(rows, name) : sheet));
        assert.deepEqual(readFileSheets(given).report, readFileSheets(sheets).report);
      });
      it(`is read exactly or told where one cell or row of it is damaged: ${name} #slow`, async () => {
        const chance = chanceOf(91 + at);
        for (let round = 0; round < ROUNDS; round += 1) {
          const given = randomReport(edition, chance);
          const sheets = await drawnSheets(given);
          const own = sheets.find((sheet) => sheet.name === name)!;
          const { rows, place } = damaged(turnedRows(own), chance);
          const read = readOrRefuse(sheets.map((sheet) => (sheet === own ? withTitle(rows, name) : sheet)));
          if (!read) continue;
          const { findings } = checkReport(read);
          const named = new Set(findings.flatMap(({ cells }) => cells));
          const wrong = wrongCells(read.report, given).filter((cell) => !named.has(cell));
          assert.deepEqual(wrong, [], `${place}\n${rows.map((row) => row.join('\t')).join('\n')}`);
        }
      });
    }
    it('is read where all three stand on one sheet', async () => {
      const sheets = await drawnSheets(report);
      const tables = NAMES.map((name) => turnedRows(sheets.find((sheet) => sheet.name === name)!));
      const one = withTitle(
        tables.flatMap((rows, index) => [[NAMES[index] ?? ''], ...rows, []]),
        '统计表',
      );
      const read = readFileSheets([...sheets.filter(({ name }) => !NAMES.includes(name)), one]);
      assert.deepEqual(read.report, readFileSheets(sheets).report);
      const values = new Map(one.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]));
      for (const { name, index, table } of formOf(edition).cells)
        if (table.paper !== 'bands') {
          const address = read.addresses.get(name)?.replace('统计表!', '') ?? '';
          assert.equal(values.get(address), read.report.readings[index], name);
        }
    });
    it('is read from a text file alone', async () => {
      const own = (await drawnSheets(report)).find(({ name }) => name === '表三')!;
      const rows = turnedRows(own);
      const width = Math.max(...rows.map(({ length }) => length));
      const texts = rows.map((row) =>
        Array.from({ length: width }, (_, column) => String(row[column] ?? '')),
      );
      const { readings } = readText(csvOf(texts), '表三.csv').report;
      const cells = formOf(edition).cells.filter(({ table }) => table.code === 'requests');
      assert.deepEqual(
        cells.map(({ index }) => readings[index]),
        cells.map(({ index }) => report.readings[index]),
      );
    });
    it('is told where another line stands among its own', async () => {
      const sheets = await drawnSheets(report);
      const own = sheets.find(({ name }) => name === '表三')!;
      const rows = turnedRows(own);
      const given = withTitle([...rows.slice(0, -2), rows.at(-3) ?? [], ...rows.slice(-2)], '表三');
      const said = messagesOf(sheets.map((sheet) => (sheet === own ? given : sheet)));
      assert.ok(
        said.some((message) => /表三.*没有读取/.test(message)),
        said.join('\n'),
      );
    });
  });

/** The address of a cell of a drawn table on the one that lies on its side. */
function onItsSide(address: string): string {
  const [, name = '', letters = '', row = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const down = Number(row) - 1;
  const letter = down > 26 ? `A${String.fromCharCode(64 + down - 26)}` : String.fromCharCode(64 + down);
  return `${name}!${letter}${column + 1}`;
}

/** The cells of which a figure was read that the report does not have. */
function wrongCells(read: Report, given: Report): readonly string[] {
  return formOf(read.edition).cells.flatMap(({ name, index }) => {
    const reading = read.readings[index] ?? null;
    return reading === null || isUnread(reading) || isSameReading(reading, given.readings[index] ?? null)
      ? []
      : [name];
  });
}
