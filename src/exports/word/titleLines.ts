import { widthOf } from '../../core/draw/width.js';

/** The characters of 2号 on a line: 20 Chinese ones, counted as `widthOf` does. */
const LINE = 40;

/** A title too long for a line breaks after its year: words stay whole, as GB/T 9704 asks. */
export function titleLines(title: string): string {
  return widthOf(title) > LINE ? title.replace(/(?<=\d年)(?=政府信息公开\S*$)/, '\n') : title;
}
