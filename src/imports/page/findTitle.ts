import { fold } from '../../core/form/fold.js';
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
}

/** A line of more characters is a sentence that speaks of the report. */
const LONGEST_TITLE = 80;
const TITLE = /^(.*?)((?:19|20)\d\d)年度?政府信息公开(?:工作)?(?:年度)?报告/;
/** A line that is only the name of a body. */
const BODY =
  /^\p{Script=Han}{2,30}(?:政府|局|委员会|委|办公室|办事处|办|厅|院|中心|镇|乡|街道|处|署|司|站|队|行)$/u;

/** True for a line that is only the name of a body. */
export function isBodyName(text: string): boolean {
  return BODY.test(text);
}

/** The title of the report nearest before a place, or else the first one after it. */
export function findTitle(pieces: readonly PagePiece[], before: number): PageTitle | undefined {
  const titles = pieces.flatMap((piece, at): PageTitle[] => {
    if (piece.kind !== 'line' || piece.isAside || piece.text.length > LONGEST_TITLE) return [];
    const match = TITLE.exec(fold(`${lastStep(piece.text)}${follow(pieces[at + 1])}`));
    return match ? [{ org: match[1] ?? '', year: Number(match[2]), at, from: at }] : [];
  });
  const title = titles.filter(({ at }) => at < before).at(-1) ?? titles[0];
  if (!title) return undefined;
  const org = bodyOf(title, pieces[title.at - 1]);
  return { ...title, org, from: title.org === '' && org !== '' ? title.at - 1 : title.at };
}

/** A short line that may be the end of a title. */
function follow(piece: PagePiece | undefined): string {
  return piece?.kind === 'line' && piece.text.length <= 10 ? piece.text : '';
}

/** The last step of the way to a page, as pages show it: 首页 > 年报 > 标题. */
function lastStep(text: string): string {
  return text.slice(0, 200).split(/[>»›]/).at(-1) ?? '';
}

/** The body in a title, or on the line above where the title has only the year. */
function bodyOf({ org }: PageTitle, above: PagePiece | undefined): string {
  const line = org === '' && above?.kind === 'line' ? fold(above.text) : org;
  if (org !== '') return /[|:。,;]/.test(org) ? '' : org;
  return BODY.test(line) ? line : '';
}
