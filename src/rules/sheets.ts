import type { Rule } from '../core/check/rule.js';
import type { Edition } from '../core/form/edition.js';
import type { Draft, Remark } from '../core/report/finding.js';
import { proseChapters } from '../core/report/report.js';
import { SAVE_AGAIN } from './wording/saveAgain.js';
import { quoteStart, shorten } from './wording/quote.js';

/** The most characters of a text that a message quotes. */
const MOST_QUOTED = 20;
/** The most texts that a message quotes. */
const MOST_TOLD = 5;

/** Every table and chapter is there once, and all text of the report is read. */
export const sheets: Rule = {
  id: 'sheets',
  title: '各表、各章只有一份；报告的文字都在各章标题之下，一行一段，不用公式',
  level: 'error',
  basis: '一个工作簿只放一份报告',
  check: ({ remarks, report }) =>
    remarks.flatMap((remark) => {
      const told = tell(remark, report.edition);
      return told ? [{ cells: [], ...told }] : [];
    }),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '表三 (2)', read: '表三' }],
      says: ['工作表“表三 (2)”里也有“表三”，没有读取，读取的是工作表“表三”，请确认不需要后删去'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '全县汇总', read: '甲镇', isUnsure: true }],
      says: [
        '工作表“全县汇总”里也有“表三”，没有读取，读取的是工作表“甲镇”，请核对读取的是不是本机关本年度的表，另一张移到别的工作簿',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '填报表', read: '表三', isFuller: true }],
      says: [
        '工作表“填报表”里也有“表三”，没有读取，读取的是工作表“表三”，但那里没有 0 以外的数字，“填报表”里有，请核对应当用哪一张，把另一张移到别的工作簿',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'unreadText', sheet: '附页', address: '附页!A3', isLikely: true }],
      says: ['工作表“附页”里有不属于任何一章的文字，没有读取，如果属于报告，请移到所属章的标题下面'],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'unreadText', sheet: '全文', address: '全文!A20', isLikely: false },
          besideTable: '二、主动公开政府信息情况',
        },
      ],
      says: [
        '“二、主动公开政府信息情况”的表格以外还有文字，没有读取，官方格式的这一章只有表格，如果要公布，请移到写正文的一章',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'text', texts: ['说明一', '说明二'] }],
      says: ['有 2 处文字不属于任何一章，没有读取：“说明一”“说明二”，如果属于报告，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'table', texts: ['办理情况 件数'] }],
      says: ['有 1 张表格不是官方表格，没有读取：“办理情况 件数”，如果属于报告，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'invisible', texts: ['12'] }],
      says: [
        '有 1 处看不见的文字（隐藏，与底色同色，或者太小），没有读取：“12”，如果属于报告，请补到所属的章',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'struck', texts: ['12件'] }],
      says: ['有 1 处带删除线的文字，没有读取：“12件”，如果仍然有效，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'traditional', text: '總計' }],
      says: [
        '报告里有繁体字（“總計”），各章标题、表的行名和列名按简体字认读，正文保持原样，没有按用语检查，请改用简体字',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'besideText', chapter: 'overview', address: '总体情况!C3', isSentence: true }],
      says: [
        '“一、总体情况”的段落旁边还有文字，没有读取，如果是正文请并入左边的单元格或者另起一行，不是请删去',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'besideText', chapter: 'problems', address: '问题及改进!A3' },
          ...{ isSentence: true, isRead: true },
        },
      ],
      says: ['“五、存在的主要问题及改进情况”里的表格读作了正文，每一行是一段，导出时不再是表格，请核对'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'proseFormula', chapter: 'overview', address: '总体情况!A3', isRead: false }],
      says: ['“一、总体情况”有一段是公式但没有计算结果，没有读取，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'proseFormula', chapter: 'overview', address: '总体情况!A3', isRead: true }],
      says: ['“一、总体情况”有一段是公式，结果可能不是最新的，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'boxText', sheet: '总体情况', texts: ['全年举办培训2次。'], isSentence: true }],
      says: [
        '工作表“总体情况”的文本框里有文字（“全年举办培训2次。”），没有读取，如果属于报告，请移到单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'boxText', sheet: '表二', texts: ['单位：元'], isSentence: false, of: 'margins' },
        { kind: 'boxText', sheet: '表三', texts: ['实为3件', '已改'], isSentence: false, of: 'comments' },
      ],
      says: [
        '工作表“表二”的页眉页脚里有文字（“单位：元”），没有读取，如果属于报告，请移到单元格里',
        '工作表“表三”的批注里有文字（“实为3件”等），没有读取，如果属于报告，请移到单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'cellPictures', sheet: '总体情况', addresses: ['总体情况!A3', '总体情况!A9'] }],
      says: [
        '工作表“总体情况”的单元格 A3 等 2 处是图片，没有读取，报告里不会有它，图里的文字和数字请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'cellPictures', sheet: '总体情况', addresses: ['总体情况!A3'], isFloating: true }],
      says: [
        '工作表“总体情况”上浮着 1 张图片（从 A3 起），没有读取，报告里不会有它，图里的文字和数字请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'embedded', sheet: '总体情况', count: 2 }],
      says: [
        '工作表“总体情况”里嵌有 2 个文档或者图形，没有读取，报告里不会有里面的文字，要公布的请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'alteredText', text: '受理旧12件。', address: '总体情况!A3' }],
      says: ['“受理旧12件。”里有带删除线、上下标或看不见的字，公布时会照字面写出，请删去或改为普通文字'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'alteredText', text: '0.985', address: '总体情况!A3', isFormatted: true }],
      says: [
        '“0.985”是数字或者日期，单元格的格式使显示的与它不同，公布时会写成“0.985”，请把单元格改为文本格式，写成要公布的样子',
      ],
    },
  ],
};

function tell(remark: Remark, edition: Edition): Omit<Draft, 'cells'> | undefined {
  switch (remark.kind) {
    case 'copy':
      return tellCopy(remark);
    case 'unreadText':
      return tellUnread(remark);
    case 'leftOut':
      return { ...tellLeftOut(remark), ...firstChapter(edition) };
    case 'traditional':
      return {
        level: 'hint',
        topic: 'traditional',
        message: `报告里有繁体字（${quoteStart(remark.text, MOST_QUOTED)}），各章标题、表的行名和列名按简体字认读，正文保持原样，没有按用语检查，请改用简体字`,
        ...firstChapter(edition),
      };
    case 'boxText':
      return tellBoxes(remark);
    case 'cellPictures':
      return tellPictures(remark);
    case 'embedded':
      return tellEmbedded(remark);
    case 'besideText':
      return tellBeside(remark, titleOf(remark.chapter, edition));
    case 'proseFormula':
      return tellFormula(remark, titleOf(remark.chapter, edition));
    case 'alteredText':
      return tellAltered(remark);
    default:
      return undefined;
  }
}

function tellUnread(remark: Extract<Remark, { readonly kind: 'unreadText' }>) {
  return {
    level: remark.isLikely ? ('warning' as const) : ('hint' as const),
    topic: `unreadText ${remark.sheet}`,
    addresses: [remark.address],
    message:
      remark.besideTable === undefined
        ? `工作表“${remark.sheet}”里有不属于任何一章的文字，没有读取，如果属于报告，请移到所属章的标题下面`
        : `“${remark.besideTable}”的表格以外还有文字，没有读取，官方格式的这一章只有表格，如果要公布，请移到写正文的一章`,
  };
}

/** What else than a box a text stands in. */
const BESIDE = { comments: '批注', margins: '页眉页脚' } as const;

function tellBoxes({ sheet, texts, isSentence, of }: Extract<Remark, { readonly kind: 'boxText' }>) {
  const [first = ''] = texts;
  const quoted = shorten(first, MOST_QUOTED);
  return {
    level: isSentence ? ('warning' as const) : ('hint' as const),
    topic: `boxText ${sheet}${of ? ` ${of}` : ''}`,
    sheet,
    message: `工作表“${sheet}”的${of ? BESIDE[of] : '文本框'}里有文字（“${quoted}”${texts.length > 1 ? '等' : ''}），没有读取，如果属于报告，请移到单元格里`,
  };
}

function tellPictures(remark: Extract<Remark, { readonly kind: 'cellPictures' }>) {
  const { sheet, addresses, isFloating } = remark;
  const [first = ''] = addresses;
  const cell = first.slice(first.lastIndexOf('!') + 1);
  const count = addresses.length;
  const cells = count > 1 ? `${cell} 等 ${count} 处` : `${cell} `;
  const are = isFloating
    ? `上浮着 ${count} 张图片（${count > 1 ? '第一张' : ''}从 ${cell} 起）`
    : `的单元格 ${cells}是图片`;
  return {
    level: 'hint' as const,
    topic: `cellPictures ${sheet}${isFloating ? ' floating' : ''}`,
    addresses: addresses.slice(0, MOST_TOLD),
    message: `工作表“${sheet}”${are}，没有读取，报告里不会有它，图里的文字和数字请写在单元格里`,
  };
}

function tellEmbedded({ sheet, count }: Extract<Remark, { readonly kind: 'embedded' }>) {
  return {
    level: 'hint' as const,
    topic: `embedded ${sheet}`,
    sheet,
    message: `工作表“${sheet}”里嵌有 ${count} 个文档或者图形，没有读取，报告里不会有里面的文字，要公布的请写在单元格里`,
  };
}

function tellAltered({ text, address, isFormatted }: Extract<Remark, { readonly kind: 'alteredText' }>) {
  const quoted = quoteStart(text, MOST_QUOTED);
  const fault = isFormatted
    ? `${quoted}是数字或者日期，单元格的格式使显示的与它不同，公布时会写成${quoted}，请把单元格改为文本格式，写成要公布的样子`
    : `${quoted}里有带删除线、上下标或看不见的字，公布时会照字面写出，请删去或改为普通文字`;
  return {
    level: 'warning' as const,
    topic: `alteredText ${address}`,
    addresses: [address],
    message: fault,
  };
}

function tellCopy(remark: Extract<Remark, { readonly kind: 'copy' }>) {
  const { name, sheet, read, address } = remark;
  return {
    level: 'warning' as const,
    topic: `copy ${name} ${sheet}`,
    ...(address === undefined ? { sheet } : { addresses: [address] }),
    message: `工作表“${sheet}”里也有“${name}”，没有读取，读取的是工作表“${read}”，${adviceOnCopy(remark)}`,
  };
}

function adviceOnCopy({ sheet, isUnsure, isFuller }: Extract<Remark, { readonly kind: 'copy' }>): string {
  if (isFuller) return `但那里没有 0 以外的数字，“${sheet}”里有，请核对应当用哪一张，把另一张移到别的工作簿`;
  return isUnsure ? '请核对读取的是不是本机关本年度的表，另一张移到别的工作簿' : '请确认不需要后删去';
}

function tellBeside(
  { chapter, address, isSentence, isRead }: Extract<Remark, { readonly kind: 'besideText' }>,
  title: string,
) {
  return {
    level: isSentence && !isRead ? ('warning' as const) : ('hint' as const),
    topic: `besideText ${chapter}${isRead ? ' rows' : ''}`,
    addresses: [address],
    message: isRead
      ? `“${title}”里的表格读作了正文，每一行是一段，导出时不再是表格，请核对`
      : `“${title}”的段落旁边还有文字，没有读取，如果是正文请并入左边的单元格或者另起一行，不是请删去`,
  };
}

function tellFormula(
  { chapter, address, isRead }: Extract<Remark, { readonly kind: 'proseFormula' }>,
  title: string,
) {
  const fault = isRead ? '是公式，结果可能不是最新的' : '是公式但没有计算结果，没有读取';
  return {
    level: isRead ? ('warning' as const) : ('error' as const),
    topic: `proseFormula ${chapter}`,
    addresses: [address],
    message: `“${title}”有一段${fault}，${SAVE_AGAIN}`,
  };
}

/** What no chapter has may belong to each: the first is as good as another. */
function firstChapter(edition: Edition): Pick<Draft, 'part'> {
  const [first] = proseChapters(edition);
  return first ? { part: first.code } : {};
}

function titleOf(chapter: string, { chapters }: Edition): string {
  return chapters.find(({ code }) => code === chapter)?.title ?? '';
}

/** How each kind of what is left out is told. */
const LEFT_OUT = {
  text: ['处文字不属于任何一章', '如果属于报告'],
  table: ['张表格不是官方表格', '如果属于报告'],
  struck: ['处带删除线的文字', '如果仍然有效'],
  invisible: ['处看不见的文字（隐藏，与底色同色，或者太小）', '如果属于报告'],
} as const;
function tellLeftOut({ what, texts }: Extract<Remark, { readonly kind: 'leftOut' }>): Omit<Draft, 'cells'> {
  const [are, where] = LEFT_OUT[what];
  const quoted = texts.slice(0, MOST_TOLD).map((text) => `“${text}”`);
  const more = texts.length > MOST_TOLD ? '等' : '';
  return {
    level: 'hint',
    topic: `leftOut ${what}`,
    message: `有 ${texts.length} ${are}，没有读取：${quoted.join('')}${more}，${where}，请补到所属的章`,
  };
}
