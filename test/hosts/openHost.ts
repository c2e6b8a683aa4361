import { parseArea } from '../../excel-double/address.js';
import { openExcel, type OpenExcel, type OpenOptions } from '../../excel-double/node.js';
import { addressOn, parseAddress } from '../../src/core/draw/address.js';
import { excelHost } from '../../src/hosts/excel/excelHost.js';
import type { LiveHost } from '../../src/hosts/host.js';
import { SIGNATURE } from '../../src/hosts/marking/signature.js';
import type { Worked } from './behavesLikeLiveHost.js';

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
export function markedCells({ book }: OpenExcel): readonly string[] {
  return book.sheets().flatMap((sheet) =>
    sheet
      .formats()
      .filter(isOurs)
      .flatMap(({ address }) =>
        address
          .split(',')
          .flatMap((area) => eachCell(area))
          .map((cell) => addressOn(sheet.name, cell)),
      ),
  );
}

/** True for a conditional format with our signature. */
export function isOurs({ formula }: { readonly formula: string }): boolean {
  return formula.replace(/^=/, '') === SIGNATURE;
}

function eachCell(address: string): readonly string[] {
  const area = parseArea(address);
  if (!area) return [];
  const cells: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      cells.push(`${letters(column + 1)}${row + 1}`);
  return cells;
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** Somebody at work in Excel, as `behavesLikeLiveHost` wants it. */
export function workedExcel(options: OpenOptions = {}): Worked {
  const opened = openHost(options);
  return {
    host: opened.host,
    type: async (address, text) => {
      const { sheet } = parseAddress(address);
      opened.book.sheet(sheet).type(address.slice(address.lastIndexOf('!') + 1), text);
      await opened.settle();
    },
    marked: async () => markedCells(opened),
    selected: async () => {
      const selection = opened.book.selection();
      const at = selection.lastIndexOf('!');
      return addressOn(selection.slice(0, at), selection.slice(at + 1));
    },
  };
}
