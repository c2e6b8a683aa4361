import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import type { Level } from '../core/form/relations.js';
import { ATTACHMENT_LIMITS as MOST } from '../core/report/attachment.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';
import { SHOW_AGAIN } from './wording/tellHidden.js';
import { SAVE_AGAIN } from './wording/saveAgain.js';

type Attached = Extract<Remark, { readonly kind: 'attachment' }>;

/** The most characters of a text that a message quotes. */
const MOST_QUOTED = 20;

/** The attachments are read as their sheet shows them. */
export const attachments: Rule = {
  id: 'attachments',
  title: '附件所在的工作表没有隐藏，每个附件写明所属的章，格内是文字',
  level: 'error',
  basis: '附件随报告公布，公布的应与工作表上看到的一致',
  check: ({ remarks }) => gather(remarks, (remark) => (remark.kind === 'attachment' ? [tell(remark)] : [])),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'hidden', text: '报告附件', isVeryHidden: true }],
      says: [
        '工作表“报告附件”是深度隐藏的，其中的附件没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'hidden', text: '报告附件' }],
      says: ['工作表“报告附件”是隐藏的，其中的附件没有读取，要公布请取消隐藏，不公布请删去这张表'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'large', text: '公开目录', address: '报告附件!B3' }],
      says: [
        '附件“公开目录”没有读取：附件最多 30 个，每个最多 500 行、40 列，每格最多 1000 字，请删减或另行公布',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'chapter', text: '第七章', address: '报告附件!B4' }],
      says: ['附件的所属章“第七章”不是报告的章，暂列在最后一章，请写成所属章的标题'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'noResult', text: '', address: '报告附件!C6' }],
      says: [
        '附件里有公式（报告附件!C6）没有计算结果，公布时会是空格，请用 Excel 或 WPS 打开文件保存一次再检查',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'oldResult', text: '15', address: '报告附件!C6' }],
      says: ['附件里有公式，结果（15）可能不是最新的，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'attachment', why: 'number', text: '0.125', address: '报告附件!C6' }],
      says: ['附件里的 0.125 按原数公布，如果表上显示的是百分数或另外的位数，请把这一格设为文本格式重新填写'],
    },
  ],
};

const LEVELS: Readonly<Record<Attached['why'], Level>> = {
  hidden: 'warning',
  large: 'warning',
  chapter: 'warning',
  noResult: 'error',
  oldResult: 'warning',
  number: 'hint',
};

/** How each remark is told; the limits are those of `ATTACHMENT_LIMITS`. */
const SENTENCES: Readonly<Record<Attached['why'], (text: string, address: string) => string>> = {
  hidden: (text) => `工作表“${text}”是隐藏的，其中的附件没有读取，要公布请取消隐藏，不公布请删去这张表`,
  large: (text) =>
    `附件${text === '' ? '' : `“${text}”`}没有读取：附件最多 ${MOST.attachments} 个，每个最多 ${MOST.rows} 行、${MOST.columns} 列，每格最多 ${MOST.cell} 字，请删减或另行公布`,
  chapter: (text) => `附件的所属章“${text}”不是报告的章，暂列在最后一章，请写成所属章的标题`,
  noResult: (_, address) => `附件里有公式（${address}）没有计算结果，公布时会是空格，${SAVE_AGAIN}`,
  oldResult: (text) => `附件里有公式，结果${inBrackets(text)}可能不是最新的，${SAVE_AGAIN}`,
  number: (text) =>
    `附件里的 ${text} 按原数公布，如果表上显示的是百分数或另外的位数，请把这一格设为文本格式重新填写`,
};

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`;
}

function tell({ why, text, address, isVeryHidden = false }: Attached): Draft {
  const quoted = text.slice(0, MOST_QUOTED);
  return {
    level: LEVELS[why],
    cells: [],
    topic: `attachment ${why} ${address ?? text}`,
    ...(address === undefined ? { hiddenSheet: text } : { addresses: [address] }),
    message: isVeryHidden
      ? `工作表“${quoted}”是深度隐藏的，其中的附件没有读取，${SHOW_AGAIN}`
      : SENTENCES[why](quoted, address ?? ''),
  };
}
