import assert from 'node:assert/strict';
import type { Area } from '../../../../src/core/draw/address.js';
import { unseenParts } from '../../../../src/hosts/file/reading/unseenParts.js';

type Given = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** The places of the cells of a sheet of three rows and columns that nobody sees. */
const unseen = (...elements: readonly Given[]) => unseenIn([], ...elements);
/** The same of a sheet with merged areas. */
const unseenIn = (merges: readonly Area[], ...elements: readonly Given[]) => {
  const parts = unseenParts();
  for (const [name, attributes] of elements)
    parts.open(name, { named: (key: string) => attributes[key] } as Parameters<typeof parts.open>[1]);
  const cells = [1, 2, 3].flatMap((row) => [1, 2, 3].map((column) => ({ row, column, value: 1 })));
  return parts
    .mark(cells, merges)
    .flatMap(({ row, column, isInvisible }) => (isInvisible ? [`${row},${column}`] : []));
};
const SECOND = ['2,1', '2,2', '2,3'];
const row = (attributes: Readonly<Record<string, string>> = {}): Given => ['row', attributes];

describe('what nobody sees of a sheet', () => {
  it('is a hidden row, with a number or after the one before', () => {
    assert.deepEqual(unseen(row({ r: '1' }), row({ r: '2', hidden: '1' }), row({ r: '3' })), SECOND);
    assert.deepEqual(unseen(row(), row({ hidden: '1' }), row()), SECOND);
    assert.deepEqual(unseen(row(), row({ hidden: 'true' })), SECOND);
    assert.deepEqual(unseen(row({ r: '1' }), row({ hidden: '1' }), row()), SECOND);
    assert.deepEqual(unseen(row({ r: '2' }), row({ hidden: '1' })), ['3,1', '3,2', '3,3']);
  });
  it('is no cell that is merged over a line that is seen', () => {
    const hidden = [row({ r: '1', hidden: '1' }), row({ r: '2', hidden: '1' }), row({ r: '3' })];
    const area = (bottom: number, right: number) => ({ top: 1, left: 1, bottom, right });
    const firstRows = ['1,1', '1,2', '1,3', ...SECOND];
    assert.deepEqual(unseenIn([area(2, 3)], ...hidden), firstRows);
    assert.deepEqual(unseenIn([area(3, 1)], ...hidden), firstRows.slice(1));
    const column: Given = ['col', { min: '1', max: '2', hidden: '1' }];
    const firstColumns = ['1,1', '1,2', '2,1', '2,2', '3,1', '3,2'];
    assert.deepEqual(unseenIn([area(3, 2)], column), firstColumns);
    assert.deepEqual(unseenIn([area(1, 3)], column), firstColumns.slice(1));
    assert.deepEqual(unseenIn([area(1, 3)], column, row({ r: '1', hidden: '1' })), [
      ...['1,1', '1,2', '1,3'],
      ...firstColumns.slice(2),
    ]);
  });
  it('is a row of less than three points, and no other', () => {
    for (const ht of ['0', '0.0', '0.5', '2.9'])
      assert.deepEqual(unseen(row(), row({ ht, customHeight: '1' })), SECOND);
    assert.deepEqual(unseen(row(), row({ ht: '0', customHeight: 'true' }), row()), SECOND);
    assert.deepEqual(unseen(row(), row({ ht: '3', customHeight: '1' }), row({ ht: '0' })), []);
    assert.deepEqual(unseen(row({ customHeight: '1' }), row({ ht: '', customHeight: '1' })), []);
  });
  it('is a column of less than half a character, and no other', () => {
    const columns = (attributes: Readonly<Record<string, string>>): Given => [
      'col',
      { min: '2', max: '2', ...attributes },
    ];
    const second = ['1,2', '2,2', '3,2'];
    assert.deepEqual(unseen(columns({ hidden: '1' })), second);
    assert.deepEqual(unseen(columns({ width: '0', customWidth: '1' })), second);
    assert.deepEqual(unseen(columns({ width: '0.49', customWidth: '1' })), second);
    assert.deepEqual(unseen(columns({ width: '0' })), second);
    for (const width of ['0.5', '9', '']) assert.deepEqual(unseen(columns({ width, customWidth: '1' })), []);
    assert.deepEqual(unseen(columns({ width: '0.4' })), []);
    assert.deepEqual(unseen(columns({})), []);
  });
});
