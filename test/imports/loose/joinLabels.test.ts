import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { everyLine } from '../../../src/core/form/outline.js';
import { joinLabels } from '../../../src/imports/loose/joinLabels.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';
import { editions } from '../../../templates/index.js';

const joined = (text: string) =>
  joinLabels(
    text.split('\n').map((line) => pageLine(line)),
    editions,
  ).map((piece) => (piece.kind === 'line' ? piece.text : ''));

/** A text in lines of so many characters. */
const broken = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

const received = '一、本年新收政府信息公开申请数量';
const zeros = '0 0 0 0 0 0 0';

describe('labels that are broken over lines', () => {
  for (const edition of editions)
    it(`are one line again, whatever their length: ${edition.id}`, () => {
      const bands = tablesOf(edition).flatMap((table) => table.bands);
      const labels = bands
        .flatMap((band) => [...everyLine(band.rows), ...everyLine(band.columns)])
        .map(({ label }) => label);
      for (const width of [3, 4, 7, 12])
        for (const label of labels) {
          assert.deepEqual(joined([...broken(label, width), '1', '2'].join('\n')), [label, '1', '2']);
          assert.deepEqual(joined([label, ...broken(label, width), label].join('\n')), [label, label, label]);
        }
    });
  it('take the figures on their last line with them, however many', () => {
    assert.deepEqual(joined(`一、本年新收政府\n信息公开申请数量 ${zeros}\n后`), [
      `${received} ${zeros}`,
      '后',
    ]);
    assert.deepEqual(joined('行政许\n可 12'), ['行政许可 12']);
    assert.deepEqual(joined('一、本年新收政府\n信息公开申请数量12\n3'), [`${received} 12`, '3']);
  });
  it('take those above their end where they are as many as the row has cells', () => {
    for (const text of [
      `3.危及“三安\n${zeros}\n全一稳定”`,
      `3.危及“三安 ${zeros}\n全一稳定”`,
      `3.危及\n“三安${zeros}\n全一稳定”`,
    ])
      assert.deepEqual(joined(`${text}\n4.保护第三方合法权益`), [
        `3.危及“三安全一稳定” ${zeros}`,
        '4.保护第三方合法权益',
      ]);
    for (const text of [
      '3.危及“三安\n0 0 0 0 0 0\n全一稳定”',
      '三、本年度\n0 0 0 0 0 0 0\n办理结果',
      `3.危及“三安\n${zeros}\n${zeros}\n全一稳定”`,
    ])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('leave those above their end where figures follow too, which may be theirs', () => {
    const text = `3.危及“三安\n${zeros}\n全一稳定”\n${zeros}`;
    assert.deepEqual(joined(text), text.split('\n'));
  });
  it('leave the number of a page, and lines that are no label together', () => {
    for (const text of [
      '行政许\n- 3 -\n可',
      '行政许\n3\n可',
      '行政\n许可情况',
      '其他\n处理',
      `${received}情\n况`,
      '行政许可\n行政处罚',
      '总计\n其他\n结果维持',
    ])
      assert.deepEqual(joined(text), text.split('\n'));
  });
});

describe('figures that run up to a label', () => {
  it('are parted from it', () => {
    assert.deepEqual(joined(`规章3 2 1\n${received}1 0 0 0 0 0 1`), [
      '规章 3 2 1',
      `${received} 1 0 0 0 0 0 1`,
    ]);
    assert.deepEqual(joined('行政许可1,234'), ['行政许可 1,234']);
  });
  it('stay where the text is no label of a row', () => {
    for (const text of ['规章第3 2 1', '总计12', '行政许可3件']) assert.deepEqual(joined(text), [text]);
  });
});
