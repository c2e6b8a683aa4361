import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { fold, likeness, shortLabel, stripNumber } from '../../../src/core/form/fold.js';

describe('a folded label', () => {
  it('has no differences of width, spaces and quotes', () =>
    assert.equal(fold('（ 三 ） 危及“三安全\u200b” '), '(三)危及三安全'));
  it('has no characters that are not seen', () => {
    for (const unseen of '\u00ad\u180e\u200b\u202a\u202e\u2066\u2069\u2800\ufeff\ufffc')
      assert.equal(fold(`总${unseen}计`), '总计');
    assert.equal(fold('总\ufffd计'), '总\ufffd计');
  });
  it('is kept for the next time, with 3999 others', () => {
    const normalize = mock.method(String.prototype, 'normalize');
    const isKept = (text: string) => {
      normalize.mock.resetCalls();
      fold(text);
      return normalize.mock.callCount() === 0;
    };
    try {
      // Folds texts until all are dropped; then the last of them and the first are kept.
      let count = 0;
      do {
        count += 1;
        fold(`先 ${count}`);
      } while (isKept('首') || count === 1);
      for (let at = 1; at <= 3998; at += 1) fold(`后 ${at}`);
      assert.ok(isKept('首'));
      fold('末');
      assert.ok(!isKept('首'));
    } finally {
      normalize.mock.restore();
    }
  });
  it('is as like another as their edit distance says', () => {
    assert.equal(likeness('', ''), 1);
    assert.equal(likeness('一二三四', '一二三五'), 0.75);
    assert.equal(likeness('一二三四', '一二四'), 0.75);
    assert.equal(likeness('甲', '乙'), 0);
  });
  it('may lose its number, or be called by it', () => {
    assert.deepEqual(['一、本年新收', '（七）总计', '1.属于', '12．其他', '一共'].map(stripNumber), [
      '本年新收',
      '总计',
      '属于',
      '其他',
      '一共',
    ]);
    assert.deepEqual(['十一、其他', '（七）总计'].map(shortLabel), ['十一', '（七）总计']);
  });
});
