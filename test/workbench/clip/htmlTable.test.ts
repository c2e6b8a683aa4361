import assert from 'node:assert/strict';
import { spreadSpans } from '../../../src/workbench/clip/htmlTable.js';

const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });

describe('the cells of a pasted page', () => {
  it('stand where they would in a spreadsheet', () => {
    assert.deepEqual(
      spreadSpans([
        [cell('角', 2, 1), cell('头', 1, 2)],
        [cell('甲'), cell('乙')],
        [cell('行'), cell('1'), cell('2')],
      ]),
      [
        ['角', '头', ''],
        ['', '甲', '乙'],
        ['行', '1', '2'],
      ],
    );
  });
  it('end with the table, whatever they claim to span', () => {
    assert.deepEqual(spreadSpans([[cell('a', 60000, 1), cell('b')], [cell('c')]]), [
      ['a', 'b'],
      ['', 'c'],
    ]);
  });
  it('are 20 000 at most, those that a cell spans included', () => {
    assert.deepEqual(spreadSpans([[cell('a', 1, 19_999), cell('b')]])[0]?.slice(19_998), ['', 'b']);
    assert.deepEqual(spreadSpans([[cell('a', 1, 20_000), cell('b')]])[0]?.slice(19_998), ['', '']);
    const wide = spreadSpans(Array.from({ length: 400 }, () => [cell('a', 1, 1000)]));
    assert.equal(wide.flat().filter((text) => text === 'a').length, 20);
  });
});
