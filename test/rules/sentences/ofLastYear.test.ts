import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { reportOf, tell, tellIn, tellSince } from './bureau.js';

/** A sentence with the right and a wrong number of the year before. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['上年收到政府信息公开申请#件。', '64', '74'],
  ['2023年新收政府信息公开申请#件，办结62件。', '64', '46'],
  ['2023年新收政府信息公开申请64件，办结#件。', '62', '52'],
  ['全年新收政府信息公开申请83件，上年新收#件。', '64', '74'],
  ['2023年作出行政许可决定#件，今年1286件。', '1117', '1171'],
  ['去年我局制发行政规范性文件#件，今年制发8件。', '5', '6'],
  ['2023年政府信息公开行政复议#件，2024年8件。', '5', '6'],
  ['2023年1月1日至12月31日，新收政府信息公开申请#件。', '64', '74'],
];

/** Right sentences with another number, by what it is said of. */
const RIGHT: readonly string[] = [
  '按照2023年工作部署，收到政府信息公开申请83件，办结82件。',
  '2023年12月新收政府信息公开申请9件。',
  '截至2023年6月，收到政府信息公开申请30件。',
  '去年第一季度收到政府信息公开申请11件。',
  '自2023年以来收到政府信息公开申请147件。',
  '去年县教育局收到政府信息公开申请7件。',
  '上年，各镇收到政府信息公开申请12件，我局收到64件。',
  '2023年网上收到政府信息公开申请40件。',
  '2023年收到的政府信息公开申请中，涉及土地的30件。',
  '2023年新收政府信息公开申请60余件。',
  '2022年和2023年收到政府信息公开申请51件和64件。',
  '2022—2023年收到政府信息公开申请115件。',
  '2023年和2024年共收到政府信息公开申请147件。',
  '2023年，我局新收政府信息公开申请64件，结转下年度5件；2024年新收83件。',
  '2023年度共收到67件政府信息公开申请（含上年结转3件）。',
  '去年全年行政诉讼3件，均为政府信息公开类。',
  '上年结转政府信息公开申请5件。',
];

describe('numbers of the year before', () => {
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tellSince(text.replace('#', right)), []);
      assert.match(tellSince(text.replace('#', wrong)).join(), /^hint: .*与上年度报告不符：上年“/);
    });
  for (const text of RIGHT) it(`are others: ${text}`, () => assert.deepEqual(tellSince(text), []));
  it('are compared with nothing where last year’s report is not given', () =>
    assert.deepEqual(tell('上年收到政府信息公开申请74件。'), []));
  it('are disputes alone where last year’s form is another', () => {
    const last = reportOf(2020, { 'disputes.review.total': 5, 'requests.received.total': 64 }, editions[0]);
    const report = reportOf(2021, { 'disputes.review.total': 8, 'requests.received.total': 83 });
    assert.deepEqual(tellIn(report, '2020年收到政府信息公开申请74件。', last), []);
    assert.equal(tellIn(report, '2020年政府信息公开行政复议6件。', last).length, 1);
  });
});
