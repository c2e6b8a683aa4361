import type { ProseCell } from './proseCell.js';
import { numberBefore } from '../../form/titleNumber.js';

/** A number or a bullet that stands alone in its cell. */
export const ORDINAL =
  /^(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]?[、.．]?|[一二三四五六七八九十]是|[①-⑳●○■□◆◇▲△★☆•])$/;
/** One without a mark, and the mark that headings have behind it. */
const BARE = /^(?:([一二三四五六七八九十]{1,3})|\d{1,3})$/;

/** A number with its mark at the beginning of a text, which 一是 and 2.5万件 have not. */
const OWN =
  /^(?:[(（](?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、，,.．:：](?!\d))/;

/** The lines of a cell, the first with the number that stands in the cell before it. */
interface NumberedCell {
  readonly cell: ProseCell;
  readonly lines: readonly string[];
}

/** A shorter text is a word beside a figure, 件 or 万元. */
const SHORTEST = 4;

/**
 * The cells of a chapter with the numbers of paragraphs that have a cell of their own, left of the text: `1`
 * and `主动公开及时。` are one paragraph. Numbers without a mark are those of paragraphs where they begin with 1
 * and go on one by one; any other figure stays as it is.
 */
export function withNumbers(cells: readonly ProseCell[]): readonly NumberedCell[] {
  const numbered: NumberedCell[] = [];
  let last = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as ProseCell;
    const text = cells[at + 1];
    const prefix = text?.row === cell.row ? prefixOf(cell, text, last) : undefined;
    if (!text || prefix === undefined) {
      numbered.push({ cell, lines: cell.lines });
      continue;
    }
    last = prefix.number;
    const [first = '', ...rest] = text.lines;
    numbered.push({ cell: text, lines: [`${prefix.written}${first}`, ...rest] });
    at += 1;
  }
  return numbered;
}

function prefixOf({ lines }: ProseCell, text: ProseCell, last: number) {
  const [line = '', more] = lines;
  const [first] = text.lines;
  if (more !== undefined || !ORDINAL.test(line) || first === undefined) return undefined;
  if (typeof text.cell.value !== 'string' || OWN.test(first)) return undefined;
  const [bare, numeral] = BARE.exec(line) ?? [];
  if (bare === undefined) return { written: line, number: 0 };
  if (first.length < SHORTEST) return undefined;
  const { number = 0 } = numberBefore(`${bare}、`);
  const written = `${bare}${numeral === undefined ? '.' : '、'}`;
  return number === 1 || number === last + 1 ? { written, number } : undefined;
}
