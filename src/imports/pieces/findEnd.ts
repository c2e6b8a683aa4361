import { isBodyName } from '../../core/form/bodyName.js';
import type { PagePiece } from './pieces.js';

/** Lines by which a page goes on after a report. */
const AFTER =
  /^[（(【[\s]*(?:(?:上|下)一?[篇条页]\s*[:：】\]]|(?:打印|关闭|返回顶部|分享|收藏|附件|相关链接|责任编辑|信息来源|扫一扫)(?:本页|窗口|页面|[到至])?(?:\s*(?:$|[:：】\]）)])|\s+(?:打印|关闭|收藏|分享)))/;
/** The same with what the page says of itself behind a colon: 来源：政府办, 浏览次数：12. */
const OF_PAGE = /^(?:文章|稿件)?(?:来源|作者|编辑|(?:浏览|点击|阅读)(?:次?数|量)?|字[体号])\s*[:：]/;
/** A line that is only a date. */
const DATE =
  /^(?:19|20|二)[\d〇○零一二三四五六七八九]{2,3}\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日$/;
/** Lines of more characters are none of these. */
const LONGEST = 60;

/**
 * Where the text of a report ends in its last chapter: before the body that signs it, its date, or what a
 * page has below it. There is always a line of the chapter before. A line over an attachment ends nothing.
 */
export function findEnd(
  pieces: readonly PagePiece[],
  lastHeading: number,
  captions: ReadonlySet<number>,
): number {
  for (let at = lastHeading + 2; at < pieces.length; at += 1) {
    const text = captions.has(at) ? '' : lineAt(pieces, at);
    if (text.length > LONGEST) continue;
    if (DATE.test(text)) return isBodyName(lineAt(pieces, at - 1)) && at - 1 > lastHeading + 1 ? at - 1 : at;
    if (AFTER.test(text) || OF_PAGE.test(text)) return at;
  }
  return pieces.length;
}

function lineAt(pieces: readonly PagePiece[], at: number): string {
  const piece = pieces[at];
  return piece?.kind === 'line' ? piece.text.trim() : '';
}
