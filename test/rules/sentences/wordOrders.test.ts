import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions, rules } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { divisions, ends, orders, withWhole, type Part } from './wordOrders.js';

/** The rules on numbers in sentences. */
const proseRules = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');
const base = sample('suqian-2023');

/** What these rules say of paragraphs of the sample's first chapter. */
function tell(paragraphs: readonly string[]): readonly string[] {
  const report = { ...base, chapters: { ...base.chapters, overview: ['（一）工作情况', ...paragraphs] } };
  return check(subjectOf(report, editions), proseRules).findings.map(({ message }) => message);
}

/** Every run of two and more parts that follow each other, each by one of its names. */
function runsOf(parts: (typeof divisions)[number]['parts'], name: number): readonly (readonly Part[])[] {
  const named = parts.map(([names, count]): Part => ({ name: names[name % names.length]!, count }));
  return named.flatMap((_, from) =>
    named.slice(from + 1).map((__, more) => named.slice(from, from + more + 2)),
  );
}

/** The paragraphs that are not passed, with what is said of them. */
function accusedOf(texts: readonly (readonly string[])[]): readonly string[] {
  return texts.flatMap((paragraphs) => {
    const said = tell(paragraphs);
    return said.length === 0 ? [] : [`${paragraphs.join(' / ')} → ${said.join(' ')}`];
  });
}

/** The sentences of an order after each whole. */
function textsWithWhole(say: (typeof withWhole)[string]): readonly (readonly string[])[] {
  return divisions.flatMap(({ whole, wholes, parts }, at) =>
    [0, 1].flatMap((name) =>
      runsOf(parts, name).map((run, which) => say(wholes[(at + which) % wholes.length]!, run, whole)),
    ),
  );
}

/** The sentences of an order of the parts, with each end. */
function textsOfParts(say: (typeof orders)[number], order: number): readonly (readonly string[])[] {
  return divisions.flatMap(({ leads, parts }, at) =>
    [0, 1].flatMap((name) =>
      runsOf(parts, name).flatMap((run, which) =>
        ends.map((end, last) => {
          const sign = ['、', '，', '；'][(which + last + order) % 3]!;
          return [`${leads[(at + which + last) % leads.length]!}${run.map(say).join(sign)}${end(run)}。`];
        }),
      ),
    ),
  );
}

describe('right sentences in any order of words #slow', () => {
  for (const [order, say] of Object.entries(withWhole))
    it(`pass with the whole before them: ${order}`, () =>
      assert.deepEqual(accusedOf(textsWithWhole(say)), []));
  orders.forEach((say, order) =>
    it(`pass with the parts alone and with their sum: ${say({ name: '予以公开', count: 5 })}`, () =>
      assert.deepEqual(accusedOf(textsOfParts(say, order)), [])),
  );
});

