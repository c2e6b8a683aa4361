import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumWorkbook } from '../../../../src/core/book/sumWorkbook.js';
import { wholeLayout } from '../../../../src/core/draw/wholeLayout.js';
import { drawWorkbook } from '../../../../src/hosts/file/drawing/drawWorkbook.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { editions } from '../../../../src/index.js';
import { makeCounty } from '../../../../tools/county/makeCounty.js';
import { convert, inFolder, needs, runPython } from '../../programs.js';

/** Prints the value, the type and the formats of every cell, and the height of every row. */
const LOOK = `
import openpyxl, sys
for s in openpyxl.load_workbook(sys.argv[1]):
    print(s.title, s.dimensions, s.freeze_panes, s.print_area, [(n, d.height) for n, d in s.row_dimensions.items()])
    for row in s.iter_rows():
        for c in row:
            print(c.coordinate, repr(c.value), c.data_type, c._style)
`;

describe('rows that look alike, for others', function () {
  this.timeout(90_000);
  const drawn = async () => {
    const { counted, edition, year } = makeCounty(6, { faults: [], edition: editions[1]! });
    const added = counted.map((report, at) => ({ report, file: `${at}.xlsx` }));
    const { layouts } = sumWorkbook({ edition, year, org: '青山县' }, added, []);
    return [await drawWorkbook(layouts), await drawWorkbook(layouts.map(wholeLayout))] as const;
  };

  describe('in openpyxl', () => {
    before(needs('openpyxl'));
    it('have the values and formats of cells that are drawn one by one', async () => {
      const [made, byCell] = (await drawn()).map((bytes) =>
        inFolder((folder) => {
          const file = join(folder, 'sum.xlsx');
          writeFileSync(file, bytes);
          return runPython(LOOK, file);
        }),
      );
      assert.ok(made!.split('\n').length > 1000);
      assert.equal(made, byCell);
    });
  });
  describe('in LibreOffice', () => {
    before(needs('LibreOffice'));
    it('come to what they came to when they were drawn, worked out anew', async () => {
      const [made] = await drawn();
      const [saved] = convert([made], 'xlsx', 'xlsx', RECALCULATE);
      const valuesIn = (bytes: Uint8Array) =>
        readWorkbook(bytes).map(({ name, cells }) => [
          name,
          cells.flatMap(({ row, column, value }) => (value === null ? [] : [[row, column, value]])),
        ]);
      assert.deepEqual(valuesIn(saved!), valuesIn(made));
    });
  });
});

/** Works every formula out anew on opening. */
const RECALCULATE =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';
