import { cellAddress, type Area } from '../core/draw/address.js';
import type { Placed } from '../core/draw/layout.js';
import type { PageHost, Selection, Taken, Typed } from '../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';
import { readCellText, writeCellText, type TextBlock } from './cellText.js';
import { readHtmlTables, writeHtmlTable } from './htmlTable.js';
import { selectedArea } from './move.js';
import { replaceParagraphs } from './paragraphs.js';
import { placeBlock } from './placeBlock.js';
import { showCell } from './tellPlace.js';

/** The texts of an area, merged cells in the first of their places. */
export function blockIn(sheet: PageSheet, area: Area): TextBlock {
  const byPlace = cellsByPlace(sheet);
  const textAt = (row: number, column: number) => {
    const cell = byPlace.get(cellAddress(row, column));
    return cell && cell.row === row && cell.column === column ? showCell(cell) : '';
  };
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_each, c) => textAt(area.top + r, area.left + c)),
  );
}

/** Puts the selected cells on the clipboard, as text and as a table. */
export function copyCells(clipboard: DataTransfer, sheet: PageSheet, selection: Selection): void {
  const area = selectedArea(sheet, selection);
  clipboard.setData('text/plain', writeCellText(blockIn(sheet, area)));
  clipboard.setData('text/html', writeHtmlTable(cellsOn(sheet), area, showCell));
}

/** What to type so that all cells of the selection are empty. */
export function emptied(sheet: PageSheet, selection: Selection): readonly Typed[] {
  const { top, left, bottom, right } = selectedArea(sheet, selection);
  return cellsOn(sheet)
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .map(({ row, column }) => ({ sheet: sheet.layout.sheet, row, column, text: '' }));
}

/** How a paste went: how many cells took something, and how many were passed over. */
export interface Pasted {
  readonly taken: number;
  readonly over: number;
}

/** Pastes what is on the clipboard at the selected cell, as one step to undo. */
export function pasteCells(clipboard: DataTransfer, host: PageHost, sheet: PageSheet): Pasted {
  const text = clipboard.getData('text/plain');
  const block = readHtmlTables(clipboard.getData('text/html')) ?? readCellText(text);
  const { selection, sheets } = host.book();
  if (isParagraph(sheet, selection))
    return pasteParagraphs(
      host,
      sheet,
      readHtmlTables(clipboard.getData('text/html')) ? block : text.split(/\r\n?|\n/).map((line) => [line]),
    );
  return pasteBlock(host, sheets, sheet, block);
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
  const { taken, locked }: Taken = host.type(typed);
  const [first, last] = [typed[0], typed.at(-1)];
  if (first && last) host.select(first.sheet, first, first.sheet === last.sheet ? last : first);
  return { taken, over: locked + left };
}

function filled(sheet: PageSheet, selection: Selection, text: string): readonly Typed[] {
  const { row, column } = selection.at;
  const all = emptied(sheet, selection).filter((each) => isOpen(sheet, each.row, each.column));
  return (all.length > 1 ? all : [{ sheet: sheet.layout.sheet, row, column }]).map((each) => ({
    ...each,
    text,
  }));
}

/** True where the selected cell is a paragraph: what is pasted there moves those below along. */
export function isParagraph({ layout }: PageSheet, { at }: Pick<Selection, 'at'>): boolean {
  return (
    layout.rowsGrow &&
    'columns' in layout.print &&
    layout.print.columns === 1 &&
    at.column === 1 &&
    at.row > 1
  );
}

function pasteParagraphs(host: PageHost, sheet: PageSheet, block: TextBlock): Pasted {
  const { selection } = host.book();
  const { top, bottom } = selectedArea(sheet, selection);
  const texts = block
    .map((row) =>
      row
        .filter((text) => text !== '')
        .join(' ')
        .trim(),
    )
    .filter((text) => text !== '');
  if (texts.length === 0) return { taken: 0, over: 0 };
  host.type(replaceParagraphs(sheet, top, bottom - top + 1, texts));
  return { taken: texts.length, over: 0 };
}

/** What the page says after a paste. */
export function tellPasted({ taken, over }: Pasted): string {
  if (taken === 0)
    return over === 0 ? '剪贴板里没有可以粘贴的内容。' : '没有粘贴：所选位置不能填写，请选择白色的格再粘贴。';
  return `已粘贴 ${taken} 格${over === 0 ? '' : `，另有 ${over} 格未粘贴（自动计算的总计，或者在表中没有对应的位置）`}。`;
}

/** Why nothing can be typed in a cell. */
export function tellLocked(cell: Placed | undefined): string {
  if (cell?.look === 'noteKey') return '这一列由程序填写，不能改动。';
  return cell?.formula === undefined
    ? '这里的文字按官方格式固定，不能改动。'
    : '总计由各项自动相加，不能直接填写。';
}
