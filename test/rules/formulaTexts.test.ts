import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import { checkReport, editionNamed, editions } from '../../src/index.js';
import { judgeText } from '../../src/rules/sentences/judgeText.js';

const FORMULAS = [
  '=SUM(D5:I5)',
  '=D5+E5',
  ' = B3',
  '＝$B$3',
  '="新收"&表三!J5&"件"',
  "='1-表三'!J5",
  '=表三!J5&"件"',
  '=-(B3+B4)',
  '=TEXT(表三!J5,"0")&"件。"',
  '=IF(B3=0,"无",B3)',
];
const TEXTS = [
  '=',
  '新收=受理+不予受理',
  '= 表内数字之和',
  '=1+2+3',
  '=①+②',
  '一、=B3',
  '==',
  '＝同上',
  '=件/年。B3',
];

describe('a formula that is a text', () => {
  it('is told wherever it would be published', () => {
    for (const formula of FORMULAS) {
      const [fault, ...more] = judgeText(formula);
      assert.match(fault?.what ?? formula, /^是没有算出结果的公式“/);
      assert.equal(more.length, 0, formula);
    }
    for (const text of TEXTS) assert.deepEqual(judgeText(text), [], text);
  });
  it('is told by its place in a chapter and on the cover', () => {
    for (const edition of editions) {
      const right = rightReport(editionNamed(edition.id));
      const report = {
        ...right,
        org: '=B3',
        chapters: { ...right.chapters, overview: ['全年无。', '=表三!J5'] },
      };
      const told = checkReport({ report, addresses: new Map(), remarks: [] }).findings.map(
        ({ message }) => message,
      );
      for (const place of ['“一、总体情况”第 2 段', '封面的机关名称'])
        assert.ok(
          told.some((each) => each.startsWith(`${place}是没有算出结果的公式`)),
          told.join(),
        );
    }
  });
});
