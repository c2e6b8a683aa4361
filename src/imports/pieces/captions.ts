import type { Chapter } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { headingLevel } from '../../core/form/heading.js';
import { takeNumber } from '../../core/form/titleNumber.js';
import type { PagePiece } from './pieces.js';

/** 附件1：主动公开分类统计, 附件1 主动公开分类统计, or only 附件1. */
const NAMED = /^附件\s*[一二三四五六七八九十\d]{0,3}(\s*[:：、.．]|\s|$)(.*)$/;
/** 表1 主动公开分类统计, 附表：… */
const NUMBERED = /^附?表\s*[一二三四五六七八九十\d]{0,3}(?:[-—.]\d{1,2})?\s*[:：\s]/;
/** 主动公开情况统计表（2023年）; not 具体情况如下表. */
const TITLED = /(?:[^见如下按]表|统计|一览|明细)(?:[（(].{1,16}[)）])?$/;
/** 单位：件 above a table. */
const UNIT = /^[（(]?\s*(?:计量)?单位\s*[:：].{1,12}$/;
const SENTENCE = /[。；;！!？?，,]/;
/** A text of more characters is a paragraph. */
const LONGEST = 40;
const LONGEST_NAMED = 100;

/** What follows the number of an attachment in the line above it; undefined for any other line. */
export function namedCaption(text: string): string | undefined {
  const [, sign = '', title = ''] = (text.length <= LONGEST_NAMED ? NAMED.exec(text) : null) ?? [
    '',
    ' ',
    '。',
  ];
  // Behind a space, a sentence may speak of an attachment.
  return sign.trim() === '' && SENTENCE.test(title) ? undefined : title.trim();
}

/** True for a line that only names a table of a chapter: 表二, or 表二：主动公开政府信息情况. */
export function namesTable(text: string, { title, tables = [] }: Chapter): boolean {
  const key = fold(text);
  const { bare } = takeNumber(fold(title));
  return tables.some(({ name }) => {
    const own = fold(name);
    return key.startsWith(own) && ['', bare].includes(key.slice(own.length).replace(/^[:、.]/, ''));
  });
}

/** What stands over a table that is none of the form. */
export interface Caption {
  readonly title: string;
  /** The lines that it takes. */
  readonly lines: readonly number[];
  /** True where the page says that it is an attachment. */
  readonly isNamed: boolean;
}

/** The line over a table that names it, and its unit; neither is taken from a paragraph. */
export function captionAbove(pieces: readonly PagePiece[], table: number): Caption {
  const textAt = (at: number) => {
    const piece = pieces[at];
    return piece?.kind === 'line' && !piece.isAside ? piece.text.trim() : '';
  };
  const unit = UNIT.test(textAt(table - 1)) ? textAt(table - 1) : '';
  const at = unit === '' ? table - 1 : table - 2;
  const above = textAt(at);
  const named = namedCaption(above);
  const isTitle = named !== undefined || isTitled(above);
  const title = [named ?? (isTitle ? above : ''), unit].filter((text) => text !== '').join(' ');
  return {
    title,
    lines: [...(unit === '' ? [] : [table - 1]), ...(isTitle ? [at] : [])],
    isNamed: named !== undefined,
  };
}

function isTitled(text: string): boolean {
  const isTitle = NUMBERED.test(text) || TITLED.test(text);
  return text.length <= LONGEST && isTitle && !SENTENCE.test(text) && headingLevel(text) === undefined;
}
