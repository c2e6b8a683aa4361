import { strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { convert, makeByPython, needs } from '../../programs.js';

const MAKE = `
import openpyxl, sys
b = openpyxl.Workbook()
s = b.active
s['A1'] = '表'
s.merge_cells('A2:C3')
s.print_title_rows = '1:2'
b.create_sheet('二')
b.save(sys.argv[1])`;

describe('readWorkbook reads what is written by', function () {
  this.timeout(60_000);

  describe('openpyxl', () => {
    before(needs('openpyxl'));
    it('with two sheets, a merge and print titles', () =>
      assert.deepEqual(
        readWorkbook(makeByPython(MAKE)).map(({ name, cells }) => [name, cells.length]),
        [
          ['Sheet', 1],
          ['二', 0],
        ],
      ));
  });

  describe('LibreOffice', () => {
    before(needs('LibreOffice'));
    it('from a CSV file', () => {
      const [saved] = convert([strToU8('a,1\n')], 'xlsx', 'csv');
      assert.deepEqual(readWorkbook(saved!)[0]?.cells, [
        { row: 1, column: 1, value: 'a' },
        { row: 1, column: 2, value: 1 },
      ]);
    });
  });
});
