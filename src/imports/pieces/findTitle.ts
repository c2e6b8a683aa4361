import { isBodyName } from '../../core/form/bodyName.js';
import { fold } from '../../core/form/fold.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import { UNFILLED } from '../../core/report/unready.js';
import type { SaidOfItself } from './findStated.js';
import type { PagePiece } from './pieces.js';

/** What the title of a report says. */
export interface PageTitle {
  /** Empty where the line has only the year. */
  readonly org: string;
  readonly year: number;
  /** Where it stands among the pieces. */
  readonly at: number;
  /** Where it begins: the line before where that has the body. */
  readonly from: number;
  /** Where it ends: the line after where it is broken in two. */
  readonly to: number;
}

/** A line of more characters is a sentence that speaks of the report. */
const LONGEST_TITLE = 80;
/** The body before the year; the last words may be in disorder, as recognition leaves them. */
const TITLE =
  /^(.*?)((?:19|20)\d\d)年度?政府信息公开(?:(?:工作)?(?:年度)?报告|工作情况报告(?:如下|$)|.{0,4}年度报$)/;
/** A title with its year within it. */
const YEAR_WITHIN = /^(.*?)政府信息公开工作((?:19|20)\d\d)年度报告$/;
const YEAR_FIRST = /^((?:19|20)\d\d)年度?(\p{Script=Han}{2,30}?)政府信息公开(?:工作)?(?:年度)?报告/u;
/** What a file or a page puts before a title: the number of the page, the name of a file. */
const BEFORE = /^(?:[\w.\s]*[-–—_|]+|【[^【】]{1,10}】)/;
/** What a sentence begins with, or says of its own body. */
const SENTENCE =
  /^(?:现将|现公布|现就|根据|按照|依据|为|关于|附件|[我本])|[我本](?:局|委|办|厅|院|镇|乡|县|市|区|街道|机关|单位)/;
/** What a sentence that quotes the title says of the report. */
const QUOTING = /《|编制(?!委)|形成|公布|发布|印发|开展|做好/;
/** The title of the report nearest before a place, or else the first one after it. */
export function findTitle(pieces: readonly PagePiece[], before: number): PageTitle | undefined {
  const titles = pieces.flatMap((_, at) => titleAt(pieces, at) ?? []);
  // A sentence that speaks of the report is only where no line has its body.
  const named = titles.filter(({ org }) => org !== '');
  const near = (all: readonly PageTitle[]) => all.filter(({ at }) => at < before).at(-1) ?? all[0];
  const title = near(titles)?.org === '' ? (near(named) ?? near(titles)) : near(titles);
  if (!title) return undefined;
  const above = pieces[title.at - 1];
  const line = title.org === '' && above?.kind === 'line' ? foldName(above.text) : '';
  return isBodyName(line) ? { ...title, org: line, from: title.at - 1 } : title;
}

function titleAt(pieces: readonly PagePiece[], at: number): PageTitle | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'line' || piece.isAside || piece.text.length > LONGEST_TITLE) return undefined;
  const own = readTitle(piece.text);
  const read = own ?? readTitle(`${piece.text}${follow(pieces[at + 1])}`);
  return read && { ...read, at, from: at, to: own ? at : at + 1 };
}

/** What titles outside the text of a page say, the first that is one of a report; a site is no body. */
export function findOutside(titles: readonly string[]): SaidOfItself | undefined {
  for (const text of titles) {
    const read = text.length > LONGEST_TITLE ? undefined : readTitle(text);
    if (read) return { ...read, org: read.org.includes('网') ? '' : read.org };
  }
  return undefined;
}

/** A text folded, with characters for the radicals that a PDF has in their place: they look the same. */
function foldName(text: string): string {
  return withoutRadicals(fold(text));
}

function readTitle(text: string): Pick<PageTitle, 'org' | 'year'> | undefined {
  const line = foldName(lastStep(text)).replace(BEFORE, '').replace(UNFILLED, '');
  const [, body = '', year] = TITLE.exec(line) ?? YEAR_WITHIN.exec(line) ?? [];
  const [, first, name = ''] = YEAR_FIRST.exec(line) ?? [];
  if (first !== undefined && isBodyName(name)) return { org: name, year: Number(first) };
  if (year === undefined) return undefined;
  const isSentence = /[|:。,;]/.test(body) || SENTENCE.test(body) || QUOTING.test(body);
  return { org: isSentence ? quotedBody(body) : body, year: Number(year) };
}

/** What makes a quoted title that of the report itself. */
const MADE = /(?:编制|形成|公布|发布)[^《》]{0,6}《/;

/** The body in a title that a sentence says was made; empty where it says anything else of one. */
function quotedBody(sentence: string): string {
  const name = sentence.slice(sentence.lastIndexOf('《') + 1);
  return MADE.test(sentence) && isBodyName(name) ? name : '';
}

/** The characters of 年度政府信息公开工作年度报告: the end of a title that is broken after its year. */
const LONGEST_END = 14;

/** A short line that may be the end of a title. */
function follow(piece: PagePiece | undefined): string {
  return piece?.kind === 'line' && piece.text.length <= LONGEST_END ? piece.text : '';
}

/** The last step of the way to a page, as pages show it: 首页 > 年报 > 标题. */
function lastStep(text: string): string {
  return text.slice(0, 200).split(/[>»›]/).at(-1) ?? '';
}
