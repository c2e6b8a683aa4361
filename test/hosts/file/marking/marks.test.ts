import assert from 'node:assert/strict';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { SIGNATURE } from '../../../../src/hosts/marking/signature.js';
import { edit, textOf, texts } from '../editParts.js';
import { rulesOf } from '../loadBook.js';
import { assertOrder, STYLES_ORDER, WORKSHEET_ORDER } from './schemaOrder.js';
import { LISTING, markedWorkbook, MARKS } from './userWorkbook.js';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

describe('marks in a package', () => {
  const made = markedWorkbook();

  it("are conditional formats that exceljs reads, one a level, before the user's own", async () => {
    const rules = await rulesOf(made.output, 0);
    assert.deepEqual(
      rules.map(({ ref, formula, priority }) => [ref, formula, priority]),
      [
        ['B2 D5', SIGNATURE, 1],
        ['C3', SIGNATURE, 2],
        ['A11', SIGNATURE, 3],
        ['A3:G4', 'TRUE', 4],
        ['A1:A2', 'A1>1', 6],
      ],
    );
    assert.deepEqual(
      rules.map(({ fill }) => fill),
      ['FFFFC7CE', 'FFFFEB9C', 'FFDDEBF7', 'FF00FF00', 'FFFF0000'],
    );
  });

  it('differ without colour: by type and by border', async () => {
    const styles = (await rulesOf(made.output, 0)).slice(0, 3).map(({ style }) => style);
    assert.deepEqual(
      styles.map((style) => [style?.font?.bold, style?.font?.italic, style?.font?.underline]),
      [
        [true, undefined, undefined],
        [undefined, true, undefined],
        [undefined, undefined, true],
      ],
    );
    assert.deepEqual(
      styles.map((style) => style?.border?.left?.style),
      ['thin', 'dashed', 'dotted'],
    );
  });

  it('stand where the schema wants them, in the sheet and in the styles', () => {
    for (const [name, xml] of texts(made.output)) {
      if (name.startsWith('xl/worksheets/sheet')) assertOrder(xml, WORKSHEET_ORDER, name);
      if (name === 'xl/styles.xml') assertOrder(xml, STYLES_ORDER, name);
    }
  });

  it('move the priorities in the extension list too', () => {
    const edited = edit(made.input, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</worksheet>', extension(7)),
    );
    assert.match(
      textOf(markPackage(edited, MARKS, LISTING), 'xl/worksheets/sheet1.xml'),
      /<x14:cfRule type="expression" priority="10"/,
    );
  });

  it('come last where a pivot table knows its rules by their priority', async () => {
    const edited = edit(made.input, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<conditionalFormatting ', '<conditionalFormatting pivot="1" '),
    );
    const priorities = (await rulesOf(markPackage(edited, MARKS, LISTING), 0)).map(
      ({ priority }) => priority,
    );
    assert.deepEqual(priorities, [4, 5, 6, 1, 3]);
  });

  it('show the gravest level of a cell named at several', async () => {
    const marks = (['hint', 'error', 'warning'] as const).map((level) => ({
      sheet: "它's",
      cells: ['A1', level === 'hint' ? 'B1' : 'A1'],
      level,
    }));
    assert.deepEqual(
      (await rulesOf(markPackage(made.input, marks, LISTING), 1)).map(({ ref, fill }) => [ref, fill]),
      [
        ['A1', 'FFFFC7CE'],
        ['B1', 'FFDDEBF7'],
      ],
    );
  });

  it('are split where the list of cells grows too long for Excel', () => {
    const cells = Array.from({ length: 3000 }, (_, index) => `AB${index + 1}`);
    const xml = textOf(
      markPackage(made.input, [{ sheet: "它's", cells, level: 'error' }], LISTING),
      'xl/worksheets/sheet2.xml',
    );
    const lists = [...xml.matchAll(/ sqref="([^"]*)"><cfRule/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      lists.flatMap((list) => list.split(' ')),
      cells,
    );
    assert.ok(
      lists.length > 1 && lists.every((list) => list.length < 8192),
      String(lists.map((list) => list.length)),
    );
    assert.equal(
      new Set([...xml.matchAll(/ priority="(\d+)"/g)].map((match) => match[1])).size,
      lists.length,
    );
  });

  it('need a sheet that is there and addresses of cells', () => {
    assert.throws(
      () => markPackage(made.input, [{ sheet: '表九', cells: ['A1'], level: 'error' }], LISTING),
      RangeError,
    );
    for (const cell of ['', 'a1', 'A0', '表三!A1', 'A1"/>', 'A1 B1']) {
      assert.throws(
        () => markPackage(made.input, [{ sheet: "它's", cells: [cell], level: 'error' }], LISTING),
        RangeError,
        cell,
      );
    }
  });
});

function extension(priority: number): string {
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting>` +
    `<x14:cfRule type="expression" priority="${priority}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`
  );
}
