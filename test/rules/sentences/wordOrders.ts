/** A division of a whole of `suqian-2023` by its table, in the words of offices. */
interface Division {
  readonly whole: number;
  /** What tells of the whole, before its parts. */
  readonly wholes: readonly string[];
  /** What leads to its parts without the whole. */
  readonly leads: readonly string[];
  readonly parts: readonly (readonly [names: readonly string[], count: number])[];
}

/** The divisions that tables and reports have in common. */
export const divisions: readonly Division[] = [
  {
    whole: 3486,
    wholes: ['全年办结政府信息公开申请3486件', '3486件申请全部办结', '本年度办理答复3486件'],
    leads: ['从答复结果看，', '已办结的申请中，', ''],
    parts: [
      [['予以公开', '同意公开'], 1191],
      [['部分公开'], 328],
      [['不予公开'], 142],
      [['无法提供'], 1078],
      [['不予处理'], 406],
      [['其他处理', '作其他处理'], 341],
    ],
  },
  {
    whole: 3511,
    wholes: ['全市新收政府信息公开申请3511件', '受理依申请公开3511件'],
    leads: ['从申请主体看，', '全市收到的政府信息公开申请中，'],
    parts: [
      [['自然人申请', '公民个人申请'], 3402],
      [['法人或其他组织申请', '法人和其他组织申请'], 109],
    ],
  },
  {
    whole: 109,
    wholes: ['法人或其他组织提出政府信息公开申请109件', '收到法人和其他组织申请109件'],
    leads: ['法人或其他组织的申请中，'],
    parts: [
      [['商业企业申请', '商业企业'], 99],
      [['社会公益组织申请', '社会公益组织'], 4],
      [['法律服务机构申请', '法律服务机构'], 5],
    ],
  },
  {
    whole: 406,
    wholes: ['不予处理政府信息公开申请406件'],
    leads: ['不予处理的申请中，', '不予处理的有：', ''],
    parts: [
      [['信访举报投诉类申请', '信访类申请'], 305],
      [['重复申请'], 39],
      [['无正当理由大量反复申请', '大量反复申请'], 58],
    ],
  },
  {
    whole: 1078,
    wholes: ['无法提供政府信息的申请1078件', '无法提供1078件'],
    leads: ['无法提供的有：', '无法提供的申请包括', ''],
    parts: [
      [['本机关不掌握相关政府信息', '本机关不掌握'], 1047],
      [['没有现成信息需要另行制作', '需要另行制作'], 28],
      [['补正后申请内容仍不明确'], 3],
    ],
  },
  {
    whole: 440,
    wholes: ['因政府信息公开引起行政复议440件', '全年发生政府信息公开行政复议案件440件'],
    leads: ['政府信息公开行政复议案件中，'],
    parts: [
      [['维持', '结果维持', '予以维持'], 309],
      [['纠正', '结果纠正', '被纠正'], 17],
      [['其他结果'], 88],
      [['尚未审结'], 26],
    ],
  },
  {
    whole: 113,
    wholes: ['因政府信息公开引起行政诉讼113件', '发生政府信息公开行政诉讼案件113件'],
    leads: ['政府信息公开行政诉讼案件中，', '因政府信息公开引发诉讼，'],
    parts: [
      [['未经复议直接起诉'], 24],
      [['复议后起诉', '经复议后起诉'], 89],
    ],
  },
  {
    whole: 3607,
    wholes: [
      '新收和上年结转的政府信息公开申请共3607件',
      '全年应办理政府信息公开申请3607件（含上年结转96件）',
    ],
    leads: ['新收和上年结转的申请，'],
    parts: [
      [['已办结', '已答复'], 3486],
      [['结转下年度继续办理', '结转下年'], 121],
    ],
  },
];

/** A part with the name that a sentence has for it. */
export interface Part {
  readonly name: string;
  readonly count: number;
}

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { count }) => sum + count, 0);
const share = (count: number, whole: number) => `${((100 * count) / whole).toFixed(1)}%`;
const listed = (parts: readonly Part[], say: (part: Part) => string, sign = '、') =>
  parts.map(say).join(sign);

