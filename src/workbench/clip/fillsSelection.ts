import type { Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { spacedFigures, type PageRead } from '../../index.js';
import { isParagraph } from '../grid/paragraphs.js';
import { isLabelText, labelsOn } from './labelsOn.js';

/**
 * The only text that was copied, which fills all selected cells; undefined for anything more, for a label of
 * the sheet, for several figures, and where a paragraph is selected.
 */
export function fillsSelection(
  { pieces, struck, marks }: PageRead,
  sheet: PageSheet,
  selection: Selection,
): string | undefined {
  const [piece, ...others] = pieces;
  if (!piece || others.length > 0 || struck.length > 0 || marks.length > 0) return undefined;
  if (isParagraph(sheet, selection)) return undefined;
  const text = piece.kind === 'line' ? piece.text : onlyCell(piece.cells, piece.rows);
  if (text === undefined || isLabelText(text, labelsOn(sheet))) return undefined;
  return spacedFigures(text).figures.length > 1 ? undefined : text;
}

function onlyCell(cells: readonly { readonly value: string }[], rows: number): string | undefined {
  return cells.length === 1 && rows === 1 ? cells[0]?.value : undefined;
}
