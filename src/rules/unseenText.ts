import { proseChapters } from '../core/report/report.js';
import type { Edition } from '../core/form/edition.js';
import type { Rule } from '../core/check/rule.js';
import type { Draft, Remark } from '../core/report/finding.js';

/** The most characters of a text that a message quotes. */
const MOST_QUOTED = 20;

/** The text that is published is seen on its sheet: one finding for the cover, and for each chapter. */
export const unseenText: Rule = {
  id: 'unseenText',
  title: '要公布的文字看得见',
  level: 'warning',
  basis: '看不见的文字可能是不公布的内部说明，公布时会照字面写出',
  check: ({ remarks, report }) =>
    remarks.flatMap((remark) => (remark.kind === 'unseenText' ? [tell(remark, report.edition)] : [])),
  examples: [
    {
      edition: '2021',
      remarks: [
        {
          kind: 'unseenText',
          part: 'overview',
          text: '内部说明。',
          addresses: ['总体情况!A3', '总体情况!A4'],
        },
      ],
      says: [
        '“一、总体情况”有 2 处文字看不见：“内部说明。”等（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），公布时会照字面写出，不公布请删去，要公布请让它显示出来',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'unseenText', part: 'cover', text: '人民路8号', addresses: ['封面!B8'] }],
      says: [
        '“封面”有 1 处文字看不见：“人民路8号”（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），公布时会照字面写出，不公布请删去，要公布请让它显示出来',
      ],
    },
  ],
};

function tell(
  { part, text, addresses }: Extract<Remark, { readonly kind: 'unseenText' }>,
  edition: Edition,
): Draft {
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return {
    level: 'warning',
    topic: `unseenText ${part}`,
    cells: [],
    addresses,
    message: `“${nameOf(part, edition)}”有 ${addresses.length} 处文字看不见：“${quoted}”${addresses.length > 1 ? '等' : ''}（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），公布时会照字面写出，不公布请删去，要公布请让它显示出来`,
  };
}

function nameOf(part: string, edition: Edition): string {
  if (part === 'cover') return edition.coverSheet;
  const chapter = proseChapters(edition).find(({ code }) => code === part);
  return chapter?.title ?? edition.attachments.title;
}