/** The orders in which a sentence tells parts after their whole: what it says, with all figures right. */
export const withWhole: Readonly<
  Record<string, (said: string, parts: readonly Part[], whole: number) => readonly string[]>
> = {
  bracket: (said, parts) => [`${said}（其中${listed(parts, ({ name, count }) => `${name}${count}件`)}）。`],
  shares: (said, parts, whole) => [
    `${said}，其中${listed(parts, ({ name, count }) => `${name}${count}件，占${share(count, whole)}`, '；')}。`,
  ],
  inTurn: (said, parts, whole) => [
    `${said}，${listed(parts, ({ name }) => name)}分别为${listed(parts, ({ count }) => `${count}件`)}，分别占${listed(parts, ({ count }) => share(count, whole))}。`,
  ],
  together: (said, [a, b], whole) =>
    a && b
      ? [`${said}，其中${a.name}和${b.name}共${a.count + b.count}件，占${share(a.count + b.count, whole)}。`]
      : [],
  countShare: (said, parts, whole) => [
    `${said}。${listed(parts, ({ name, count }) => `${count}件${name}（占${share(count, whole)}）`, '，')}。`,
  ],
  difference: (said, [a, b]) =>
    a && b
      ? [
          `${said}，${a.name}${a.count}件，比${b.name}${a.count > b.count ? '多' : '少'}${Math.abs(a.count - b.count)}件。`,
        ]
      : [],
  lines: (said, parts) => [
    `${said}：`,
    ...parts.map(({ name, count }, at) => `（${at + 1}）${name}：${count}件；`),
  ],
  onlyShares: (said, parts, whole) => [
    `${said}，${listed(parts, ({ name, count }) => `${name}占${share(count, whole)}`, '；')}。`,
  ],
  shareFirst: (said, [a], whole) =>
    a ? [`${said}。${a.name}占比达${share(a.count, whole)}（${a.count}件）。`] : [],
  ofShape: (said, parts, whole) => [
    `${said}，从构成看，${listed(parts, ({ name, count }) => `${name}（${count}件，${share(count, whole)}）`)}。`,
  ],
  mainly: (said, parts) => [
    `${said}，主要是${listed(parts, ({ name, count }) => `${name}（${count}件）`)}。`,
  ],
  ratio: (said, [a, b]) =>
    a && b ? [`${said}，${a.name}与${b.name}之比约为${(a.count / b.count).toFixed(1)}:1。`] : [],
  unitInBrackets: (said, parts) => [
    `${said}，${listed(parts, ({ name, count }) => `${name}（件）：${count}`, '；')}。`,
  ],
  subtotal: (said, parts, whole) => [
    `${said}，其中${listed(parts, ({ name, count }) => `${name}${count}件`)}，合计${sumOf(parts)}件，占${share(sumOf(parts), whole)}。`,
  ],
};

/** The orders of one part: its name first, its number first, and between. */
export const orders: readonly ((part: Part) => string)[] = [
  ({ name, count }) => `${name}${count}件`,
  ({ name, count }) => `${count}件${name}`,
  ({ name, count }) => `${name}的${count}件`,
  ({ name, count }) => `有${count}件${name}`,
];

/** How a sentence ends after its parts: with nothing, or with their sum. */
export const ends: readonly ((parts: readonly Part[]) => string)[] = [
  () => '',
  (parts) => `，合计${sumOf(parts)}件`,
  (parts) => `，共计${sumOf(parts)}件`,
  (parts) => `，共${sumOf(parts)}件`,
  (parts) => `，总计${sumOf(parts)}件`,
  (parts) => `，${['', '', '两', '三', '四', '五', '六'][parts.length] ?? ''}项合计${sumOf(parts)}件`,
  (parts) => `，${['', '', '两', '三', '四', '五', '六'][parts.length] ?? ''}类共${sumOf(parts)}件`,
];
