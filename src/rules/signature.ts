import type { Rule } from '../core/check/rule.js';
import { fold } from '../core/form/fold.js';
import { isSameBody } from '../core/report/sameBody.js';
import { proseChapters } from '../core/report/report.js';
import { isDayAlone } from './wording/dayIn.js';
import { quoteStart } from './wording/quote.js';

/** What the name of a body ends with. */
const BODY =
  /^[^,。;:、]{2,28}(?:局|政府|委员会|办公室|办事处|管委会|中心|厅|院|队|站|所|公司|集团|学校|中学|医院)$/;
/** The place of the seal beside a name. */
const SEAL = /\((?:盖章|公章|印章|章)\)/g;

/** The most characters of a paragraph that a message quotes. */
const MOST_QUOTED = 40;

/** Who filled in, checked or signed, below a signature. */
const STAFF = /^(?:填表人|填报人|复核人|审核人|审签人|联系人|联系电话):/;
/** The same where there is nothing above it, and not what a report says of whom to ask. */
const STAFF_ALONE = /^(?:填[表报](?:人|单位|部门|科室|日期|时间)|制表人?|经办人|[复审]核人|审[签批]人):/;

const NO_FEES = '本年度没有收取信息处理费。';

/** A chapter ends with its text: a signature below it would be published as a part of it. */
export const signature: Rule = {
  id: 'signature',
  title: '各章的末尾没有落款',
  level: 'hint',
  basis: '报告格式：六个部分，没有落款一项',
  check: ({ report }) =>
    proseChapters(report.edition).flatMap(({ code, title }) => {
      const paragraphs = report.chapters[code] ?? [];
      const signed = signatureIn(paragraphs, report.org);
      if (signed.length === 0) return [];
      const first = paragraphs.length - signed.length + 1;
      const quoted = signed.map((text) => quoteStart(text, MOST_QUOTED)).join('');
      return [
        {
          level: 'hint',
          cells: signed.map((_, at) => `${code}.${first + at}`),
          message: `“${title}”的末尾像落款（${quoted}），导出时会作为这一章的正文，不需要请删去`,
        },
      ];
    }),
  examples: [
    {
      edition: '2021',
      org: '青山县民政局',
      chapters: { other: [NO_FEES, '青山县民政局', '2022年1月15日', '填表人：某人'] },
      says: [
        '“六、其他需要报告的事项”的末尾像落款（“青山县民政局”“2022年1月15日”“填表人：某人”），导出时会作为这一章的正文，不需要请删去',
      ],
    },
    {
      edition: '2021',
      chapters: { other: [NO_FEES, '审核人：某人　填表日期：2022年1月15日'] },
      says: [
        '“六、其他需要报告的事项”的末尾像落款（“审核人：某人　填表日期：2022年1月15日”），导出时会作为这一章的正文，不需要请删去',
      ],
    },
    {
      edition: '2019',
      chapters: { other: ['无。', '青山镇党政办公室（盖章）', '二〇二一年一月十五日'] },
      says: [
        '“六、其他需要报告的事项”的末尾像落款（“青山镇党政办公室（盖章）”“二〇二一年一月十五日”），导出时会作为这一章的正文，不需要请删去',
      ],
    },
    {
      edition: '2021',
      org: '青山县民政局',
      chapters: { other: [NO_FEES, '青山县民政局 2022年1月15日'] },
      says: [
        '“六、其他需要报告的事项”的末尾像落款（“青山县民政局 2022年1月15日”），导出时会作为这一章的正文，不需要请删去',
      ],
    },
    {
      edition: '2021',
      chapters: {
        problems: ['公开不够及时。已经完善目录，今后加强业务培训。', '填报单位：办公室', '填表人：某人'],
      },
      says: [
        '“五、存在的主要问题及改进情况”的末尾像落款（“填报单位：办公室”“填表人：某人”），导出时会作为这一章的正文，不需要请删去',
      ],
    },
    {
      edition: '2021',
      chapters: { other: [NO_FEES, '县民政局', '收费标准施行至2022年1月15日', '联系电话：0951-1234567'] },
      says: [],
    },
  ],
};

/** The last paragraphs: the name of a body and a day, or one of them, and those of staff below. */
function signatureIn(all: readonly string[], org: string): readonly string[] {
  const staff = [...all].reverse().findIndex((text) => !STAFF.test(fold(text)));
  const end = staff < 0 ? 0 : all.length - staff;
  const signed = bodyAndDay(all.slice(0, end), org);
  if (signed.length > 0) return [...signed, ...all.slice(end)];
  const alone = [...all].reverse().findIndex((text) => !STAFF_ALONE.test(fold(text)));
  return alone < 0 ? all : all.slice(all.length - alone);
}

function bodyAndDay(paragraphs: readonly string[], org: string): readonly string[] {
  const [before, last] = [paragraphs.at(-2), paragraphs.at(-1)];
  if (last === undefined) return [];
  const key = nameOf(last);
  if (isDayAlone(key)) {
    const name = before === undefined ? '' : nameOf(before);
    return before !== undefined && (isSameBody(name, org) || BODY.test(name)) ? [before, last] : [last];
  }
  const own = nameOf(org);
  const isBoth = own !== '' && key.startsWith(own) && isDayAlone(key.slice(own.length));
  return isBoth || isSameBody(key, org) ? [last] : [];
}

function nameOf(text: string): string {
  return fold(text).replace(SEAL, '');
}
