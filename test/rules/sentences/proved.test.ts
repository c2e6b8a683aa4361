import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions } from '../../../src/index.js';
import { assertInTime } from '../../time.js';
import { proseRules, reportOf } from './bureau.js';
import { bodyReport, type Body } from './figures.js';

const last = {
  ...reportOf(2023, {
    'disputes.review.upheld': 3,
    'disputes.review.corrected': 1,
    'disputes.review.total': 4,
    'disputes.directSuit.total': 1,
    'disputes.suitAfterReview.total': 1,
  }),
  org: '青山县民政局',
};
/** The findings on a sentence of a body, the bureau's beside the report of its year before. */
const tell = (text: string, body: Body) =>
  check(
    subjectOf(bodyReport(body, [text]), editions, {}, body === 'bureau' ? last : undefined),
    proseRules,
  ).findings.map(({ level, message }) => `${level}: ${message}`);

/** Right sentences, by what they were once taken for. */
const RIGHT: readonly (readonly [kind: string, body: Body, texts: readonly string[]])[] = [
  [
    'applications of all kinds as requests for information',
    'bureau',
    [
      '收到申请42件，其中信息公开申请27件。',
      '收到各类申请130件，其中依申请公开类申请27件，信访类103件。',
      '收到各类申请130件（其中信息公开申请27件、信访类103件）。',
      '收到各类申请130件，其中信访类103件，信息公开类27件。',
      '收到各类申请42件，其中信息公开申请20件通过网上提交。',
      '收到申请27件，其中信息公开平台提交15件。',
      '办结各类申请42件，其中依申请公开申请26件。',
      '共办理申请42件，其中依申请公开类26件，信访类16件。',
      '网上收到申请30件，其中信息公开申请18件。',
    ],
  ],
  [
    'answers to proposals as answers to requests',
    'bureau',
    [
      '办理人大代表建议12件、政协提案9件，公开答复21件。',
      '收到政府信息公开申请27件。办理人大代表建议12件、政协提案9件，公开答复21件。',
      '办理建议提案21件，办结率100%，予以公开21件。',
      '办理建议35件，政府信息公开予以公开13件。',
    ],
  ],
  [
    'some decisions as all of them',
    'bureau',
    [
      '注销行政许可30余件。',
      '变更行政许可30余件。',
      '延续行政许可100余件。',
      '撤销行政许可10余件。',
      '撤销行政许可决定3件。',
      '即办行政许可800余件。',
      '抽查行政处罚近10件。',
      '移送行政处罚近20件。',
      '全年登记类行政许可近200件。',
      '社会组织行政许可约200件。',
      '其中行政许可约300件。',
      '县水务局行政许可约300件。',
      '行政许可约1100件通过网上办理。',
      '行政许可约1100件网上办结。',
    ],
  ],
  [
    'items that are told gross, or of another year, a part or another body',
    'water',
    [
      '行政许可事项增加1项、减少3项。',
      '行政处罚事项增加0项、减少2项。',
      '行政许可事项增加5项，减少2项，净增3项。',
      '上年行政许可事项增加2项。',
      '与2018年相比，行政许可事项增加5项。',
      '行政许可事项较2018年增加5项。',
      '县水利工程管理处行政许可事项增加1项。',
      '综合执法局行政处罚事项增加45项。',
      '市级行政许可事项增加2项。',
      '重点项目行政许可增加12项。',
      '受理涉水行政许可项目增加12项。',
      '行政许可（含子项）上年30项，今年36项。',
      '行政许可事项（含子项）上年30项，今年36项。',
    ],
  ],
  [
    'rates of other cases',
    'bureau',
    [
      '涉政府信息公开行政复议、行政诉讼案件综合败诉率14.3%。',
      '政府信息公开案件（复议5件，诉讼4件）维持率85.7%。',
      '政府信息公开行政诉讼二审维持率50%。',
    ],
  ],
  [
    'rates of the cases of one court, and of all answers',
    'city',
    [
      '一审政府信息公开诉讼败诉率10.2%。',
      '政府信息公开申请答复率100%，被复议纠错率1.1%。',
      '办结政府信息公开申请1031件，复议纠错率1.1%。',
    ],
  ],
  [
    'cases of both kinds that are decided as suits',
    'bureau',
    [
      '2023年因政府信息公开被提起行政复议4件、行政诉讼2件，审结6件。',
      '2024年因政府信息公开被提起行政复议5件、行政诉讼4件，审结7件。',
      '因政府信息公开被提起行政复议5件，行政诉讼4件，已审结7件。',
    ],
  ],
  [
    'answers as all that was to be answered',
    'bureau',
    [
      '合计办理新收和结转申请26件，另有4件正在办理中。',
      '合计处理新收和结转申请26件，其余4件结转下年。',
      '办理新收及结转申请26件，尚有4件未办结。',
    ],
  ],
  [
    'numbers of other spans',
    'bureau',
    [
      '2023、2024两年收到申请47件。',
      '2022、2023、2024三年共收到政府信息公开申请62件。',
      '条例施行前，收到申请8件。',
      '条例修订施行后，收到申请23件。',
      '新办法实施后，收到申请9件。',
    ],
  ],
  [
    'numbers of another year as parts',
    'bureau',
    [
      '上年政府信息公开行政复议4件，其中维持3件，维持率75%；本年5件，维持率75%。',
      '2023年发布信息30条，其中政策20条；2024年发布45条。',
    ],
  ],
  [
    'items of another year as parts',
    'water',
    ['行政许可事项上年12项，其中网上可办10项；今年15项，网上可办15项。'],
  ],
  ['what is to be done', 'bureau', ['年初待办申请3件，年末待办4件。']],
  [
    'answers within some days as all answers',
    'district',
    [
      '其中15日内答复301件。',
      '依申请公开平均办理12天，10个工作日内办结212件。',
      '提前办结政府信息公开申请196件，即时答复18件。',
      '现场办结申请27件，一周之内办结102件。',
    ],
  ],
  [
    'cases of review that are answered as those of both kinds',
    'district',
    [
      '行政复议应诉24件，行政诉讼应诉14件。',
      '行政复议应诉案件24件、行政诉讼应诉案件14件。',
      '共办理行政复议应诉案件24件、行政应诉案件14件。',
      '政府信息公开类行政复议应诉案件24件，行政诉讼应诉案件14件。',
    ],
  ],
  [
    'what is excepted within a denial',
    'district',
    [
      '全区未发生行政复议纠错案件以外的败诉情形。',
      '未发生复议纠正案件之外的败诉案件。',
      '全年无上述案件以外的行政诉讼案件。',
    ],
  ],
  [
    'what is taken away as a part of what is left',
    'district',
    [
      '调整主动公开事项目录，减少3项、增加1项，共28项。',
      '取消行政许可事项5项、新增2项，合计316项。',
      '部门权责清单精简3项、增加1项，共计28项。',
      '目录压减4条、新增加6条，共有118条。',
      '附加材料3份、说明1份，共28份存档。',
    ],
  ],
  [
    'answers of this year to what was asked in the last',
    'district',
    [
      '2023年收到的申请在2024年办结16件。',
      '上年度受理的申请在本年度办结16件。',
      '2023年提出的申请于2024年答复16件。',
      '去年登记的信息公开申请，本年办结16件。',
    ],
  ],
  [
    'of so many as of all',
    'district',
    ['每百件申请中自然人86件。', '每十件政府信息公开申请有3件无法提供。', '每100件申请中商业企业11件。'],
  ],
  [
    'a number in brackets after what it counts as parts',
    'district',
    [
      '政府信息公开申请答复被诉14件，占全部行政诉讼案件（96件）的14.6%。',
      '不予处理32件，多为信访案件（86件）的延续。',
      '收到来信12件，涉及信访事项（28项）和咨询事项（9项）。',
    ],
  ],
  [
    'all cases as those about information',
    'district',
    [
      '区法院受理行政诉讼案件142件，涉政府信息公开14件。',
      '办理行政复议218件，涉及政府信息公开24件。',
      '新收行政应诉案件142件，因信息公开引发14件。',
    ],
  ],
];

