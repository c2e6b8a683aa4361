import type { Draft } from '../../core/report/finding.js';
import { findMarkup, findOpenPlace, findPrompt, PICTURE_SHOWN, UNFILLED } from '../../core/report/unready.js';
import { shorten } from '../wording/quote.js';

/** The most characters of a prompt or of foreign text that a message quotes. */
const MOST_QUOTED = 20;

/** A formula that its program took for a text: `=B3`, `="新收"&表三!J5`, `=SUM(D5:I5)`. */
const FORMULA =
  /^\s*[=＝]\s*[-+(]*(?:"|[A-Za-z][\w.]*\(|\$?[A-Za-z]{1,3}\$?\d|[^\s=!，。]{1,40}!\$?[A-Za-z]{1,3}\$?\d)/;

/** Why a text cannot be published, in words that follow its place. */
export interface Fault {
  readonly level: Draft['level'];
  readonly what: string;
  /** True for a prompt that is left: the text is not written yet. */
  readonly isGap?: boolean;
  /** True for what may be a place to be filled in. */
  readonly isOpen?: boolean;
}

/** The faults of any text that is published, whether or not it may hold names in braces. */
export function judgeText(paragraph: string): readonly Fault[] {
  const faults: Fault[] = [];
  const prompt = findPrompt(paragraph);
  if (prompt !== undefined)
    faults.push({ level: 'error', isGap: true, what: `还留有提示“${shortenPrompt(prompt)}”，请写好后删去` });
  const open = findOpenPlace(paragraph);
  if (open?.text === UNFILLED)
    faults.push({ level: 'error', isGap: true, what: `还有没填的“${UNFILLED}”，请填好` });
  else if (open) {
    const { text, isSure } = open;
    const blank = `像是没填的空，请${isSure ? '填好' : '核对'}`;
    const what = `里的“${text}”${text === PICTURE_SHOWN ? '是图片或公式，请写成文字' : blank}`;
    faults.push({ level: isSure ? 'warning' : 'hint', isOpen: true, what });
  }
  if (FORMULA.test(paragraph)) {
    const formula = paragraph.trim();
    const quoted = shorten(formula, MOST_QUOTED);
    faults.push({ level: 'error', what: `是没有算出结果的公式“${quoted}”，请写成要公布的文字` });
  }
  const foreign = findMarkup(paragraph);
  if (foreign !== undefined) {
    const quoted = foreign.slice(0, MOST_QUOTED).replace('\t', '制表符');
    faults.push({ level: 'warning', what: `混有网页代码或表格符号“${quoted}”，请删去` });
  }
  if (paragraph.includes('\ufffd')) faults.push({ level: 'error', what: '有乱码“\ufffd”，请按原文改正' });
  return faults;
}

function shortenPrompt(prompt: string): string {
  return prompt.length > MOST_QUOTED ? `${prompt.slice(0, MOST_QUOTED - 2)}…】` : prompt;
}
