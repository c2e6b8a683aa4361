import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { reportOf, tell, tellIn, tellSince } from './bureau.js';
import { assertInTime } from '../../time.js';

/** Sentences that are right, by what they once were taken for. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'numbers of other things after a sentence on documents': [
    '加强行政规范性文件管理，落实合法性审核。全年制定3项制度。',
    '完善规范性文件公开机制。出台5项措施。',
    '现行有效行政规范性文件46件。2024年印发12份通知。',
    '清理行政规范性文件。制定1份任务清单。',
    '规范性文件全部公开。制定2个工作方案。',
    '现行有效的行政规范性文件46件。全年废止3项制度。',
    '全年制发行政规范性文件8件。印发3份配套方案。',
    '规范性文件均已公开。其中，印发12件会议纪要。',
    '现行有效行政规范性文件46件。全年印发12件会议纪要。',
    '全局行政规范性文件46件。本年制定5件、修订3件。',
    '规范性文件全部归档。全年印发3件。',
    '全局行政规范性文件46件。全年制发8件，废止2件。',
  ],
};

/** Right sentences on changes against the year before. */
const CHANGES: readonly string[] = [
  '全年收到政府信息公开申请88件（含上年结转5件），比上年增加21件，同比增长31.3%。',
  '新收政府信息公开申请83件（自然人60件、法人或其他组织23件），比上年增加19件。',
  '新收政府信息公开申请83件（其中自然人申请60件），同比增长29.7%。',
  '政府信息公开行政复议8件（结果维持4件、结果纠正4件），比上年增加3件。',
  '政府信息公开行政诉讼5件（直接起诉2件、复议后起诉3件），同比增长66.7%。',
  '制发行政规范性文件8件（废止2件），比上年多3件。',
  '办结政府信息公开申请82件，含上年结转5件，同比增加20件。',
  '新收政府信息公开申请83件，其中自然人60件、法人23件，比上年增加19件。',
  '新收政府信息公开申请83件，其中网上申请52件，比上年增加7件。',
  '新收政府信息公开申请83件（自然人60件），比上年增加19件，增长29.7%。',
  '现行有效行政规范性文件46件，其中本年新增8件，比上年增加3件。',
  '行政规范性文件46件现行有效，新增8件，比上年增加3件。',
  '办结政府信息公开申请82件，包括上年结转5件，比上年增加2件。',
];

/** Sentences with the right and a wrong change. */
const CHANGED: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['新收政府信息公开申请83件（含自然人60件），比上年增加#件。', '19', '29'],
  ['办结政府信息公开申请82件，含上年结转5件，比上年增加#件。', '20', '30'],
  ['新收政府信息公开申请83件，比上年增加19件，增长#。', '29.7%', '39.7%'],
  ['新收政府信息公开申请83件，其中自然人60件，行政复议8件，比上年增加#件。', '3', '4'],
  ['制发行政规范性文件8件（废止2件），同比增长#。', '60%', '70%'],
  ['与2023年相比，新收政府信息公开申请增加19件，增长#。', '29.7%', '39.7%'],
];

/** Sentences with the right and a wrong number. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['全局行政规范性文件46件。全年制发#件。', '8', '18'],
  ['现行有效的行政规范性文件46件。2024年新制发8件，废止#件。', '2', '12'],
  ['我局规范性文件共46件。本年废止#件，均已公开。', '2', '6'],
];

describe('numbers of the prose that a narrower reading leaves alone', () => {
  for (const [kind, texts] of Object.entries(RIGHT))
    for (const text of texts) it(`${kind}: ${text}`, () => assert.deepEqual(tell(text), []));
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.equal(tell(text.replace('#', wrong)).length > 0, true);
    });
  for (const text of CHANGES) it(`what is changed: ${text}`, () => assert.deepEqual(tellSince(text), []));
  for (const [text, right, wrong] of CHANGED)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tellSince(text.replace('#', right)), []);
      assert.match(tellSince(text.replace('#', wrong)).join(), /上年度报告不符/);
    });
  it('names what is changed, not what stands in brackets or in another table', () => {
    const texts = CHANGED.map(([text, , wrong]) => tellSince(text.replace('#', wrong)).join());
    assert.deepEqual(
      texts.map((text) => /上年为 \d+，本年为 \d+/.exec(text)?.[0]),
      [
        '上年为 64，本年为 83',
        '上年为 62，本年为 82',
        '上年为 64，本年为 83',
        '上年为 5，本年为 8',
        '上年为 5，本年为 8',
        '上年为 64，本年为 83',
      ],
    );
  });
  it('says 持平 where nothing changed', () => {
    const report = reportOf(2024, { 'disclosure.permits.decisions': 30 });
    const last = reportOf(2023, { 'disclosure.permits.decisions': 30 });
    assert.match(
      tellIn(report, '作出行政许可决定30件，比上年增加5件。', last).join(),
      /应与上年持平，请核对$/,
    );
  });
  it('compares across editions what both count alike', () => {
    const cells = {
      'requests.received.total': 83,
      'requests.granted.total': 35,
      'disputes.review.total': 8,
      'disclosure.permits.decisions': 1286,
    };
    const last = reportOf(
      2020,
      {
        'requests.received.total': 64,
        'requests.granted.total': 20,
        'disputes.review.total': 5,
        'disclosure.permits.decisions': 1117,
      },
      editions[0],
    );
    const said = (text: string) => tellIn(reportOf(2021, cells), text, last);
    assert.deepEqual(said('作出行政许可决定1286件，比上年增加900件。'), []);
    assert.deepEqual(said('新收政府信息公开申请83件，比上年增加3件。'), []);
    assert.deepEqual(said('政府信息公开申请予以公开35件，比上年增加33件。'), []);
    assert.deepEqual(said('政府信息公开行政复议8件，比上年增加3件。'), []);
    assert.equal(said('政府信息公开行政复议8件，比上年增加5件。').length, 1);
  });
  it('is sure of no result beside one that offices count in different columns', () => {
    for (const finer of ['驳回1件', '终止1件', '撤回申请1件', '经调解和解1件']) {
      const told = tell(`政府信息公开行政复议8件，其中维持3件、${finer}、纠正4件。`);
      assert.match(told.join(), /^hint[^,]*维持3件[^,]*$/, finer);
    }
    assert.match(tell('政府信息公开行政复议8件，其中维持3件、纠正4件。').join(), /^warning[^,]*维持3件/);
  });
  it('is sure of no number that the sentence before names', () =>
    assert.match(tell('全局行政规范性文件46件。全年制发18件。').join(), /^hint[^,]*$/));

  for (const [head, piece] of [
    [`现有规范性文件46件${'规范性文件'.repeat(3000)}。制定1件，`, '制定1件，'],
    ['新收政府信息公开申请83件，比上年增加19件，', '增加1件，'],
    ['新收政府信息公开申请83件，', '比上年增加1件，'],
  ] as const)
    it(`takes no longer than its length for ${piece} #slow`, () => {
      const text = head + piece.repeat(1900);
      return assertInTime(700, () => tellSince(text));
    });
});