/** Wrong sentences of the plain kind, with what is told of them. */
const WRONG: readonly (readonly [body: Body, text: string, told: RegExp])[] = [
  ['bureau', '收到申请42件，其中信息公开申请28件。', /^hint: .*文中是 28，.*改为 \{本年新收\}/],
  ['bureau', '收到申请28件，其中信息公开平台提交15件。', /^hint: .*文中是 28，/],
  ['bureau', '收到各类申请140件，其中依申请公开类申请37件，信访类103件。', /^hint: .*文中是 37，/],
  ['bureau', '收到各类申请131件，其中信访类103件，信息公开申请28件。', /^hint: .*文中是 28，/],
  ['bureau', '建议35件，政府信息公开予以公开14件。', /^warning: .*文中是 14，表中“予以公开”为 13/],
  ['bureau', '办理建议12件，答复政府信息公开申请21件。', /^warning: .*文中是 21，/],
  ['bureau', '行政许可约2300件。', /^hint: .*“行政许可”为 1258/],
  ['bureau', '2024年，行政许可2300余件，行政处罚近40件。', /^hint: .*“行政许可”为 1258/],
  ['bureau', '撤销行政许可1300件。', /^hint: .*“行政许可”为 1258/],
  ['water', '我局行政许可事项较上年增加5项。', /^hint: .*“行政许可\.本年增\/减”为 3/],
  ['water', '行政处罚事项由上年的30项减少到29项。', /^hint: .*为 28/],
  ['bureau', '涉政府信息公开行政复议、行政诉讼案件综合败诉率44.3%。', /^hint: .*与件数不符/],
  ['bureau', '政府信息公开案件（复议5件，诉讼4件）维持率55.7%。', /^hint: .*与件数不符/],
  ['city', '政府信息公开申请答复率100%，被复议纠错率5.1%。', /^hint: .*与件数不符/],
  ['bureau', '2023年因政府信息公开被提起行政复议4件、行政诉讼2件，审结9件。', /^hint: .*上年度报告不符/],
  ['bureau', '2024年因政府信息公开被提起行政复议5件、行政诉讼4件，审结8件。', /^warning: .*文中是 8，/],
  ['bureau', '合计办理新收和结转申请28件，另有4件正在办理中。', /^hint: .*文中是 28，/],
  ['bureau', '年初待办申请5件，年末待办4件。', /^hint: .*文中是 5，.*改为 \{上年结转\}/],
  ['bureau', '条例施行后，全年收到申请28件。', /^hint: .*文中是 28，/],
  ['bureau', '主动公开信息30条，其中政策20条；动态15条。', /^warning: .*各项之和为 35/],
  ['district', '复议应诉案件42件。', /^hint: .*文中是 42，/],
  ['district', '收到意见12件，加上建议6件，共28件。', /共28件/],
  ['district', '20个工作日内答复政府信息公开申请412件。', /文中是 412/],
  ['district', '2024年收到的政府信息公开申请在本年办结342件。', /文中是 342/],
];

describe('sentences that were once judged wrongly', () => {
  for (const [kind, body, texts] of RIGHT)
    for (const text of texts)
      it(`takes none of ${kind}: ${text}`, () => assert.deepEqual(tell(text, body), []));
  for (const [body, text, told] of WRONG)
    it(`tells what is wrong: ${text}`, () => {
      const [first, ...others] = tell(text, body);
      assert.match(first ?? '', told);
      assert.deepEqual(others, []);
    });
  for (const piece of [
    '行政许可事项上年1项，',
    '收到申请1件，其中信访类1件，',
    '行政许可共',
    '行政许可近1件，',
  ])
    it(`takes no longer than its length for ${piece} #slow`, () =>
      assertInTime(1500, () => tell(piece.repeat(4000), 'water')));
});