/** Other ways of writing the same sentences. */
const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'digits of full width': (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'blanks around numbers': (text) => text.replace(/(\d+)(件|%)/g, ' $1 $2'),
  'separators of thousands': (text) => text.replace(/(\d)(\d{3})件/g, '$1,$2件'),
  'signs of half width': (text) =>
    text.replace(/[，；：（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
  'numerals of characters': (text) =>
    text.replace(/(\d+)件/g, (_, digits) => `${numeralOf(Number(digits))}件`),
  '件（次）': (text) => text.replace(/(\d)件/g, '$1件（次）'),
  件申请: (text) => text.replace(/(\d+)件(?=[、，；。])/g, '$1件申请'),
  'a colon before each number': (text) =>
    text.replace(/([^占共计、，；。（：\d有的比多少])(\d+)件/g, '$1：$2件'),
  'the year before': (text) => `2023年，${text}`,
};

const DIGITS = '零一二三四五六七八九';

/** A number below 10,000 in characters: 三千四百八十六. */
function numeralOf(number: number): string {
  const digits = String(number).split('').map(Number);
  const said = digits.map((digit, at) =>
    digit === 0 ? '零' : `${DIGITS[digit]!}${['', '十', '百', '千'][digits.length - 1 - at]!}`,
  );
  return said.join('').replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十');
}

describe('right sentences in other writing #slow', () => {
  const texts = [
    ...Object.values(withWhole).flatMap(textsWithWhole),
    ...orders.flatMap((say, order) => textsOfParts(say, order)),
  ];
  Object.entries(WRITINGS).forEach(([writing, write], which) =>
    it(`pass with ${writing}`, () => {
      const some = texts.filter((_, at) => at % 9 === which).map((each) => each.map(write));
      assert.deepEqual(accusedOf(some), []);
    }),
  );
});

/** Sentences of these orders with one wrong number. */
const WRONG: readonly string[] = [
  '1191件予以公开，318件部分公开，142件不予公开。',
  '从答复结果看，1191件予以公开、328件部分公开、152件不予公开。',
  '有1191件予以公开，有338件部分公开。',
  '政府信息公开行政复议案件中，有309件予以维持，有27件被纠正。',
  '因政府信息公开引发诉讼，有24件未经复议直接起诉，有98件复议后起诉。',
  '无法提供的有：1057件本机关不掌握，28件需要另行制作。',
  '不予处理政府信息公开申请406件，其中信访类申请和重复申请共354件。',
  '无法提供1078件，其中本机关不掌握和需要另行制作共1085件。',
  '法人或其他组织提出政府信息公开申请109件，其中商业企业和社会公益组织共113件。',
  '不予处理政府信息公开申请406件，重复申请占6.91%。',
  '无法提供1078件。本机关不掌握占比达91.7%（1047件）。',
  '新收和上年结转的政府信息公开申请共3607件，已办结占69.6%。',
  '全市新收政府信息公开申请3511件，主要是自然人（3420件）、法人或其他组织（109件）。',
  '因政府信息公开引起行政复议440件，从构成看，维持（309件）、纠正（71件）。',
  '1808595件行政许可、2822562件行政处罚、20163件行政强制。',
  '全年119件制发行政规范性文件，489件废止行政规范性文件。',
  '制发行政规范性文件109件、废止行政规范性文件489件，合计599件。',
  '从申请主体看，3402件为自然人申请，119件为法人或其他组织申请。',
];

describe('wrong sentences in these orders of words', () => {
  for (const text of WRONG) it(`are told: ${text}`, () => assert.notEqual(tell([text]).length, 0));
});

/** Right sentences in which the words for one thing hold those for another, or a sign that parts others. */
const NAMES: readonly string[] = [
  '3486件申请全部办结，全部公开占34.2%；部分公开占9.4%。',
  '全年办结政府信息公开申请3486件，其中公开答复1191件、部分公开328件。',
  '全年办结政府信息公开申请3486件，其中不能公开和无法提供共1220件。',
  '全年办结政府信息公开申请3486件，其中因不掌握等原因无法提供1078件。',
  '3486件申请全部办结，其中不作处理406件、作其他处理341件。',
  '全市新收政府信息公开申请3511件，来自自然人3402件，比法人或其他组织申请多3293件。',
  '法人或其他组织提出政府信息公开申请109件，其中公司申请和社会公益组织申请共103件。',
  '法人或其他组织提出政府信息公开申请109件，企业、社会公益组织申请分别为99件、4件。',
  '不予处理政府信息公开申请406件，信访、举报、投诉类、重复申请分别为305件、39件。',
  '不予处理政府信息公开申请406件，重复申请、无正当理由大量反复申请分别为39件、58件。',
  '不予处理的有：305件实质为信访举报投诉，39件同一申请人重复申请。',
  '不予处理政府信息公开申请406件，其中重复申请和大量、反复申请共97件。',
  '无法提供政府信息的申请1078件，本机关不掌握、没有现成信息需要另行制作分别为1047件、28件。',
  '无法提供1078件，其中非本机关掌握和没有现成信息需要另行制作共1075件。',
  '因政府信息公开引起行政复议440件，其中维持原行政行为和纠正共326件。',
  '因政府信息公开引起行政复议440件，309件复议维持，17件纠正。',
  '政府信息公开行政复议案件中，有309件驳回、有17件纠正、有88件其他结果。',
  '因政府信息公开引发诉讼，有24件直接诉讼、有89件不服复议决定起诉。',
  '政府信息公开行政复议案件中，有88件其他结果，有26件待审结。',
  '无正当理由大量反复申请58件，比重复申请多19件，均为政府信息公开申请。',
  '累计制定规范性文件1200件，废止603件，现行有效597件。',
  '政府信息公开行政复议、行政诉讼案件共553件。',
  '信访举报投诉类、重复申请共344件。',
  '部分公开、予以公开申请共1519件。',
  '商业企业、法律服务机构申请共104件。',
  '办结3486件，结转下年度继续办理121件。从申请主体看，自然人3402件，法人或其他组织109件。',
];

describe('right sentences in other names', () => {
  for (const text of NAMES) it(`pass: ${text}`, () => assert.deepEqual(tell([text]), []));
});

/** Numbers that no table has, in words that tables have too. */
const OTHERS: readonly string[] = [
  '双公示信息215件，其中120件行政许可，95件行政处罚。',
  '全年评查案卷40件，其中25件行政处罚、15件行政许可。',
  '办理行政许可事项目录调整，涉及12项行政许可。',
  '重复申请、大量反复申请处理时间分别为3天、5天，平均4天。',
  '公开指南更新2次，比上年多1次。',
  '全年答复（含电话答复120件）均在期限内。',
  '培训人数与上年之比约为1.5:1。',
];

describe('numbers beside those of the tables in these orders of words', () => {
  for (const text of OTHERS) it(`pass: ${text}`, () => assert.deepEqual(tell([text]), []));
});
