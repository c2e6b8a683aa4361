import assert from 'node:assert/strict';
import { fold } from '../../../src/core/form/fold.js';
import { unitStated, withoutNote } from '../../../src/core/form/labelNote.js';

describe('the note in brackets after a label', () => {
  it('is taken off, with brackets within it', () => {
    assert.equal(withoutNote(fold('规章（本级制定）')), '规章');
    assert.equal(withoutNote(fold('行政许可（按件（含延续）计）')), '行政许可');
  });
  it('is only what ends the text, and stands after something', () => {
    for (const text of ['（七）总计', '规章（本级）数', '规章（本级', '（本级）', '规章'])
      assert.equal(withoutNote(fold(text)), fold(text), text);
  });
  it('states a unit of amounts, or none', () => {
    assert.equal(unitStated(fold('采购总金额（万元）')), '万元');
    assert.equal(unitStated(fold('本年收费金额（单位：元）')), '元');
    assert.equal(unitStated(fold('本年收费金额(金额单位:亿元)')), '亿元');
    for (const text of ['采购总金额', '采购总金额（含税）', '处理决定数量（件）', '（万元）计'])
      assert.equal(unitStated(fold(text)), undefined, text);
  });
});
