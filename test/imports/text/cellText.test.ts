import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readCellText, writeCellText } from '../../../src/imports/text/cellText.js';

describe('text in cells', () => {
  for (const [text, block] of [
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\t2\n3', [['1', '2'], ['3']]],
    ['', [['']]],
    ['\t\r\n', [['', '']]],
    ['"一行\n两行"\t2\r\n', [['一行\n两行', '2']]],
    ['"说""好""\n的"\t2', [['说"好"\n的', '2']]],
    ['"三安全一稳定"\t2', [['"三安全一稳定"', '2']]],
    ['"没有完\t2', [['"没有完', '2']]],
    ['a\r\n\r\n', [['a'], ['']]],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readCellText(text), block));
  }

  it('reads what it writes', () => {
    const text = fc
      .array(fc.constantFrom('1', '"', '\n', '\t', '，', '=', 'a', ' '), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          assert.deepEqual(readCellText(writeCellText(rows)), rows);
        },
      ),
      { seed: 7, endOnFailure: true },
    );
  });
});
