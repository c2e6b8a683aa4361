import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { proseRules } from './bureau.js';
import { bodyReport } from './figures.js';
import { fill, type Years } from './templates.js';

const now = bodyReport('district', []);
/** The same body a year before, with the figures that are compared. */
const last = {
  ...withCells(now, {
    'requests.received.total': 351,
    'requests.received.person': 312,
    'requests.processed.total': 346,
    'requests.granted.total': 101,
    'disputes.review.total': 19,
    'disclosure.normative.issued': 9,
    'disclosure.normative.inForce': 80,
    'disclosure.permits.decisions': 39_870,
    'disclosure.penalties.decisions': 3510,
  }),
  year: 2023,
};
const years: Years = [now, last];

/** What the rules say of a text, with last year where a figure of it is named; `|` parts paragraphs. */
function tell(template: string, text: string): readonly string[] {
  const said = { ...now, chapters: { ...now.chapters, overview: text.split('|') } };
  const subject = subjectOf(said, editions, {}, template.includes('@') ? last : undefined);
  return check(subject, proseRules).findings.map(({ level, message }) => `${level}: ${message}`);
}

/** Sentences that are right as they stand, and wrong where one figure is changed. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'with a rest that closes a list, and more after it': [
    '公开信息[130]条，其中网站[80]条，其他渠道[50?]条，更新机构职能[12?]条。',
    '办理建议提案[12?]件，其中主办[5?]件，会办[4?]件，其他[3?]件，公开答复[10?]件。',
    '受理申请[new]件，其中网站[new-20]件，信函[15?]件，其他[5?]件，予以公开[all]件，部分公开[some]件。',
    '制发行政规范性文件[issued]件，其中涉及民生[5?]件，其他[issued-5?]件，废止[repealed]件，现行有效[inForce]件。',
    '作出行政处罚决定[penalties]件，其中简易程序[1000?]件，其他[penalties-1000?]件，行政强制[coercions?]件。',
  ],
  'with others that are no rest': [
    '发布信息[30?]条，其中政策[20?]条，其他部门信息[5?]条。',
    '公开信息[130?]条，其中公告栏[50?]条，其他乡镇信息[20?]条。',
    '受理政府信息公开申请[new]件，其中网络[new-3?]件，由其他机关移送[2?]件。',
  ],
  'with other results that are not those of the form': [
    '政府信息公开行政复议[review]件，其中维持[review.upheld]件，其他[review-review.upheld?]件。',
    '发生政府信息公开行政复议[review]件，其中维持[review.upheld]件，纠正[review.corrected]件，其他[review.otherResult]件。',
  ],
  'with both kinds of disputes named before a list': [
    '政府信息公开行政复议、行政诉讼情况如下：1.行政复议[review]件，结果维持[review.upheld]件。2.行政诉讼[direct+after]件。',
  ],
  'with the number of an item before each result': [
    '政府信息公开行政复议[review]件：1.结果维持[review.upheld]件。2.结果纠正[review.corrected]件。3.其他结果[review.otherResult]件。4.尚未审结[review.pending]件。',
    '政府信息公开行政复议情况：①结果维持[review.upheld]件；②结果纠正[review.corrected]件；③其他结果[review.otherResult]件。',
    '从办理结果看：1.予以公开[all]件。2.部分公开[some]件。3.不予公开[refused]件。',
    '从办理结果看：|（1）予以公开[all]件。|（2）部分公开[some]件。|（3）不予公开[refused]件。',
  ],
  'with the place of each among the results': [
    '从办理结果看，最多的是予以公开[all?]件，其次是无法提供[unavailable]件，再次是不予公开[refused]件。',
    '办结的申请中，数量最多的是无法提供，共[unavailable]件，其次是予以公开[all]件。',
    '群众咨询中，个人最多，为[200?]件，企业次之，为[80?]件；政府信息公开申请[new]件。',
    '从承办单位看，区自然资源局最多，办理政府信息公开申请[80?]件；区住建局次之，为[60?]件。',
    '按月看，3月收件最多，为[46?]件。',
  ],
  'with both years of a change': [
    '政府信息公开申请量由2023年的[new@]件增加到2024年的[new]件。',
    '政府信息公开申请数量从上年的[new@]件增至[new]件，增长[new-new@/new@]。',
    '作出行政处罚决定由[penalties@]件减少到[penalties]件。',
    '新收政府信息公开申请[new]件（2023年为[new@]件）。',
    '新收政府信息公开申请[new]件，是上年[new@]件的1.1倍。',
    '新收政府信息公开申请比上年增加[new-new@]件，达到[new]件。',
    '申请量由2021年的[200?]件增加到2022年的[210?]件，政府信息公开申请办理有序。',
    '新收政府信息公开申请[new]件，较2022年的[210?]件大幅增长。',
    '区自然资源局政府信息公开申请由上年的[50?]件增至[73?]件。',
    '全市收到政府信息公开申请由上年的[2000?]件增至[2300?]件，我区[new?]件。',
    '政府信息公开月均收到申请由[5?]件增至[7?]件。',
    '三年来，政府信息公开申请量由[200?]件增至[210?]件。',
  ],
  'with other items in a list of items': [
    '行政复议和行政诉讼情况：1.复议[review]件。2.诉讼[direct+after]件。3.纠正[4?]件。',
    '因政府信息公开引发的复议、诉讼：（1）行政复议[review]件；（2）行政诉讼[direct+after]件；（3）尚未审结[review.pending+direct.pending+after.pending]件。',
    '行政复议[review]件。1.受理投诉[5?]件。2.纠正[5?]件。',
    '1.依申请公开：新收[new]件；2.热线：受理工单[1200?]件，办结[1190?]件；3.信访：受理[120?]件，办结[118?]件。',
    '复议后起诉[after]件，其中维持[after.upheld]件；未经复议直接起诉[direct]件，其中维持[direct.upheld]件。',
  ],
  'with both kinds before all their results': [
    '政府信息公开行政复议[review]件；行政诉讼[direct+after]件；维持[review.upheld+direct.upheld+after.upheld]件，纠正[review.corrected+direct.corrected+after.corrected]件，尚未审结[review.pending+direct.pending+after.pending]件。',
  ],
  'with a view of the whole, and of bodies': [
    '从全区看，新收政府信息公开申请[new]件，办结[done]件。',
    '从我区看，新收政府信息公开申请[new]件。',
    '从部门看，区住建局最多，收到[80?]件；全区共收到政府信息公开申请[new]件。',
    '从申请单位看，商业企业提出政府信息公开申请[new.company?]件，法律服务机构[new.legal]件。',
  ],
  'with the words of offices for results': [
    '在[done]件答复中，公开类[all+some]件，不予公开类[refused]件，无法提供类[unavailable]件。',
    '因申请人逾期不补正不再处理[lateCorrection]件。',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请的[lateCorrection]件。',
  ],
  'with what is no answer beside the answers': [
    '政府信息公开申请办理中，平均用时[8?]个工作日，10个工作日内办结占[60/100?]。',
    '编制依申请公开答复模板[12?]个，修订公开指南[1?]次，规范答复文书[20?]份。',
  ],
};

describe('right sentences, each with a figure changed #slow', () => {
  for (const [kind, templates] of Object.entries(TEMPLATES))
    for (const template of templates) {
      const { text, known } = fill(template, years);
      it(`pass ${kind}: ${template}`, () => assert.deepEqual(tell(template, text), []));
      for (const at of known) {
        const wrong = fill(template, years, at).text;
        it(`are told: ${wrong}`, () => assert.notDeepEqual(tell(template, wrong), []));
      }
    }
});
