import { groupBy } from '../../form/group.js';
import { ORDINAL } from './numberBeside.js';
import type { ProseCell } from './proseCell.js';

/** A shorter text is a label. */
const SHORTEST = 4;
/** A figure, or a formula without result. */
const FIGURE = /^(?:[+\-＋－]?[\d０-９,，.．]+[%％]?)?$/;
/** How a text begins that goes on behind a figure. */
const UNIT = /^(?:[，。、；）)余多%％]|[万亿]|[件条次个人名篇份期场项家元宗批份部处户])/;
const ENDS = /[。！？；!?;]$/;
const GOES_ON = /[，、,]$/;

/**
 * The cells of a chapter with each sentence that is written over several cells of a row in its first one:
 * 全年受理申请 | 3 | 件，均已答复。 Only a comma at the end of a cell, or a figure before its unit, tells one.
 */
export function joinSentences(cells: readonly ProseCell[]): readonly ProseCell[] {
  const rows = groupBy(cells, ({ row }) => row);
  if (rows.length === cells.length) return cells;
  return rows.flatMap((row): readonly ProseCell[] => {
    const [first] = row;
    return isSentenceOver(row) ? [{ ...first, lines: [row.map(textOf).join('')] }] : row;
  });
}

function textOf({ lines }: ProseCell): string {
  return lines.join('');
}

function isSentenceOver(row: readonly ProseCell[]): boolean {
  if (row.length < 2 || row.some(({ lines }) => lines.length > 1)) return false;
  const texts = row.map(textOf);
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  if (first.length < SHORTEST || ORDINAL.test(first) || !ENDS.test(last)) return false;
  if (texts.slice(0, -1).some((text) => ENDS.test(text))) return false;
  const goesOn = texts.slice(0, -1).some((text) => GOES_ON.test(text));
  const figures = texts.flatMap((text, at) => (FIGURE.test(text) ? [texts[at + 1] ?? ''] : []));
  return figures.every((next) => UNIT.test(next)) && (goesOn || figures.length > 0);
}
