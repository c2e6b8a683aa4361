import { proseChapters } from '../core/report/report.js';
import { groupBy, type ItemGroup } from '../core/form/group.js';
import type { Edition } from '../core/form/edition.js';
import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';
import { WHY_UNSEEN } from './wording/whyUnseen.js';
import { shorten } from './wording/quote.js';

/** The most characters of a text that a message quotes. */
const MOST_QUOTED = 20;

/** The text that is published is seen on its sheet: one finding for the cover, and for each chapter. */
export const unseenText: Rule = {
  id: 'unseenText',
  title: '要公布的文字看得见',
  level: 'warning',
  basis: '看不见的文字可能是不公布的内部说明，公布时会照字面写出',
  check: ({ remarks, report }) =>
    groupBy(
      remarks.filter((remark) => remark.kind === 'unseenText'),
      ({ part }) => part,
    ).map((texts) => tell(texts, report.edition)),
  examples: [
    {
      edition: '2021',
      remarks: [
        { kind: 'unseenText', part: 'overview', text: '内部说明。', address: '总体情况!A3' },
        { kind: 'unseenText', part: 'overview', text: '（一）主动公开', address: '总体情况!A4' },
      ],
      says: [
        '“一、总体情况”有 2 处文字看不见：“内部说明。”等（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），公布时会照字面写出，不公布请删去，要公布请让它显示出来',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'unseenText', part: 'cover', text: '人民路8号', address: '封面!B8' }],
      says: [
        '“封面”有 1 处文字看不见：“人民路8号”（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），公布时会照字面写出，不公布请删去，要公布请让它显示出来',
      ],
    },
  ],
};

type Unseen = Extract<Remark, { readonly kind: 'unseenText' }>;

function tell(texts: ItemGroup<Unseen>, edition: Edition): Draft {
  const [{ part, text }] = texts;
  const quoted = shorten(text, MOST_QUOTED);
  return {
    level: 'warning',
    topic: `unseenText ${part}`,
    cells: [],
    addresses: texts.map(({ address }) => address),
    message: `“${nameOf(part, edition)}”有 ${texts.length} 处文字看不见：“${quoted}”${texts.length > 1 ? '等' : ''}${WHY_UNSEEN}，公布时会照字面写出，不公布请删去，要公布请让它显示出来`,
  };
}

function nameOf(part: string, edition: Edition): string {
  if (part === 'cover') return edition.coverSheet;
  const chapter = proseChapters(edition).find(({ code }) => code === part);
  return chapter?.title ?? edition.attachments.title;
}
