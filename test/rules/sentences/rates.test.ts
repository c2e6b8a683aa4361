import assert from 'node:assert/strict';
import { reportOf, tellIn } from './bureau.js';

/** 24 cases of reconsideration and 14 suits about information. */
const cases = {
  'disputes.review.upheld': 14,
  'disputes.review.corrected': 3,
  'disputes.review.otherResult': 5,
  'disputes.review.pending': 2,
  'disputes.review.total': 24,
  'disputes.directSuit.upheld': 3,
  'disputes.directSuit.otherResult': 2,
  'disputes.directSuit.pending': 1,
  'disputes.directSuit.total': 6,
  'disputes.suitAfterReview.upheld': 5,
  'disputes.suitAfterReview.corrected': 1,
  'disputes.suitAfterReview.pending': 2,
  'disputes.suitAfterReview.total': 8,
};
const tell = (text: string, set: Readonly<Record<string, number | null>> = cases) =>
  tellIn({ ...reportOf(2024, set), org: '望川区人民政府' }, text);

/** A sentence with a right and a wrong rate. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['因政府信息公开引发行政复议24件，维持率#。', '63.6%', '73.6%'],
  ['因政府信息公开引发行政复议24件，维持率#。', '58.3%', '85.3%'],
  ['政府信息公开行政复议案件审结22件，直接纠错率#。', '13.6%', '31.6%'],
  ['政府信息公开行政复议综合纠错率为#。', '36.4%', '46.4%'],
  ['政府信息公开行政诉讼审结11件，被纠正1件，败诉率#。', '9.1%', '19.1%'],
  ['政府信息公开行政诉讼胜诉率达到#。', '90.9%', '100%'],
  ['政府信息公开案件，复议维持率63.6%，诉讼维持率#。', '72.7%', '27.7%'],
  ['政府信息公开行政复议、诉讼案件纠错率#。', '12.1%', '21.1%'],
];

/** Rates of other cases, of other years and bodies, and rough ones. */
const RIGHT: readonly string[] = [
  '全区行政复议案件纠错率18.5%，行政诉讼败诉率6.8%。',
  '区政府作为复议机关，审结政府信息公开案件31件，纠错率9.7%。',
  '行政应诉案件112件，其中政府信息公开类14件，胜诉率96.4%。',
  '区司法局审理政府信息公开行政复议案件24件，纠错率9.7%。',
  '司法局全年受理涉政府信息公开案件31件，纠错率9.7%。',
  '与2023年相比，政府信息公开行政复议纠错率由18%下降到13.6%。',
  '政府信息公开行政复议维持率超过60%。',
  '各镇政府信息公开行政复议维持率100%。',
  '政府信息公开行政复议维持率提高3.2个百分点。',
  '行政处罚案件行政复议维持率100%。',
];

describe('rates of cases', () => {
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.match(tell(text.replace('#', wrong)).join(), /^hint: .*与件数不符/);
    });
  for (const text of RIGHT) it(`are none of the table: ${text}`, () => assert.deepEqual(tell(text), []));
  it('are left open by a blank, and where there are no cases', () => {
    const text = '政府信息公开行政复议维持率100%。';
    assert.notDeepEqual(tell(text), []);
    assert.deepEqual(tell(text, { ...cases, 'disputes.review.upheld': null }), []);
    assert.deepEqual(tell(text, {}), []);
  });
});
