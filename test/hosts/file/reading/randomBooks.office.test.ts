import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '../../../../src/core/draw/sheet.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { inFolder, needs, runPython } from '../../programs.js';
import { differingPlaces, explain, type Pair } from '../foreign/comparePlaces.js';
import { randomBook } from '../foreign/randomBook.js';

const BOOKS = 60;

/** Prints the sheets of each workbook of a folder, `0.xlsx`, `1.xlsx` … , as JSON. */
const READ = `
import datetime, json, os, sys, openpyxl
from openpyxl.utils.datetime import to_excel
folder = sys.argv[1]
def shown(cell, epoch):
    value, told = cell.value, {}
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        told = {'date': value.isoformat()[:10]}
        value = to_excel(value, epoch)
    elif cell.data_type == 'e':
        told, value = {'error': value}, None
    return {'row': cell.row, 'column': cell.column, 'value': value, **told}
books = []
for at in range(len(os.listdir(folder))):
    path = os.path.join(folder, f'{at}.xlsx')
    book, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                formula = formulas[sheet.title].cell(cell.row, cell.column)
                is_formula = formula.data_type == 'f'
                if cell.value is None and not is_formula: continue
                read = shown(cell, book.epoch)
                if is_formula: read.update(isFormula=True, formula=str(formula.value)[1:])
                cells.append(read)
        sheets.append({'name': sheet.title, 'hidden': sheet.sheet_state != 'visible', 'cells': cells})
    books.append(sheets)
print(json.dumps(books))`;

/** Where openpyxl 3.1 reads something else, and is not right or tells it in another way. */
const differences: Readonly<Record<string, (pair: Pair) => boolean>> = {
  'keeps the codes of characters': ({ ours, theirs }) =>
    typeof theirs?.value === 'string' &&
    decoded(decoded(theirs.value)) === decoded(String(ours?.value ?? '')),
  'makes a number of a day that is written as one': ({ ours, theirs }) =>
    typeof ours?.value === 'string' && ours.date !== undefined && ours.date === theirs?.date,
};

function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

describe('a workbook with random cells', function () {
  this.timeout(120_000);
  before(needs('openpyxl'));

  it('reads as openpyxl reads it, but for differences that have a name', async () => {
    const books = Array.from({ length: BOOKS }, (_, seed) => randomBook(seed));
    const theirs = inFolder((folder) => {
      for (const [at, { bytes }] of books.entries()) writeFileSync(join(folder, `${at}.xlsx`), bytes);
      return JSON.parse(runPython(READ, folder)) as readonly (readonly Sheet[])[];
    });
    const names = new Set<string>();
    for (const [seed, { bytes }] of books.entries()) {
      const pairs = differingPlaces(await fileHost(bytes).read(), theirs[seed] ?? []);
      const { seen, unexplained } = explain(pairs, differences);
      assert.deepEqual(unexplained, [], `seed ${seed}`);
      for (const [name, count] of seen) if (count > 0) names.add(name);
    }
    assert.deepEqual([...names].sort(), Object.keys(differences).sort());
  });
});
