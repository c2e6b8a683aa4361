import { parseAddress } from '../../core/draw/address.js';
import type { Sheet } from '../../core/draw/sheet.js';
import { tablesOf, type Edition } from '../../core/form/edition.js';
import { formOf } from '../../core/form/form.js';
import type { ReadResult } from '../../core/read/readReport.js';
import type { Remark } from '../../core/report/remark.js';
import { Problem } from '../../core/report/problem.js';
import { findOtherLayout } from './findOtherLayout.js';
import type { OtherLayout } from './otherLayout.js';
import { relaySheet, type RelaidSheet } from './relaySheet.js';

type SheetsReader = (sheets: readonly Sheet[]) => ReadResult;

/** A table in another layout, and the sheet that it stands on. */
interface FoundOn {
  readonly sheet: Sheet;
  readonly found: OtherLayout;
}

/**
 * Reads sheets by `read`; where a table is not read as it stands, and is on one sheet in another layout than
 * the paper, with that table as the paper has it. All addresses are those of the sheets as they were given.
 *
 * Throws a `Problem` as `read` does.
 */
export function readRelaid(
  sheets: readonly Sheet[],
  editions: readonly Edition[],
  read: SheetsReader,
): ReadResult {
  const plain = readOrTell(sheets, read);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const lost = lostTables(plain, editions);
  const found = lost.flatMap((code) => layoutOf(code, plain, visible, editions) ?? []);
  const better = found.length === 0 ? undefined : readWith(sheets, found, plain, read);
  if (better) return better;
  if (plain instanceof Problem) throw plain;
  return plain;
}

/** What a table in another layout is taken for: none, or two where each row of a list names its group. */
const MENDED: ReadonlySet<string> = new Set(['noTable', 'twoReports']);

/** What is read, or that no table is found or two are. */
function readOrTell(sheets: readonly Sheet[], read: SheetsReader): ReadResult | Problem {
  try {
    return read(sheets);
  } catch (error) {
    if (error instanceof Problem && MENDED.has(error.code)) return error;
    throw error;
  }
}

/** The codes of the tables of which a cell was not found. */
function lostTables(plain: ReadResult | Problem, editions: readonly Edition[]): readonly string[] {
  if (plain instanceof Problem) return [...new Set(editions.flatMap(tablesOf).map(({ code }) => code))];
  const { edition } = plain.report;
  const isLost = ({ name }: { readonly name: string }) => !plain.addresses.has(name);
  return [...new Set(formOf(edition).cells.flatMap((cell) => (isLost(cell) ? [cell.table.code] : [])))];
}

/** The table of that code on the one sheet that has it in another layout, and on no other. */
function layoutOf(
  code: string,
  plain: ReadResult | Problem,
  visible: readonly Sheet[],
  editions: readonly Edition[],
): FoundOn | undefined {
  const year = plain instanceof Problem ? null : plain.report.year;
  const isList = plain instanceof Problem && plain.code === 'twoReports';
  const [first, ...more] = visible.flatMap((sheet) => {
    const found = findOtherLayout(sheet, code, editions, { year, isList });
    return found ? [{ sheet, found }] : [];
  });
  if (!first || more.length > 0) return undefined;
  const { sheet, found } = first;
  const isWithin = (address: string) => {
    const { sheet: name, row } = parseAddress(address);
    return name === sheet.name && row >= found.top && row <= found.bottom;
  };
  const own = plain instanceof Problem ? [] : [...plain.addresses].filter(([name]) => isOf(name, code));
  return own.every(([, address]) => isWithin(address)) ? first : undefined;
}

function isOf(name: string, code: string): boolean {
  return name.startsWith(`${code}.`);
}

/** The report with these tables as the paper has them; undefined where one of them is not read whole. */
function readWith(
  sheets: readonly Sheet[],
  found: readonly FoundOn[],
  plain: ReadResult | Problem,
  read: SheetsReader,
): ReadResult | undefined {
  const given = new Map<string, string>();
  const relaid = new Map<Sheet, Sheet>();
  // The lowest first: what stands below a table may be moved with it.
  for (const each of [...found].sort((a, b) => b.found.top - a.found.top)) {
    const onPaper: RelaidSheet | undefined = relaySheet(relaid.get(each.sheet) ?? each.sheet, each.found);
    if (!onPaper) return undefined;
    relaid.set(each.sheet, onPaper.sheet);
    const moved = [...onPaper.given].map(([to, from]) => [to, given.get(from) ?? from] as const);
    for (const [to, from] of moved) given.set(to, from);
  }
  const better = readOrTell(
    sheets.map((sheet) => relaid.get(sheet) ?? sheet),
    read,
  );
  if (better instanceof Problem || !isWhole(better, found) || !saysTheSame(better, plain, found))
    return undefined;
  return asGiven(better, given);
}

/** True where each figure of the tables is read. */
function isWhole({ addresses, report }: ReadResult, found: readonly FoundOn[]): boolean {
  const codes = found.map((each) => each.found.table.code);
  return formOf(report.edition).cells.every(
    ({ table, name }) => !codes.includes(table.code) || addresses.has(name),
  );
}

/** True where all other tables say what they said. */
function saysTheSame(
  { report }: ReadResult,
  plain: ReadResult | Problem,
  found: readonly FoundOn[],
): boolean {
  if (plain instanceof Problem) return true;
  if (plain.report.edition !== report.edition) return false;
  const codes = found.map((each) => each.found.table.code);
  return formOf(report.edition).cells.every(
    ({ table, index }) =>
      codes.includes(table.code) ||
      JSON.stringify(plain.report.readings[index]) === JSON.stringify(report.readings[index]),
  );
}

/** The same with the addresses of the sheets as they were given. */
function asGiven(read: ReadResult, given: ReadonlyMap<string, string>): ReadResult {
  const placed = (address: string) => given.get(address) ?? address;
  return {
    ...read,
    addresses: new Map([...read.addresses].map(([name, address]) => [name, placed(address)])),
    remarks: read.remarks.map((remark) => placeRemark(remark, placed)),
  };
}

function placeRemark(remark: Remark, placed: (address: string) => string): Remark {
  if ('address' in remark && remark.address !== undefined)
    return { ...remark, address: placed(remark.address) };
  if ('addresses' in remark) return { ...remark, addresses: remark.addresses.map(placed) };
  return remark;
}
