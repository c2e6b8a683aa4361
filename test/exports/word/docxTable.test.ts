import assert from 'node:assert/strict';
import { Document, Packer } from 'docx';
import type { BlockTable } from '../../../src/core/publish/blocks.js';
import { wordTable } from '../../../src/exports/word/table.js';
import { allNamed, xmlTree } from '../../xmlTree.js';
import { documentOf } from '../readMade.js';

/** A table with a head and that many rows in all. */
function tableWith(rows: number): BlockTable {
  const cell = { column: 1, rowSpan: 1, columnSpan: 1, align: 'left' } as const;
  return {
    kind: 'table',
    name: '附表',
    columns: [10],
    rows: Array.from({ length: rows }, (_, at) => [
      { ...cell, text: `${at}`, row: at + 1, role: at === 0 ? ('head' as const) : ('number' as const) },
    ]),
  };
}

/** How many rows of a table must stand on one page with the next one. */
async function kept(rows: number): Promise<number> {
  const document = new Document({ sections: [{ children: [wordTable(tableWith(rows))] }] });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return allNamed(xmlTree(documentOf(bytes)), 'w:keepNext').length;
}

describe('a table of Word that may not fit on a page', () => {
  it('is kept on one up to 40 rows, and of a longer one only the head with the row below', async () => {
    assert.deepEqual([await kept(40), await kept(41)], [39, 1]);
  });
});

/** Of each row, how many of its cells ask for the next row, and how many go on with the one above. */
async function cellsIn(table: BlockTable): Promise<readonly (readonly [kept: number, merged: number])[]> {
  const document = new Document({ sections: [{ children: [wordTable(table)] }] });
  const tree = xmlTree(documentOf(new Uint8Array(await Packer.toArrayBuffer(document))));
  return allNamed(tree, 'w:tr').map((row) => [
    allNamed(row, 'w:keepNext').length,
    allNamed(row, 'w:vMerge').filter(({ attributes }) => attributes['w:val'] === 'continue').length,
  ]);
}

describe('a cell of a table of Word that spans several rows', () => {
  const cell = (row: number, column: number, rowSpan: number) =>
    ({ row, column, rowSpan, columnSpan: 1, text: '文', align: 'left', role: 'label' }) as const;
  const spanning = (rows: number) => ({
    ...({ kind: 'table', name: '附表', columns: [5, 5, 5] } as const),
    rows: Array.from({ length: rows }, (_, at) => [
      ...(at === 0 ? [cell(1, 1, rows)] : []),
      ...(at === 1 ? [cell(2, 2, 2)] : at === 2 ? [] : [cell(at + 1, 2, 1)]),
      cell(at + 1, 3, 1),
    ]),
  });
  it('keeps its rows on one page in each of them, as programs do that look at the first cell alone', async () => {
    for (const rows of [3, 4, 5])
      assert.deepEqual(
        await cellsIn(spanning(rows)),
        Array.from({ length: rows }, (_, at) => [
          at === rows - 1 ? 0 : 3,
          (at > 0 ? 1 : 0) + (at === 2 ? 1 : 0),
        ]),
      );
  });
});
