import { attributeOf } from '../xml/attributes.js';
import { appendTo, applyEdits } from '../xml/edit.js';
import { prefixOf } from '../xml/elements.js';
import { escapeXml } from '../xml/escapeXml.js';
import { addContentType } from './contentTypes.js';
import { freePart, readPart, writePart, type Parts } from './parts.js';
import { addRelationship } from './relationships.js';
import { relationTypes, sheetEntries, sheetList, workbookOf } from './workbook.js';

/** The most characters of a sheet's name in Excel. */
const NAME_LIMIT = 31;

/**
 * Adds a worksheet as the last tab. Where another sheet has the wanted name, a number is added to it. Throws
 * a RangeError for what cannot name a sheet.
 */
export function appendWorksheet(parts: Parts, wanted: string, content: string): void {
  const workbook = workbookOf(parts);
  const part = freePart(parts, 'xl/worksheets/sheet', '.xml');
  const relations = relationTypes(parts);
  writePart(parts, part, content);
  addContentType(parts, part, 'worksheet');
  const id = addRelationship(parts, workbook, `${relations}/worksheet`, part);
  const xml = readPart(parts, workbook);
  const sheets = sheetList(xml);
  const { name, sheetId } = nameSheet(xml, wanted);
  const entry = `<${prefixOf(sheets)}sheet name="${escapeXml(name)}" sheetId="${sheetId}" xmlns:r="${escapeXml(relations)}" r:id="${id}"/>`;
  writePart(parts, workbook, applyEdits(xml, [appendTo(xml, sheets, entry)]));
}

/** A name and a number that no tab of the workbook has yet. */
function nameSheet(xml: string, wanted: string): { readonly name: string; readonly sheetId: number } {
  const entries = sheetEntries(xml);
  const names = entries.map((entry) => attributeOf(xml, entry, 'name') ?? '');
  const ids = entries.map((entry) => Number(attributeOf(xml, entry, 'sheetId') ?? 0));
  return { name: freeName(wanted, names), sheetId: Math.max(0, ...ids) + 1 };
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
