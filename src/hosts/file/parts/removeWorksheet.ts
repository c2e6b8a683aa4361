import { attributeOf, prefixedAttributeOf, setAttribute } from '../xml/attributes.js';
import { applyEdits, remove, type TextEdit } from '../xml/edit.js';
import { childrenNamed, rootOf, type Element } from '../xml/elements.js';
import { dropPart } from './dropPart.js';
import { readPart, writePart, type Parts } from './parts.js';
import { relationshipsOf } from './relationships.js';
import { sheetEntries, workbookOf } from './workbook.js';

/**
 * Removes a worksheet from the package: its tab, its names and its part. The only sheet of a workbook stays.
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
  dropPart(parts, workbook, { id, part });
}

/** The edits to defined names: a name that belongs to one sheet holds the index of that sheet's tab. */
function namesWithout(xml: string, index: number): readonly TextEdit[] {
  const [list] = childrenNamed(xml, rootOf(xml), 'definedNames');
  if (list === undefined) return [];
  const names = childrenNamed(xml, list, 'definedName');
  const placed = names.map((name) => ({ name, place: indexIn(xml, name, 'localSheetId') ?? -1 }));
  // An empty list is not allowed.
  if (names.length > 0 && placed.every(({ place }) => place === index)) return [remove(list)];
  return placed.flatMap(({ name, place }) => {
    if (place === index) return [remove(name)];
    return place > index ? [setAttribute(xml, name, 'localSheetId', String(place - 1))] : [];
  });
}

/** The edits to windows: each holds the indexes of the open tab and of the first visible one. */
function windowsWithout(xml: string, index: number): readonly TextEdit[] {
  const windows = childrenNamed(xml, rootOf(xml), 'bookViews').flatMap((views) =>
    childrenNamed(xml, views, 'workbookView'),
  );
  return windows.flatMap((window) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const place = indexIn(xml, window, name) ?? 0;
      return place > 0 && place >= index ? [setAttribute(xml, window, name, String(place - 1))] : [];
    }),
  );
}

function indexIn(xml: string, element: Element, name: string): number | undefined {
  const value = attributeOf(xml, element, name);
  return value === undefined ? undefined : Number(value);
}
