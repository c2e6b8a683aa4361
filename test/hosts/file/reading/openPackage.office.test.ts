import { strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { openPackage } from '../../../../src/hosts/file/reading/openPackage.js';
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

describe('openPackage opens what is written by', function () {
  this.timeout(60_000);

  describe('openpyxl', () => {
    before(needs('openpyxl'));
    it('with two sheets, a merge and print titles', () =>
      assert.ok(openPackage(makeByPython(MAKE)).has('xl/worksheets/sheet2.xml')));
  });

  describe('LibreOffice', () => {
    before(needs('LibreOffice'));
    it('from a CSV file', () => {
      const [saved] = convert([strToU8('a,1\n')], 'xlsx', 'csv');
      assert.ok(openPackage(saved!).has('xl/worksheets/sheet1.xml'));
    });
  });
});
