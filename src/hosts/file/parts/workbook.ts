import { attributeOf, prefixedAttributeOf } from '../xml/attributes.js';
import { appendTo, applyEdits } from '../xml/edit.js';
import { escapeXml } from '../xml/escape.js';
import { childrenNamed, prefixOf, rootOf, type Element } from '../xml/scan.js';
import { findPart, freePart, readPart, writePart, type Parts } from './parts.js';
import { addContentType, addRelationship, relationshipsOf } from './relationships.js';

/** A worksheet of the package: its name, unescaped, and its part. */
export interface WorksheetPart {
  readonly name: string;
  readonly part: string;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const NAME_LIMIT = 31;

/** The name of the workbook part; throws a RangeError where the package is no workbook. */
export function workbookOf(parts: Parts): string {
  const found = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'));
  if (found === undefined) throw new RangeError('the package holds no workbook');
  return found.part;
}

/**
 * The worksheets in the order of their tabs; chart sheets, dialog sheets and sheets whose part is missing are
 * left out.
 */
export function worksheetsOf(parts: Parts): readonly WorksheetPart[] {
  const workbook = workbookOf(parts);
  const xml = readPart(parts, workbook);
  const targets = new Map(relationshipsOf(parts, workbook).map((each) => [each.id, each]));
  return sheetEntries(xml).flatMap((entry) => {
    const name = attributeOf(xml, entry, 'name');
    const target = targets.get(prefixedAttributeOf(xml, entry, 'id') ?? '');
    if (name === undefined || !target?.type.endsWith('/worksheet') || !parts.has(target.part)) return [];
    return [{ name, part: target.part }];
  });
}

/**
 * Adds a worksheet as the last tab, named as wanted or, where that name is taken, with a number after it; a
 * RangeError where it names no sheet.
 */
export function appendWorksheet(parts: Parts, wanted: string, content: string): void {
  const workbook = workbookOf(parts);
  const part = freePart(parts, 'xl/worksheets/sheet', '.xml');
  const relations = relationTypes(parts);
  writePart(parts, part, content);
  addContentType(parts, part, `${SPREADSHEET}.worksheet+xml`);
  const id = addRelationship(parts, workbook, `${relations}/worksheet`, part);
  const xml = readPart(parts, workbook);
  const entries = sheetEntries(xml);
  const name = freeName(
    wanted,
    entries.map((entry) => attributeOf(xml, entry, 'name') ?? ''),
  );
  const sheetId = Math.max(0, ...entries.map((entry) => Number(attributeOf(xml, entry, 'sheetId') ?? 0))) + 1;
  const sheets = sheetsOf(xml);
  const entry = `<${prefixOf(sheets)}sheet name="${escapeXml(name)}" sheetId="${sheetId}" xmlns:r="${escapeXml(relations)}" r:id="${id}"/>`;
  writePart(parts, workbook, applyEdits(xml, [appendTo(xml, sheets, entry)]));
}

/** The name of the styles part; one with this content is added where the workbook has none. */
export function ensureStyles(parts: Parts, empty: string): string {
  const workbook = workbookOf(parts);
  const found = relationshipsOf(parts, workbook).find(
    ({ type, part }) => type.endsWith('/styles') && parts.has(part),
  );
  if (found !== undefined) return found.part;
  const part =
    findPart(parts, 'xl/styles.xml') === undefined ? 'xl/styles.xml' : freePart(parts, 'xl/styles', '.xml');
  writePart(parts, part, empty);
  addContentType(parts, part, `${SPREADSHEET}.styles+xml`);
  addRelationship(parts, workbook, `${relationTypes(parts)}/styles`, part);
  return part;
}

/**
 * The namespace the workbook is written in, which differs between the two kinds of the format (transitional,
 * strict).
 */
export function namespaceOf(parts: Parts): string {
  const xml = readPart(parts, workbookOf(parts));
  const root = rootOf(xml);
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = attributeOf(xml, root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  if (namespace === undefined) throw new RangeError('the workbook has no namespace');
  return namespace;
}

function relationTypes(parts: Parts): string {
  const workbook = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'));
  return (workbook?.type ?? '').slice(0, -'/officeDocument'.length);
}

function sheetsOf(xml: string): Element {
  const [sheets] = childrenNamed(xml, rootOf(xml), 'sheets');
  if (sheets === undefined) throw new RangeError('the workbook has no sheets');
  return sheets;
}

/** The entries of the tabs in the XML of a workbook, of whatever kind their sheets are. */
export function sheetEntries(xml: string): readonly Element[] {
  return childrenNamed(xml, sheetsOf(xml), 'sheet');
}

function freeName(wanted: string, taken: readonly string[]): string {
  if (wanted === '' || /[[\]:*?/\\]|^'|'$/.test(wanted))
    throw new RangeError(`not a name for a sheet: ${wanted}`);
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, NAME_LIMIT - suffix.length) + suffix;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
