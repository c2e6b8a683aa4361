import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrappedFigures, type LinedCell } from '../../../src/imports/pdf/wrappedFigures.js';

/** The size of type, the width of a digit, and the room at the sides of a cell, in points. */
const [SIZE, DIGIT, MARGIN] = [10, 5, 4];

/** A cell from 100 on that is so many points wide, with its lines in its middle. */
function cellOf(width: number, lines: readonly string[], leading = 12): LinedCell {
  const middle = 100 + width / 2;
  return {
    ...{ left: 100, right: 100 + width },
    lines: lines.map((text, at) => {
      const half = (text.length * DIGIT) / 2;
      return { text, y: 50 + at * leading, left: middle - half, right: middle + half, size: SIZE, gap: 0 };
    }),
  };
}

/** A label that begins at the left of its cell, as far from the rule as cells keep free. */
const label: LinedCell = {
  ...{ left: 0, right: 90 },
  lines: [{ text: '规章', y: 50, left: MARGIN, right: MARGIN + 20, size: SIZE, gap: 0 }],
};

const joined = (...cells: readonly LinedCell[]) => [...wrappedFigures([label, ...cells]).values()];

describe('a figure that a narrow cell breaks', () => {
  const narrow = 2 * MARGIN + 2.5 * DIGIT;
  it('is joined where each line but the last leaves no room for a digit', () => {
    assert.deepEqual(joined(cellOf(narrow, ['13', '22'])), ['1322']);
    assert.deepEqual(joined(cellOf(narrow, ['10', '23', '4'])), ['10234']);
    assert.deepEqual(joined(cellOf(narrow, ['71', '.5'])), ['71.5']);
    assert.deepEqual(joined(cellOf(narrow, ['1,', '23', '4'])), ['1,234']);
  });
  it('stays in its lines where there is room for a digit', () => {
    assert.deepEqual(joined(cellOf(2 * MARGIN + 3.5 * DIGIT, ['13', '22'])), []);
    assert.deepEqual(joined(cellOf(narrow, ['1', '22'])), []);
    assert.deepEqual(joined(cellOf(90, ['13', '22'])), []);
  });
  it('stays in its lines where it is none, or they stand apart', () => {
    for (const lines of [
      ['13', '件'],
      ['0', '12'],
      ['1.', '2.', '3'],
      ['12', '-3'],
      ['13', ',2'],
    ])
      assert.deepEqual(joined(cellOf(narrow, lines)), [], lines.join());
    assert.deepEqual(joined(cellOf(narrow, ['13', '22'], 25)), []);
  });
  it('stays in its lines where no cell shows how much room cells keep', () => {
    assert.deepEqual([...wrappedFigures([cellOf(40, ['13', '22'])]).keys()], []);
  });
  it('is joined where a sign hangs over the room beside it', () => {
    const [{ left, right }, line] = [label, { y: 70, size: SIZE, gap: 0 }];
    const hanging = { left, right, lines: [{ ...line, text: '（三）', left: MARGIN, right: 89 }] };
    assert.deepEqual(joined(hanging, cellOf(narrow, ['13', '22'])), ['1322']);
  });
  it('is read whole however many digits a line has room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.integer({ min: 1, max: 6 }), (figure, room) => {
        const digits = String(figure);
        const lines = digits.match(new RegExp(`.{1,${room}}`, 'g')) ?? [];
        fc.pre(lines.length > 1);
        assert.deepEqual(joined(cellOf(2 * MARGIN + (room + 0.5) * DIGIT, lines)), [digits]);
      }),
      { seed: 7, numRuns: 200, endOnFailure: true },
    );
  });
});
