import { parseArea } from '../../excel-double/address.js';
import { openExcel, type OpenExcel, type OpenOptions } from '../../excel-double/node.js';
import { addressOn, cellAddress, parseAddress } from '../../src/core/draw/address.js';
import { addressesIn } from '../../src/hosts/drawing/placedArea.js';
import { excelHost } from '../../src/hosts/excel/excelHost.js';
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
  return { ...opened, host: excelHost({ excel: opened.Excel, isSupported, patience }) };
}

/** The addresses that bear a mark of ours, cell by cell. */
export function markedCells(opened: OpenExcel): readonly string[] {
  return marksOn(opened).map(({ address }) => address);
}

/** The level of each marked cell, by the fill of its mark. */
export function markedLevels(opened: OpenExcel): MarkedLevels {
  return Object.fromEntries(
    marksOn(opened).map(({ address, fill }) => [address, levelOfFill(fill?.slice(1))]),
  );
}

function marksOn({ book }: OpenExcel): readonly { readonly address: string; readonly fill?: string }[] {
  return book.sheets().flatMap((sheet) =>
    sheet
      .formats()
      .filter(isOurs)
      .flatMap(({ address, fill }) =>
        cellsIn(address).map((cell) => ({
          address: addressOn(sheet.name, cell),
          ...(fill.color === undefined ? {} : { fill: fill.color }),
        })),
      ),
  );
}

/** True for a conditional format with our signature. */
export function isOurs({ formula }: { readonly formula: string }): boolean {
  return isSignature(formula);
}

/** The cells of the areas of an address, as the double writes it. */
function cellsIn(address: string): readonly string[] {
  return address.split(',').flatMap((each) => {
    const area = parseArea(each);
    if (!area) return [];
    const { top, left, bottom, right } = area;
    return addressesIn({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 });
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
