import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { checkExample, rightReport } from '../../../src/core/check/example.js';
import { editions, rules } from '../../../src/index.js';
import { assertInTime } from '../../time.js';

const tried = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');
const inTotal = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(cells).map(([row, value]) => [`${row}.total`, value]));

/** The figures of a bureau in total, and those of its year before. */
const now = {
  ...inTotal({
    'requests.received': 83,
    'requests.carriedIn': 6,
    'requests.granted': 36,
    'requests.partial': 8,
    'requests.notHeld': 15,
    'requests.lateCorrection': 1,
    'requests.miscellaneous': 2,
    'requests.processed': 80,
    'requests.carriedOut': 9,
    'disputes.review': 8,
  }),
  'requests.received.person': 57,
  'requests.received.company': 18,
  'requests.received.legal': 8,
  'requests.granted.person': 36,
  'disputes.review.upheld': 4,
  'disputes.review.corrected': 2,
  'disclosure.normative.issued': 7,
  'disclosure.normative.repealed': 3,
  'disclosure.normative.inForce': 52,
  'disclosure.permits.decisions': 2356,
  'disclosure.penalties.decisions': 418,
  'disclosure.fees.amount': '136.5',
};
const last = {
  ...inTotal({ 'requests.received': 64, 'requests.carriedIn': 4, 'requests.processed': 62 }),
  'disclosure.penalties.decisions': 455,
  'disclosure.fees.amount': '128.2',
};

function told(text: string, org?: string) {
  return checkExample(
    {
      edition: '2021',
      year: 2021,
      set: now,
      ...(org === undefined ? { last } : { org }),
      chapters: { overview: [text] },
      says: [],
    },
    editions,
    tried,
  ).map(({ level, cells }) => [level, cells[1]]);
}

/** A sentence with the right and a wrong number, and the cell that is named. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string, cell: string])[] = [
  ['收到政府信息公开申请83件，比上年增加#件。', '19', '21', 'requests.received.total'],
  ['收到政府信息公开申请83件，比上年增加19件，增长#。', '29.7%', '39.7%', 'requests.received.total'],
  ['与2020年相比，新收政府信息公开申请增加#件。', '19', '29', 'requests.received.total'],
  ['行政处罚418件，较上年减少#件。', '37', '47', 'disclosure.penalties.decisions'],
  ['行政处罚418件，同比#8.1%。', '下降', '增长', 'disclosure.penalties.decisions'],
  ['行政事业性收费共136.5万元，较上年增收#万元。', '8.3', '18.3', 'disclosure.fees.amount'],
  ['与2020年相比，新收申请由64件增至#件。', '83', '85', 'requests.received.total'],
  ['行政复议案件由上年的4件上升为#件。', '8', '6', 'disputes.review.total'],
  ['作出行政许可决定#件。', '2300余', '2500余', 'disclosure.permits.decisions'],
  ['作出行政许可决定#件。', '近2400', '近2300', 'disclosure.permits.decisions'],
  ['作出行政许可决定#件。', '约2400', '约3000', 'disclosure.permits.decisions'],
  ['收取行政事业性收费#亿元。', '约0.014', '约0.041', 'disclosure.fees.amount'],
  ['答复结果为：#件予以公开。', '36', '63', 'requests.granted.total'],
  ['申请人逾期不补正、按规定不再处理的#件。', '1', '2', 'requests.lateCorrection.total'],
  ['受理公众申请公开政府信息#件。', '83', '38', 'requests.received.total'],
  ['不掌握类答复（本机关不掌握）#件，依申请公开。', '15', '51', 'requests.notHeld.total'],
  ['自然人、法人及其他组织申请分别为#件和26件。', '57', '75', 'requests.received.person'],
  ['商业企业、法律服务机构分别提出申请18件、#件。', '8', '6', 'requests.received.legal'],
  ['因政府信息公开被复议纠错#件。', '2', '7', 'disputes.review.corrected'],
  ['现有规范性文件52件。2021年新制发7件，废止#件。', '3', '5', 'disclosure.normative.repealed'],
];

describe('numbers of the prose, kind by kind', () => {
  for (const [text, right, wrong, cell] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(told(text.replace('#', right)), []);
      assert.deepEqual(told(text.replace('#', wrong)).filter(([, named]) => named === cell).length > 0, true);
    });

  for (const text of [
    '答复申请人80件次，其中公开（含部分公开）44件。',
    '收到群众和企业递交的信息公开申请83份。',
    '信息不存在类答复15件，按依申请公开程序办理。',
    '2019年至2021年，新收政府信息公开申请依次为51件、64件、83件。',
    '政府信息公开申请量首次突破80件。',
    '2022年1月已办结结转申请5件，其余4件仍在办理。',
    '主动公开规范性文件31件（含新制定13件、修订9件、废止9件）。',
    '经评估，继续有效的规范性文件45件，另有新出台7件。',
    '办理人大代表建议127件、政协提案143件，其中公开复文198件。',
    '登记申请83件，审查后受理71件。',
    '县政府系统全年收到政府信息公开申请316件，我局收到83件。',
    '作为复议机关审理政府信息公开行政复议案件63件。',
    '申请人对3件答复不服提出行政复议，维持1件、纠正1件。',
    '镇便民服务中心受理申请事项1260件，办结1258件。',
    '养老类申请40件，予以公开30件；殡葬类申请43件，予以公开6件。',
    '从时限看，10日内答复76件，延期后答复4件。从内容看，土地20件、养老33件、殡葬27件。',
  ])
    it(`says nothing on ${text}`, () => assert.deepEqual(told(text), []));

  it('tells more than all requests of the own office of a government, and no fewer', () => {
    const text = '县政府办公室收到政府信息公开申请#件。';
    assert.deepEqual(told(text.replace('#', '12'), '青山县人民政府'), []);
    assert.deepEqual(told(text.replace('#', '120'), '青山县人民政府'), [['hint', 'requests.received.total']]);
  });
  it('offers no name for a rough number: it stands for no figure', () => {
    const [finding] = checkExample(
      { edition: '2021', set: now, chapters: { overview: ['作出行政许可决定2500余件。'] }, says: [] },
      editions,
      tried,
    );
    assert.equal(finding?.level, 'hint');
    assert.equal(finding.rewrite, undefined);
  });
  it('reads words that are repeated in linear time', async () => {
    const right = rightReport(editions[1]!);
    const texts = ['另有', '已有', '共有', '截至', '2024年12月31日', '办理结果'].flatMap((word) =>
      ['3件予以公开。', '3件已答复，其中自然人申请3件。', '3件申请不予公开。'].map(
        (tail) => `${word.repeat(Math.floor(57 / word.length))}呀${tail}`,
      ),
    );
    const report = { ...right, year: 2024, chapters: { ...right.chapters, overview: texts } };
    await assertInTime(1000, () => check(subjectOf(report, editions), tried));
  });
});
