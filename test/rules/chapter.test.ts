import assert from 'node:assert/strict';
import { check, subjectOf } from '../../src/core/check/check.js';
import { rightReport } from '../../src/core/check/example.js';
import type { Remark } from '../../src/core/report/remark.js';
import { editionNamed, editions, rules } from '../../src/index.js';

const TITLE = '六、其他需要报告的事项';
/** What is said of an empty chapter, with that remark. */
const said = (remark: Remark) => {
  const right = rightReport(editionNamed('2021'));
  const report = { ...right, chapters: { ...right.chapters, other: [] } };
  const subject = subjectOf(report, editions, { remarks: [remark], formulas: new Set() });
  return check(subject, rules).findings.find(({ rule }) => rule === 'chapter')?.message;
};

describe('a chapter in which nothing is read', () => {
  const [chapter, sheet, address] = ['other', '附页', '附页!A3'];

  it('is not said to be empty where text is told that may be its own', () => {
    for (const remark of [
      { kind: 'unreadText', sheet, address, isLikely: true },
      { kind: 'besideText', chapter, address, isSentence: true },
      { kind: 'boxText', sheet, texts: ['没有收费。'], isSentence: true },
      { kind: 'numberedText', chapter: '五、问题', found: '六、收费', official: TITLE, address },
    ] as const)
      assert.equal(
        said(remark),
        `“${TITLE}”没有读到内容，有文字没有读取或者读作了别处的（另有提示），是这一章的请移到它的标题下面；不是的，没有需要报告的请写“无。”`,
      );
  });
  it('is empty where what is told is none of it', () => {
    for (const remark of [
      { kind: 'unreadText', sheet, address, isLikely: false },
      { kind: 'besideText', chapter: 'overview', address, isSentence: true },
      { kind: 'boxText', sheet, texts: ['送审稿'], isSentence: false },
      { kind: 'numberedText', chapter: '五、问题', found: '七、附件', address },
      { kind: 'secondCover', sheet },
    ] as const)
      assert.equal(said(remark), `“${TITLE}”没有内容，没有需要报告的请写“无。”`);
  });
});
