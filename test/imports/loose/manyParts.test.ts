import assert from 'node:assert/strict';
import { joinParts } from '../../../src/imports/loose/joinParts.js';
import { pageLine, type PageCell, type PagePiece } from '../../../src/imports/pieces/pieces.js';
import { editions } from '../../../templates/index.js';

const cellOf = (row: number, column: number, value: string): PageCell => ({
  row,
  column,
  value,
  rowSpan: 1,
  columnSpan: 1,
});
const table = (...rows: readonly (readonly string[])[]): PagePiece => ({
  kind: 'table',
  rows: rows.length,
  cells: rows.flatMap((texts, r) => texts.map((text, c) => cellOf(r + 1, c + 1, text))),
  ends: rows.map(({ length }) => length),
});
const STRIP = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
const GRID = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');

/** How often a text is looked up among labels while parts are joined, and the rows of the first table. */
const joined = (pieces: readonly PagePiece[]) => {
  let steps = 0;
  const { has } = Set.prototype;
  Set.prototype.has = function (value) {
    steps += 1;
    return has.call(this, value);
  };
  try {
    const [first] = joinParts(pieces, editions);
    return { steps, rows: first?.kind === 'table' ? first.rows : 0 };
  } finally {
    Set.prototype.has = has;
  }
};
const many = (count: number, make: (at: number) => readonly PagePiece[]) =>
  Array.from({ length: count }, (_, at) => make(at)).flat();

describe('many parts of a table', () => {
  for (const [what, head, make, rowsOf] of [
    ['texts below the heads of a strip', table(STRIP), (at: number) => [table([`甲${at}`])], 1],
    ['page numbers between them', table(STRIP), (at: number) => [pageLine('续表'), table([`甲${at}`])], 1],
    ['heads that each of them repeats', table(STRIP), (at: number) => [table(STRIP, [`甲${at}`, ''])], 0],
    ['several rows each', table(STRIP), (at: number) => [table([`甲${at}`], [`乙${at}`], ['丙'])], 3],
    ['no row of the form', table(GRID), (at: number) => [table([`甲${at}`])], 0],
    ['blank rows before them', table(STRIP), (at: number) => [table([''], [`甲${at}`])], 0],
  ] as const)
    it(`cost no more each than few do: ${what}`, () => {
      const [few, more] = [50, 400].map((count) => joined([head, ...many(count, make)]));
      assert.ok(few && more);
      assert.ok(more.steps / few.steps < 9, `${few.steps} and ${more.steps} steps`);
      if (rowsOf > 0) assert.deepEqual([few.rows, more.rows], [1 + 50 * rowsOf, 1 + 400 * rowsOf]);
    });
  it('keep where their rows end', () => {
    const [whole] = joinParts([table(STRIP), table(['甲', '乙']), table(['丙'])], editions);
    assert.deepEqual(whole?.kind === 'table' && [whole.rows, whole.ends], [3, [5, 2, 1]]);
  });
  it('have no known ends where one of them has none', () => {
    const last = { kind: 'table', rows: 1, cells: [cellOf(1, 1, '甲')] } as const;
    const [whole] = joinParts([table(STRIP), last, table(['丙'])], editions);
    assert.deepEqual(whole?.kind === 'table' && [whole.rows, whole.ends], [3, undefined]);
  });
});
