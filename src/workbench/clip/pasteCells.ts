import type { PageHost, Selection, Typed } from '../../hosts/page/pageHost.js';
import { isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { readCellText, type TextBlock } from './cellText.js';
import { emptied } from '../grid/emptied.js';
import { readHtmlTables } from './htmlTable.js';
import { selectedArea } from '../grid/move.js';
import { isParagraph, replaceParagraphs } from '../grid/paragraphs.js';
import { placeBlock } from './placeBlock.js';

/** How many cells took something of a paste, and how many were passed over. */
export interface Pasted {
  readonly taken: number;
  readonly over: number;
}

/** Pastes the clipboard at the selected cell, as one step to undo. */
export function pasteCells(clipboard: DataTransfer, host: PageHost, sheet: PageSheet): Pasted {
  const text = clipboard.getData('text/plain');
  const tables = readHtmlTables(clipboard.getData('text/html'));
  const { selection, sheets } = host.book();
  if (!isParagraph(sheet, selection)) return pasteBlock(host, sheets, sheet, tables ?? readCellText(text));
  const lines = text.split(/\r\n?|\n/).map((line) => [line]);
  return pasteParagraphs(host, sheet, tables ?? lines);
}

/** Pastes a block of texts at the selected cell; a single text fills the whole selection. */
export function pasteBlock(
  host: PageHost,
  sheets: readonly PageSheet[],
  sheet: PageSheet,
  block: TextBlock,
): Pasted {
  const { selection } = host.book();
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const { typed, left } =
    single === undefined
      ? placeBlock(sheets, sheet, selection.at, block)
      : { typed: filled(sheet, selection, single), left: 0 };
  const { taken, locked } = host.type(typed);
  selectTyped(host, typed);
  return { taken, over: locked + left };
}

/** What to type so that all open cells of the selection hold a text. */
function filled(sheet: PageSheet, selection: Selection, text: string): readonly Typed[] {
  const { row, column } = selection.at;
  const open = emptied(sheet, selection).filter((each) => isOpen(sheet, each.row, each.column));
  const places = open.length > 1 ? open : [{ sheet: sheet.layout.sheet, row, column }];
  return places.map((each) => ({ ...each, text }));
}

function selectTyped(host: PageHost, typed: readonly Typed[]): void {
  const [first, last] = [typed[0], typed.at(-1)];
  if (first && last) host.select(first.sheet, first, first.sheet === last.sheet ? last : first);
}

/** Pastes a paragraph for each row of a block, in the place of those selected. */
function pasteParagraphs(host: PageHost, sheet: PageSheet, block: TextBlock): Pasted {
  const { top, bottom } = selectedArea(sheet, host.book().selection);
  const texts = block.map(paragraphOf).filter((text) => text !== '');
  if (texts.length === 0) return { taken: 0, over: 0 };
  host.type(replaceParagraphs(sheet, top, bottom - top + 1, texts));
  return { taken: texts.length, over: 0 };
}

function paragraphOf(row: readonly string[]): string {
  return row
    .filter((text) => text !== '')
    .join(' ')
    .trim();
}
