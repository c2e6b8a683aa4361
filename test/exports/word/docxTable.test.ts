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
