import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { SIGNATURE } from '../../../../src/hosts/marking/signature.js';
import { coloursOf, convert, inFolder, makeByPython, needs, runPython } from '../../programs.js';
import { loadBook, rulesOf } from '../loadBook.js';
import { packageForms } from './packageForms.js';
import { LISTING, markedWorkbook, MARKS } from './userWorkbook.js';

/** What openpyxl reads of a marked package: its sheets, the rules of the first, and A2 of the last. */
interface PythonReading {
  readonly sheets: readonly string[];
  readonly rules: readonly unknown[];
  readonly text: readonly string[];
}

const READ = `
import openpyxl, sys, json
b = openpyxl.load_workbook(sys.argv[1])
w, l = b.worksheets[0], b.worksheets[-1]
fill = lambda u: u.dxf and u.dxf.fill and u.dxf.fill.bgColor.rgb
rules = [[str(f.sqref), u.formula[0], u.priority, fill(u)] for f in w.conditional_formatting for u in f.rules]
print(json.dumps({"sheets": b.sheetnames, "rules": rules, "text": [l["A2"].value, l["A2"].data_type]}))`;

const MAKE = `
import openpyxl, sys
b = openpyxl.Workbook()
b.active.title = "表四"
b.active["B2"] = 3
b.save(sys.argv[1])`;

function readByPython(bytes: Uint8Array): PythonReading {
  return inFolder((folder) => {
    const file = join(folder, 'read.xlsx');
    writeFileSync(file, bytes);
    return JSON.parse(runPython(READ, file)) as PythonReading;
  });
}

describe('a marked package in openpyxl', function () {
  this.timeout(60_000);
  before(needs('openpyxl'));
  const made = markedWorkbook();

  it('is read with its marks and its listing', () => {
    const read = readByPython(made.output);
    assert.deepEqual(read.sheets, [MARKS[0]?.sheet, "它's", '检查结果']);
    assert.deepEqual(read.rules.slice(0, 3), [
      ['B2 D5', SIGNATURE, 1, 'FFFFC7CE'],
      ['C3', SIGNATURE, 2, 'FFFFEB9C'],
      ['A11', SIGNATURE, 3, 'FFDDEBF7'],
    ]);
    assert.deepEqual(read.text, ['=1+1', 's']);
  });

  for (const [name, make] of Object.entries(packageForms)) {
    // Excel disregards the case of part names; openpyxl does not.
    if (name.includes('case')) continue;
    it(`is read with its listing: ${name}`, () => {
      const marked = markPackage(zipSync(make(unzipSync(made.input))), MARKS, LISTING);
      assert.deepEqual(readByPython(marked).text, ['=1+1', 's']);
    });
  }

  it('may have been made there', async () => {
    const own = makeByPython(MAKE);
    const marked = markPackage(own, [{ sheet: '表四', cells: ['B2'], level: 'error' }], LISTING);
    assert.deepEqual(
      (await rulesOf(marked, 0)).map(({ ref, fill }) => [ref, fill]),
      [['B2', 'FFFFC7CE']],
    );
  });
});

describe('a marked package in LibreOffice', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  const made = markedWorkbook();

  it('keeps the marks, and they are known again', async () => {
    const [saved] = convert([made.output], 'xlsx');
    assert.deepEqual(
      (await rulesOf(saved!, 0)).slice(0, 3).map(({ ref, formula, fill }) => [ref, formula, fill]),
      [
        ['B2 D5', SIGNATURE, 'FFFFC7CE'],
        ['C3', SIGNATURE, 'FFFFEB9C'],
        ['A11', SIGNATURE, 'FFDDEBF7'],
      ],
    );
    const again = markPackage(saved!, [], LISTING);
    assert.deepEqual(
      (await rulesOf(again, 0)).map(({ ref }) => ref),
      ['A3:G4', 'A1:A2'],
    );
    assert.equal((await loadBook(again)).worksheets.length, 3);
  });

  describe('on paper', () => {
    before(needs('pdftoppm'));
    it("shows the marks over the user's own formats", () => {
      const colours = coloursOf(made.output);
      for (const fill of ['ffc7ce', 'ffeb9c', 'ddebf7', '00ff00', 'd9e1f2'])
        assert.ok(colours.has(fill), fill);
    });
  });
});
