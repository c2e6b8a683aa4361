import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { isFigure } from './blockLabels.js';
import { isLabelOnAny } from './labelsOn.js';

/** What parts the cells of a row where no tab does, as in a CSV file or a message. */
const SEPARATORS = [',', '，', ';', '；', '、'] as const;
/** A longer line is prose, in characters. */
const LONGEST_LINE = 300;
/** A head has so many labels at least. */
const FEWEST_LABELS = 2;

/**
 * The cells of a line that one separator parts: a label of a sheet, which may hold the separator itself, and
 * figures or blanks; or the labels of columns. Undefined for any other line.
 */
export function splitSeparated(line: string, sheets: readonly PageSheet[]): readonly string[] | undefined {
  for (const separator of SEPARATORS) {
    const cells = cellsIn(line, separator);
    const labels = cells.filter((text) => isLabelOnAny(text, sheets)).length;
    if (labels >= FEWEST_LABELS && labels === cells.filter((text) => text !== '').length) return cells;
    for (let end = 1; end < cells.length; end += 1) {
      const label = cells.slice(0, end).join(separator);
      const figures = cells.slice(end);
      if (isLabelOnAny(label, sheets) && figures.every(isFigureOrBlank)) return [label, ...figures];
    }
  }
  return undefined;
}

/** The figures of a line that one separator parts, two or more; undefined for any other line. */
export function separatedFigures(line: string): readonly string[] | undefined {
  return SEPARATORS.map((separator) => cellsIn(line, separator)).find(
    (cells) => cells.length > 1 && cells.every(isFigureOrBlank),
  );
}

function cellsIn(line: string, separator: string): readonly string[] {
  if (line.length > LONGEST_LINE || !line.includes(separator)) return [];
  return line.split(separator).map((text) => text.trim().replace(/^"(.*)"$/, '$1'));
}

function isFigureOrBlank(text: string): boolean {
  return text === '' || isFigure(text);
}
