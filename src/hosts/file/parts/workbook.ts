import { attributeOf, prefixedAttributeOf } from '../xml/attributes.js';
import { childrenNamed, prefixOf, rootOf, type Element } from '../xml/elements.js';
import { readPart, type Parts } from './parts.js';
import { relationshipsOf, type Relationship } from './relationships.js';

/** A worksheet of the package: its name, unescaped, and its part. */
interface WorksheetPart {
  readonly name: string;
  readonly part: string;
}

const WORKBOOK_TYPE = '/officeDocument';

/** The name of the workbook part; throws a RangeError where the package is no workbook. */
export function workbookOf(parts: Parts): string {
  return workbookRelationship(parts).part;
}

/**
 * What the types of the package's relationships begin with. It differs between the two kinds of the format
 * (transitional, strict).
 */
export function relationTypes(parts: Parts): string {
  return workbookRelationship(parts).type.slice(0, -WORKBOOK_TYPE.length);
}

function workbookRelationship(parts: Parts): Relationship {
  const found = relationshipsOf(parts, '').find(({ type }) => type.endsWith(WORKBOOK_TYPE));
  if (found === undefined) throw new RangeError('the package holds no workbook');
  return found;
}

/**
 * The worksheets in the order of their tabs. Chart sheets, dialog sheets and sheets whose part is missing are
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

/** The namespace of the workbook's elements, which differs between the two kinds of the format. */
export function namespaceOf(parts: Parts): string {
  const xml = readPart(parts, workbookOf(parts));
  const root = rootOf(xml);
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = attributeOf(xml, root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  if (namespace === undefined) throw new RangeError('the workbook has no namespace');
  return namespace;
}

/** The list of tabs in the XML of a workbook; throws a RangeError where it has none. */
export function sheetList(xml: string): Element {
  const [sheets] = childrenNamed(xml, rootOf(xml), 'sheets');
  if (sheets === undefined) throw new RangeError('the workbook has no sheets');
  return sheets;
}

/** The entries of the tabs in the XML of a workbook, of whatever kind their sheets are. */
export function sheetEntries(xml: string): readonly Element[] {
  return childrenNamed(xml, sheetList(xml), 'sheet');
}
