import { attributeOf } from '../xml/attributes.js';
import { appendTo, applyEdits } from '../xml/edit.js';
import { prefixOf, rootOf } from '../xml/elements.js';
import { escapeXml } from '../xml/escapeXml.js';
import { findPart, readPart, writePart, type Parts } from './parts.js';
import { removeChildren } from './removeChildren.js';

const LIST = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Declares the content type of one part. */
export function addContentType(parts: Parts, part: string, kind: 'worksheet' | 'styles'): void {
  const list = findPart(parts, LIST) ?? LIST;
  const xml = readPart(parts, list);
  const root = rootOf(xml);
  const text = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  writePart(parts, list, applyEdits(xml, [appendTo(xml, root, text)]));
}

/** Removes the declared content type of one part. */
export function removeContentType(parts: Parts, part: string): void {
  const name = `/${part.toLowerCase()}`;
  removeChildren(
    parts,
    LIST,
    (xml, element) => attributeOf(xml, element, 'PartName')?.toLowerCase() === name,
  );
}
