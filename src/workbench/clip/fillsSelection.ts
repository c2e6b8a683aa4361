import { cellAddress } from '../../core/draw/address.js';
import { cellsByPlace } from '../../hosts/page/pageSheet.js';
import { spacedFigures, type PageRead, type PageTable } from '../../index.js';
import { selectsParagraphs } from '../selection/paragraphs.js';
import { isLabelOnAny, isOfLabels, isWithLabel } from './labelsOn.js';
import { readValue } from '../../core/form/number.js';
import { splitField, splitFigures } from './splitField.js';
import { LONGEST_ENTRY } from './planSpaced.js';
import { separatedFigures } from './splitSeparated.js';
import type { BookInView } from './planPaste.js';
import { tellDropped } from './tellDropped.js';

/** A number with a comma in the wrong place has two parts: 12,5 */
const MOST_SEPARATED = 2;

/**
 * The only text that was copied, which fills all selected cells; undefined for anything more, blank cells
 * before it among them, for what something is to be said of, for a label of any sheet, with its value too,
 * for text with a label where a number belongs, for several figures or labels, for a long text, and where a
 * paragraph is selected.
 */
export function fillsSelection(page: PageRead, { sheets, sheet, selection }: BookInView): string | undefined {
  const [piece, ...others] = page.pieces;
  if (!piece || others.length > 0 || tellDropped(page).length > 0) return undefined;
  if (selectsParagraphs(sheet, selection)) return undefined;
  const text = piece.kind === 'line' ? piece.text : onlyCell(piece);
  if (text === undefined || isLabelOnAny(text, sheets)) return undefined;
  const { cell, look } = cellsByPlace(sheet).get(cellAddress(selection.at.row, selection.at.column)) ?? {};
  const isEntry = cell !== undefined || look === 'field';
  if (isEntry && (text.length > LONGEST_ENTRY || isOfLabels(text, sheets))) return undefined;
  if (cell !== undefined && isWithLabel(text, sheets)) return undefined;
  if (splitField(text, sheets) ?? splitFigures(text, sheets)) return undefined;
  if ((separatedFigures(text)?.length ?? 0) > MOST_SEPARATED && typeof readValue(text, 'count') !== 'number')
    return undefined;
  return spacedFigures(text).figures.length > 1 ? undefined : text;
}

function onlyCell({ cells, rows }: PageTable): string | undefined {
  return rows === 1 && cells.length === 1 && cells[0]?.column === 1 ? cells[0].value : undefined;
}
