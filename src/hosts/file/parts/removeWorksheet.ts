import { attributeOf, prefixedAttributeOf, setAttribute } from '../xml/attributes.js';
import { applyEdits, remove, type TextEdit } from '../xml/edit.js';
import { childrenNamed, rootOf, type Element } from '../xml/scan.js';
import { findPart, readPart, writePart, type Parts } from './parts.js';
import { listOf, relationshipsOf, removeContentType, removeRelationship } from './relationships.js';
import { sheetEntries, workbookOf } from './workbook.js';

/**
 * Takes a worksheet out of the package: its tab, its names and its part. The only sheet of a workbook stays.
 */
export function removeWorksheet(parts: Parts, part: string): void {
  const workbook = workbookOf(parts);
  const id = relationshipsOf(parts, workbook).find((each) => each.part === part)?.id;
  const xml = readPart(parts, workbook);
  const entries = sheetEntries(xml);
  const index = entries.findIndex((entry) => prefixedAttributeOf(xml, entry, 'id') === id);
  const entry = entries[index];
  if (id === undefined || entry === undefined || entries.length === 1) return;
  writePart(
    parts,
    workbook,
    applyEdits(xml, [remove(entry), ...namesWithout(xml, index), ...windowsWithout(xml, index)]),
  );
  removeRelationship(parts, workbook, id);
  removeContentType(parts, part);
  parts.delete(findPart(parts, listOf(part)) ?? '');
  parts.delete(part);
}

/** A name that belongs to one sheet tells which by its place among the tabs. */
function namesWithout(xml: string, index: number): readonly TextEdit[] {
  const [list] = childrenNamed(xml, rootOf(xml), 'definedNames');
  if (list === undefined) return [];
  const names = childrenNamed(xml, list, 'definedName');
  const placed = names.map((name) => ({ name, place: placeOf(xml, name, 'localSheetId') ?? -1 }));
  // An empty list is not allowed.
  if (names.length > 0 && placed.every(({ place }) => place === index)) return [remove(list)];
  return placed.flatMap(({ name, place }) => {
    if (place === index) return [remove(name)];
    return place > index ? [setAttribute(xml, name, 'localSheetId', String(place - 1))] : [];
  });
}

/** The windows of the workbook, which tell the open tab and the first one in sight by their places. */
function windowsWithout(xml: string, index: number): readonly TextEdit[] {
  const windows = childrenNamed(xml, rootOf(xml), 'bookViews').flatMap((views) =>
    childrenNamed(xml, views, 'workbookView'),
  );
  return windows.flatMap((window) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const place = placeOf(xml, window, name) ?? 0;
      return place > 0 && place >= index ? [setAttribute(xml, window, name, String(place - 1))] : [];
    }),
  );
}

function placeOf(xml: string, element: Element, name: string): number | undefined {
  const value = attributeOf(xml, element, name);
  return value === undefined ? undefined : Number(value);
}
