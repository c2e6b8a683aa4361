import { cellAddress, addressOn, parseAddress } from '../core/draw/address.js';
import type { Sheet, SheetCell } from '../core/draw/sheet.js';
import { isBodyName } from '../core/form/bodyName.js';
import { fold } from '../core/form/fold.js';
import { fieldText } from '../core/read/cover/fieldText.js';
import { fieldTwice } from '../core/read/cover/fieldTwice.js';
import type { ReadResult } from '../core/read/readReport.js';
import type { Remark } from '../core/report/remark.js';

/**
 * Two telephones, and two addresses of mail, stand in two cells; a postal address goes on in the next. A day
 * is no telephone.
 */
const TELEPHONE = /^(?!(?:19|20)\d{2}\D\d{1,2}\D\d{1,2}$)[\d０-９()（）\-－—–+＋ ]{7,30}$/;
const MAIL = /^[^\s@\p{Script=Han}]+@[^\s@\p{Script=Han}]+\.[a-z]+$/iu;
const PLACE =
  /^(?![如例请填注应按])[^:：。；;]{0,20}(?:[路街巷道村镇乡区]|\d+(?:号|楼|室|层))[^:：。；;]{0,12}$/;

/** Whether a text goes on with the value of a field, by the code of that. */
const GOES_ON: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  telephone: (text) => TELEPHONE.test(text),
  mail: (text) => MAIL.test(text),
  address: (text) => PLACE.test(text),
  org: (text, value) => !isBodyName(fold(value)) && isBodyName(fold(value + text)),
};
/** The fields whose second value may stand below the first, in a row without a label. */
const BELOW: ReadonlySet<string> = new Set(['telephone', 'mail']);

/**
 * What was read of these sheets, with remarks on values of the cover that go on in the next filled cell to
 * the right, or, as a second telephone, in the cell below: the first cell alone is read.
 */
export function withBesideCover(sheets: readonly Sheet[], read: ReadResult): ReadResult {
  const beside = besideCover(sheets, read);
  return beside.length > 0 ? { ...read, remarks: [...read.remarks, ...beside] } : read;
}

function besideCover(sheets: readonly Sheet[], { report, addresses }: ReadResult): readonly Remark[] {
  const fields = report.edition.cover.filter(({ code }) => code in GOES_ON);
  return fields.flatMap((field) => {
    const { code } = field;
    const address = addresses.get(`cover.${code}`);
    const value = code === 'org' ? report.org : (report.contact[code] ?? '');
    if (address === undefined || value === '') return [];
    const found = nextCells(sheets, address, BELOW.has(code))
      .map((cell) => ({ cell, text: fieldText(cell, field) }))
      .find(({ text }) => GOES_ON[code]?.(text, value) === true);
    if (!found) return [];
    const { sheet } = parseAddress(address);
    const other = addressOn(sheet, cellAddress(found.cell.row, found.cell.column));
    return fieldTwice(field, [value, found.text], [address, other]);
  });
}

/** The next filled cell to the right of one, and, where that is asked for, the one below without a label. */
function nextCells(sheets: readonly Sheet[], address: string, isBelowToo: boolean): readonly SheetCell[] {
  const { sheet, row, column } = parseAddress(address);
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const next = cells.find((cell) => cell.row === row && cell.column > column && cell.value !== null);
  const [below] = isBelowToo ? cells.filter((cell) => cell.row === row + 1 && cell.value !== null) : [];
  return [next, below?.column === column ? below : undefined].filter((cell) => cell !== undefined);
}
