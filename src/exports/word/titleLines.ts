import { widthOf } from '../../core/draw/width.js';
import { titlePieces } from '../../core/publish/titlePieces.js';

/** The characters of 2号 on a line: 20 Chinese ones, counted as `widthOf` does. */
const LINE = 40;

/** A title too long for a line, on two lines. */
export function titleLines(title: string): string {
  return widthOf(title) > LINE ? titlePieces(title).join('\n') : title;
}
