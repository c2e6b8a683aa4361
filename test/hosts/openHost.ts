import { parseArea } from '../../excel-double/address.js';
import { openExcel, type OpenExcel, type OpenOptions } from '../../excel-double/node.js';
import { addressOn, cellAddress, parseAddress } from '../../src/core/draw/address.js';
import { addressesIn } from '../../src/hosts/drawing/placedArea.js';
import { excelHost } from '../../src/hosts/excel/excelHost.js';
import { mayHoldReport } from '../../src/index.js';
import type { LiveHost } from '../../src/hosts/host.js';
import { isSignature } from '../../src/hosts/marking/signature.js';
import type { Worked } from './behavesLikeLiveHost.js';
import { levelOfFill, type MarkedLevels } from './markedLevels.js';

/** A host over the open workbook of the double; `patience` is how long Excel may take. */
export interface OpenHost extends OpenExcel {
  readonly host: LiveHost;
}

/** Opens a workbook in Excel with our host over it. */
export function openHost({
  patience = 1000,
  ...options
}: OpenOptions & { readonly patience?: number } = {}): OpenHost {
  const opened = openExcel(options);
  const isSupported = (version: string) =>
    opened.Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    ...opened,
    host: excelHost({ excel: opened.Excel, isSupported, patience, isLikely: mayHoldReport }),
  };
}

/** The addresses that bear a mark of ours, cell by cell. */
export function markedCells({ book }: Pick<OpenExcel, 'book'>): readonly string[] {
  return book.sheets().flatMap((sheet) =>
    sheet
      .formats()
      .filter(isOurs)
      .flatMap((format) => cellsOf(sheet.name, format)),
  );
}

/** The level of each marked cell, by the fill of its mark. */
function markedLevels({ book }: OpenExcel): MarkedLevels {
  return Object.fromEntries(
    book.sheets().flatMap((sheet) =>
      sheet
        .formats()
        .filter(isOurs)
        .flatMap((format) =>
          cellsOf(sheet.name, format).map((cell) => [cell, levelOfFill(format.fill.color?.slice(1))]),
        ),
    ),
  );
}

/** True for a conditional format with our signature. */
export function isOurs({ formula }: { readonly formula: string }): boolean {
  return isSignature(formula);
}

/** The addresses of the cells of a format. */
function cellsOf(sheet: string, { address }: { readonly address: string }): readonly string[] {
  return address.split(',').flatMap((each) => {
    const area = parseArea(each);
    if (!area) return [];
    const { top, left, bottom, right } = area;
    const cells = addressesIn({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 });
    return cells.map((cell) => addressOn(sheet, cell));
  });
}

/** Somebody at work in Excel, as `behavesLikeLiveHost` wants it. */
export function workedExcel(options: OpenOptions = {}): Worked {
  const opened = openHost(options);
  return {
    host: opened.host,
    marked: async () => markedLevels(opened),
    type: async (address, text) => {
      const { sheet, row, column } = parseAddress(address);
      opened.book.sheet(sheet).type(cellAddress(row, column), text);
      await opened.settle();
    },
    selected: async () => {
      const { sheet, row, column } = parseAddress(opened.book.selection());
      return addressOn(sheet, cellAddress(row, column));
    },
  };
}
