import assert from 'node:assert/strict';
import { withoutQuotes } from '../../../src/imports/text/allQuoted.js';
import { pasteInBlank } from '../../workbench/clip/pasteInBlank.js';

describe('cells in quotes', () => {
  it('are what the quotes hold, where all cells of all rows are in quotes', () => {
    for (const quote of ['"', "'"]) {
      const quoted = (text: string) => `${quote}${text}${quote}`;
      assert.deepEqual(withoutQuotes([[quoted('规章'), quoted('3')], [], ['', quoted('5'), '']]), [
        ['规章', '3'],
        [],
        ['', '5', ''],
      ]);
    }
  });
  it('stay where one is not, or only one stands in a row', () => {
    for (const rows of [
      [['"规章"', '3']],
      [['"3"']],
      [
        ['"a"', '"b'],
        ['"c"', '"d"'],
      ],
      [['"3\'', '"5"']],
    ])
      assert.deepEqual(withoutQuotes(rows), rows);
  });
  for (const separator of ['\t', ',', ';'])
    for (const quote of ['"', "'"])
      it(`are pasted as their figures: ${quote} and ${JSON.stringify(separator)}`, async () => {
        const rows = [
          ['一、本年新收政府信息公开申请数量', ...'1234560'].slice(0, 8),
          ['二、上年结转政府信息公开申请数量', ...'7000007'],
        ];
        const text = rows.map((row) => row.map((cell) => quote + cell + quote).join(separator)).join('\n');
        const { cells } = await pasteInBlank({ text });
        assert.match(cells, /^表三!D5=1 表三!E5=2 .*表三!D6=7 表三!E6=0/);
      });
});
