const TAG = /<\/?[a-zA-Z!][^>]*>/;
/** Entities of web pages; bold type, struck-out text, links, pictures, notes and code of Markdown; tabs. */
const FOREIGN = /&(?:nbsp|lt|gt|amp|#\d+);|\*\*|~~|```|!\[|\[\^|\]\(http|\t/;

/** A prompt of other templates: （此处填写总体情况）. */
const HERE = /^\s*(?:[（(【〔[]\s*)?请?(?:在?此处|在此|在下[方面])请?(?:填[写报入]|输入|录入)[^。，\s]{0,16}/;

/** The first prompt of a template. Found without a pattern, which would seek an end for every beginning. */
export function findPrompt(text: string): string | undefined {
  const here = HERE.exec(text)?.[0].trim();
  if (here !== undefined) return here;
  const from = text.indexOf('【请');
  const to = from < 0 ? -1 : text.indexOf('】', from);
  return to < 0 ? undefined : text.slice(from, to + 1);
}

/** What a draft shows for a blank figure or field. */
export const UNFILLED = '〔未填〕';

/** What stands for a picture or a formula in the line of a page. */
export const PICTURE_SHOWN = '〔图〕';

/** A place in a text that is still to be filled in. */
export interface OpenPlace {
  /** The place with the word after it, as it is written. */
  readonly text: string;
  /** True where a number must stand, or what a draft shows for one; a name may be left out on purpose. */
  readonly isSure: boolean;
}

/** What stands in forms for what is to be written: `XX`, `××`, `____`, a bracket with blanks. */
const SIGNS =
  '(?<![A-Za-z0-9@._/\\-])(?:20)?(?:[XＸxｘ]{2,8}|[×✕╳]{1,8})|[_＿]{2,40}|[（(][ \\u3000]{0,20}[）)]';
/** What is counted or dated after it, and what a name of a body or a place ends with. */
const COUNTED = '[件条次份个元万项期篇家户场宗起例人年月日]|[%％]';
const NAMED = '[省市县区旗镇乡村州盟局厅委办处院社]|街道|部门|单位|机关|政府|平台|网站';
const OPEN = new RegExp(`(?:${SIGNS})(?:(${COUNTED})|(?:${NAMED}))`, 'u');

/** The first place of a text that is still to be filled in. */
export function findOpenPlace(text: string): OpenPlace | undefined {
  const sign = [UNFILLED, PICTURE_SHOWN].find((each) => text.includes(each));
  if (sign !== undefined) return { text: sign, isSure: true };
  const [open, counted] = OPEN.exec(text) ?? [];
  return open === undefined ? undefined : { text: open, isSure: counted !== undefined };
}

/** The first piece of markup; a tag is sought only before the last bracket that could close it. */
export function findMarkup(text: string): string | undefined {
  const tag = TAG.exec(text.slice(0, text.lastIndexOf('>') + 1));
  const other = FOREIGN.exec(text);
  return (tag && (!other || tag.index < other.index) ? tag : other)?.[0];
}
