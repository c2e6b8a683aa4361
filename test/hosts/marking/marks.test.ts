import assert from 'node:assert/strict';
import type { Mark } from '../../../src/core/draw/mark.js';
import { joinUpTo } from '../../../src/hosts/marking/joinUpTo.js';
import { markedCells } from '../../../src/hosts/marking/markedCells.js';
import { isSignature, SIGNATURE } from '../../../src/hosts/marking/signature.js';

describe('the signature of a mark', () => {
  it('is known with an equals sign and with spaces', () => {
    for (const formula of [SIGNATURE, `=${SIGNATURE}`, '= "xxgk-report" <> ""', ' ="xxgk-report"<>""'])
      assert.equal(isSignature(formula), true, formula);
  });
  it('is not any other formula', () => {
    for (const formula of [
      '',
      '=TRUE',
      '"xxgk-report"',
      '"xxgk-report"=""',
      '"xxgk-report"<>=""',
      `${SIGNATURE}&""`,
      `-${SIGNATURE}`,
    ])
      assert.equal(isSignature(formula), false, formula);
  });
});

describe('the cells that marks show', () => {
  const marks = (...cells: readonly string[]): readonly Mark[] => [{ sheet: '表三', cells, level: 'error' }];

  it('are each at the gravest level, once', () => {
    const both: readonly Mark[] = [
      { sheet: '表三', cells: ['D5', 'E5', 'D5'], level: 'hint' },
      { sheet: '表三', cells: ['D5'], level: 'warning' },
    ];
    assert.deepEqual(markedCells(both, 'warning'), ['D5']);
    assert.deepEqual(markedCells(both, 'hint'), ['E5']);
    assert.deepEqual(markedCells(both, 'error'), []);
  });
  it('are addresses of at most three letters and seven digits', () => {
    for (const cell of ['A1', 'XFD1048576', 'ZZZ9999999', 'A1:B2'])
      assert.deepEqual(markedCells(marks(cell), 'error'), [cell]);
    for (const cell of ['AAAA1', 'A12345678', 'A0', 'A01', 'a1', '$A$1', 'A1:', '1', 'A'])
      assert.throws(() => markedCells(marks(cell), 'error'), RangeError, cell);
  });
});

describe('lists of addresses', () => {
  it('are as long as they may be, and no longer', () => {
    assert.deepEqual(joinUpTo(8, ', ', ['A1', 'B2', 'C3', 'D4']), ['A1, B2', 'C3, D4']);
    assert.deepEqual(joinUpTo(10, ', ', ['A1', 'B2', 'C3', 'D4']), ['A1, B2, C3', 'D4']);
    assert.deepEqual(joinUpTo(9, ', ', ['A1', 'B2', 'C3', 'D4']), ['A1, B2', 'C3, D4']);
  });
  it('keep an address that is longer than a list may be', () => {
    assert.deepEqual(joinUpTo(3, ',', ['A1', 'AB123', 'C3']), ['A1', 'AB123', 'C3']);
    assert.deepEqual(joinUpTo(3, ',', []), []);
  });
});
