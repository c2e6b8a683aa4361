import assert from 'node:assert/strict';
import { RADICALS, withoutRadicals } from '../../../src/core/form/radicals.js';
import { UNSEEN } from '../../../src/core/form/unseen.js';
import { blankReport } from '../../../src/core/report/report.js';
import { editionNamed } from '../../../src/index.js';
import { chapterTextsOf } from '../../../src/rules/sentences/chapterText.js';

/** The text of a chapter with one paragraph, and the places of its characters in the paragraph. */
function textOf(paragraph: string): { readonly text: string; readonly offsets: readonly number[] } {
  const report = { ...blankReport(editionNamed('2021')), chapters: { overview: [paragraph] } };
  const [{ text, offsets } = { text: '', offsets: [] }] = chapterTextsOf(report);
  return { text: text.slice(1), offsets: offsets.slice(1) };
}

/** All signs of one code unit. */
const SIGNS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('the text of a chapter', () => {
  it('has no blank and no sign that is not seen', () => {
    const unseen = new RegExp(`[\\s${UNSEEN}]`, 'u');
    for (const sign of SIGNS.filter((each) => unseen.test(each)))
      assert.equal(
        textOf(`收${sign}到`).text,
        sign === '\n' ? '收;到' : '收到',
        sign.charCodeAt(0).toString(16),
      );
  });
  it('has characters in the place of radicals', () => {
    for (const sign of SIGNS.filter((each) => each.search(RADICALS) >= 0))
      assert.equal(textOf(`收${sign}`).text, `收${withoutRadicals(sign)}`);
  });
  it('is in normal width but for its commas', () =>
    assert.equal(textOf('收到２７件，（办结）：１，234件').text, '收到27件，(办结):1，234件'));
  it('has the place of each character in its paragraph', () => {
    assert.deepEqual(textOf('收到２７件').offsets, [0, 1, 2, 3, 4]);
    assert.deepEqual(textOf('收 到 ２７件').offsets, [0, 2, 4, 5, 6]);
    assert.deepEqual(textOf('共{年度}件').offsets, [0, 1, 5]);
  });
});
