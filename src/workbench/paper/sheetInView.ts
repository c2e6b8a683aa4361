import type { PageBook } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';

/** The sheet that is in view; undefined while no workbook is open. */
export function sheetInView({ sheets, selection }: PageBook): PageSheet | undefined {
  return sheets.find(({ layout }) => layout.sheet === selection.sheet);
}
