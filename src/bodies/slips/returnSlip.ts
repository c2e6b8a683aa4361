import { oneLine } from '../../core/form/text.js';
import { isReturned, type ReviewedBody } from '../review/reviewBodies.js';
import { mustBeAnswered, type ReviewPoint } from '../review/reviewPoint.js';
import { isReviewed, type ReviewedReport } from '../review/reviewReport.js';

/** A point of a return slip: where, as `表三 E9` or empty, and what to do about it. */
export interface SlipItem {
  readonly place: string;
  readonly text: string;
}

/** A part of a return slip. */
interface SlipPart {
  readonly heading: string;
  /** What is said before the items; empty where nothing is. */
  readonly lead: string;
  readonly items: readonly SlipItem[];
}

/** What a body must mend, explain or add (退回单), before any format. */
export interface ReturnSlip {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly parts: readonly SlipPart[];
  readonly closing: string;
  /** The lines to be filled in by hand: who asks, by when. Nothing of it is made up. */
  readonly blanks: readonly string[];
}

const NUMERALS = ['一', '二', '三', '四', '五'];
const LINE = '＿';

/** The return slip of a body; undefined where its report need not go back. */
export function returnSlip(body: ReviewedBody): ReturnSlip | undefined {
  const { file, points } = body;
  if (!isReturned(body) || !isReviewed(file)) return undefined;
  const parts = partsOf(points, file);
  return {
    title: '政府信息公开工作年度报告退回单',
    addressee: `${file.org === '' ? LINE.repeat(10) : file.org}：`,
    opening: openingOf(file),
    parts: parts.map((part, at) => ({ ...part, heading: `${NUMERALS[at] ?? ''}、${part.heading}` })),
    closing: closingOf(file),
    blanks: [
      `报回时间：${LINE.repeat(4)}年${LINE.repeat(2)}月${LINE.repeat(2)}日前`,
      `审核单位：${LINE.repeat(12)}`,
      `联系人：${LINE.repeat(6)}　联系电话：${LINE.repeat(8)}`,
      `退回时间：${LINE.repeat(4)}年${LINE.repeat(2)}月${LINE.repeat(2)}日`,
    ],
  };
}

/** A report that names no year is given none: its body would not know which report is meant. */
function openingOf({ file, year }: ReviewedReport): string {
  const of = year === null ? '' : `${year}年度`;
  return `你单位报送的${of}政府信息公开工作年度报告（文件：${oneLine(file)}）已经审核，现将需要处理的内容退回。`;
}

function closingOf({ counts, points, repairs }: ReviewedReport): string {
  const left = counts.error + counts.warning + counts.hint - points.length;
  const more = left > 0 ? `另有 ${left} 处没有列出，改正以上各处后请再检查一次。` : '';
  const guessed = repairs.length > 0 ? '；所列改法是推算的，请以原始登记为准' : '';
  return `${more}请逐项核对，改正、补充或者说明后重新报送${guessed}。`;
}

function partsOf(points: readonly ReviewPoint[], { repairs }: ReviewedReport): readonly SlipPart[] {
  const asked = points.filter(mustBeAnswered);
  const parts: readonly SlipPart[] = [
    {
      heading: '应当改正的错误',
      lead: '',
      items: asked.filter(({ level, isGap }) => level === 'error' && !isGap).map(itemOf),
    },
    { heading: '需要补充的内容', lead: '', items: asked.filter(({ isGap }) => isGap).map(itemOf) },
    { heading: '可能的改法', lead: '', items: repairs.map((text) => ({ place: '', text: `${text}。` })) },
    {
      heading: '需要核实说明的内容',
      lead: '与实际不符的请改正；确实无误的，请在“填写说明”中写明原因。',
      items: asked.filter(({ level, isGap }) => level === 'warning' && !isGap).map(itemOf),
    },
    {
      heading: '供参考的提示',
      lead: '',
      items: points.filter(({ level }) => level === 'hint').map(itemOf),
    },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function itemOf({ place, message, passages = [] }: ReviewPoint): SlipItem {
  const told = passages.map(({ text }) => `“${text}”`);
  return { place, text: `${message}。${told.length > 0 ? `\n相同的文字：${told.join('\n')}` : ''}` };
}
