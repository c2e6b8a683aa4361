import { tableNames, type Edition } from '../../core/form/edition.js';
import type { Draft } from '../../core/report/finding.js';
import type { Remark } from '../../core/report/remark.js';
import { proseChapters } from '../../core/report/report.js';
import { quoteStart, shorten } from './quote.js';
import { SAVE_AGAIN } from './saveAgain.js';

/** The most characters of a text that a message quotes. */
const MOST_QUOTED = 20;
/** The most texts that a message quotes. */
const MOST_TOLD = 5;

/** The finding for a remark on copies, or on what is not read; undefined for other remarks. */
export function tellSheets(remark: Remark, edition: Edition): Omit<Draft, 'cells'> | undefined {
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
    case 'scanned':
      return { ...tellScanned(remark.pages), ...firstChapter(edition) };
    case 'wrapped':
      return { ...tellWrapped(remark.figures), ...firstChapter(edition) };
    case 'unstyled':
      return { ...tellUnstyled(edition), ...firstChapter(edition) };
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

/** Figures that stand in several lines of their cells. */
function tellWrapped({ length, 0: first = '' }: readonly string[]) {
  return {
    level: 'warning' as const,
    topic: 'wrapped',
    message: `有 ${length} 个数字在原文的格子里折成了几行（${quoteStart(first, MOST_QUOTED)}等），已连成一个数读取，请与原文核对`,
  };
}

/** Pages whose texts were recognised in a scan. */
function tellScanned(pages: readonly number[]) {
  return {
    level: 'warning' as const,
    topic: 'scanned',
    message: `第 ${pages.join('、')} 页是扫描的图片，文字和数字是由软件识别的，可能认错，请与原件逐一核对`,
  };
}

/** What is told of a page whose style sheets are too long. */
function tellUnstyled(edition: Edition) {
  return {
    level: 'warning' as const,
    topic: 'unstyled',
    message: `网页的样式表太长，没有判断它隐藏了哪些文字，请对照网页核对${tableNames([edition]).join('、')}的数字`,
  };
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
  const { name, sheet, read, address, text } = remark;
  return {
    level: 'warning' as const,
    topic: `copy ${name} ${sheet}`,
    ...(address === undefined ? { sheet } : { addresses: [address] }),
    message: text
      ? `“${text}”下面的${name}不是本年度的，没有读取，请确认不需要后删去`
      : `工作表“${sheet}”里也有“${name}”，没有读取，读取的是工作表“${read}”，${adviceOnCopy(remark)}`,
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
  invisible: ['处看不见的文字（隐藏、被盖住、与底色同色或者太小）', '如果属于报告'],
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
