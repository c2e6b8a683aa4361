import assert from 'node:assert/strict';
import { explain } from '../../../src/repair/explain/explain.js';
import { differencesAt } from './differences.js';

type Values = Parameters<typeof differencesAt>[1];

/** The operations of the cheapest explanation with their costs: `swap 4`. */
function explained(values: Values, table = 'requests'): readonly string[] {
  return explain(differencesAt(table, values)).map(({ operation, cost }) => `${operation} ${cost}`);
}

describe('the cost of an edit operation', () => {
  const costs: readonly (readonly [string, string, Values])[] = [
    [
      'swap 4',
      'two cells of a line that state what the other must be',
      { 'granted.person': [3, 8], 'granted.legal': [8, 3] },
    ],
    [
      'shift 4',
      'three cells of a row one column off',
      { 'granted.person': [0, 3], 'granted.company': [3, 8], 'granted.research': [8, 5] },
    ],
    [
      'move 5',
      'a value moved to the neighbouring cell, which stated 0',
      { 'granted.person': [0, 3], 'granted.company': [3, 0] },
    ],
    ['move 5', 'the same in a column', { 'granted.person': [0, 3], 'partial.person': [3, 0] }],
    [
      'move 6',
      'a value moved to a cell farther on',
      { 'granted.person': [0, 3], 'granted.research': [3, 0] },
    ],
    ['move 6', 'a value moved onto a number', { 'granted.person': [2, 5], 'granted.company': [3, 0] }],
    [
      'move 7',
      'a value moved onto a number farther on',
      { 'granted.person': [2, 5], 'granted.research': [3, 0] },
    ],
    [
      'transfer 10',
      'a case counted under the wrong applicant',
      { 'granted.person': [2, 3], 'granted.legal': [5, 4] },
    ],
    ['transfer 9', 'the same among ten cases', { 'granted.person': [4, 5], 'granted.legal': [6, 5] }],
    ['transfer 10', 'the same among nine', { 'granted.person': [3, 4], 'granted.legal': [6, 5] }],
    ['transfer 8', 'the same among a hundred', { 'granted.person': [94, 91], 'granted.legal': [6, 9] }],
    ['transfer 9', 'the same among ninety-nine', { 'granted.person': [93, 90], 'granted.legal': [6, 9] }],
    ['transfer 10', 'a case under the wrong result', { 'granted.person': [2, 3], 'partial.person': [5, 4] }],
    [
      'transfer 10',
      'a new case taken for one carried in',
      { 'received.person': [2, 3], 'carriedIn.person': [5, 4] },
    ],
    ['slip 8', 'a digit replaced', { 'granted.person': [35, 36] }],
    ['value 13', 'any other value', { 'granted.person': [35, 46] }],
    ['value 13', 'a value that the relations leave open', { 'granted.person': [35, null] }],
  ];
  for (const [cost, title, values] of costs)
    it(`is ${cost.split(' ')[1]} for a ${cost.split(' ')[0]}: ${title}`, () =>
      assert.deepEqual(explained(values), [cost]));
});

describe('the explanation of differences', () => {
  it('takes a row off by one column at its right end too, and to the other side', () => {
    assert.deepEqual(
      explained({ 'granted.person': [8, 0], 'granted.company': [5, 8], 'granted.research': [0, 5] }),
      ['shift 4'],
    );
    assert.deepEqual(
      explained({ 'granted.person': [3, 8], 'granted.company': [8, 5], 'granted.research': [5, 0] }),
      ['shift 4'],
    );
  });
  it('takes no row for shifted that has a gap, or that loses a number', () => {
    assert.deepEqual(
      explained({ 'granted.person': [0, 13], 'granted.company': [13, 28], 'granted.welfare': [28, 45] }),
      ['value 13', 'value 13', 'value 13'],
    );
    assert.deepEqual(
      explained({ 'granted.person': [71, 13], 'granted.company': [13, 28], 'granted.research': [28, 45] }),
      ['value 13', 'value 13', 'value 13'],
    );
  });
  it('takes two cells off by one column for a move or two values, not for a shift', () => {
    assert.deepEqual(explained({ 'granted.person': [0, 13], 'granted.company': [13, 28] }), [
      'value 13',
      'value 13',
    ]);
  });
  it('takes no two cells together that share no line', () => {
    assert.deepEqual(explained({ 'granted.person': [13, 28], 'partial.company': [28, 13] }), [
      'value 13',
      'value 13',
    ]);
    assert.deepEqual(explained({ 'granted.person': [0, 28], 'partial.company': [28, 0] }), [
      'value 13',
      'value 13',
    ]);
  });
  it('takes no two cells for a transfer that add to no common sum, or differ by more than the case', () => {
    const slips = ['slip 8', 'slip 8'];
    assert.deepEqual(explained({ 'received.person': [2, 3], 'granted.person': [5, 4] }), slips);
    assert.deepEqual(explained({ 'granted.person': [2, 3], 'granted.total': [5, 4] }), slips);
    assert.deepEqual(explained({ 'granted.person': [2, 3], 'partial.company': [5, 4] }), slips);
    assert.deepEqual(explained({ 'granted.person': [2, 3], 'granted.company': [5, 3] }), slips);
    assert.deepEqual(explained({ 'granted.person': [2, 3], 'granted.company': [4, 5] }), slips);
  });
  it('swaps nothing with a 0 or a blank', () => {
    assert.deepEqual(explained({ 'granted.person': [28, 0], 'granted.legal': [0, 28] }), ['move 6']);
    assert.deepEqual(explained({ 'granted.person': [28, null], 'granted.legal': [null, 28] }), [
      'value 13',
      'value 13',
    ]);
  });
  it('counts each difference in one operation, in the cheapest way', () => {
    assert.deepEqual(
      explained({
        'granted.person': [13, 28],
        'granted.company': [28, 13],
        'partial.person': [28, 13],
        'partial.research': [35, 36],
      }),
      ['swap 4', 'value 13', 'slip 8'],
    );
  });

  const swaps = (pairs: number): Values =>
    Object.fromEntries(
      ['granted', 'partial', 'stateSecret', 'otherLaw', 'publicSecurity', 'thirdParty']
        .slice(0, pairs)
        .flatMap((row, at) => [
          [`${row}.person`, [113 + at, 228 + at]],
          [`${row}.company`, [228 + at, 113 + at]],
        ]),
    );
  it('groups ten differences', () => assert.deepEqual(explained(swaps(5)), Array(5).fill('swap 4')));
  it('explains eleven one by one', () =>
    assert.deepEqual(explained({ ...swaps(5), 'processed.person': [35, 46] }), Array(11).fill('value 13')));
});
