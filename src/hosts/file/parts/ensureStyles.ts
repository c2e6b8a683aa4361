import { addContentType } from './contentTypes.js';
import { findPart, freePart, writePart, type Parts } from './parts.js';
import { addRelationship, relationshipsOf } from './relationships.js';
import { relationTypes, workbookOf } from './workbook.js';

/** The name of the styles part. Where the workbook has none, one with this content is added. */
export function ensureStyles(parts: Parts, empty: string): string {
  const workbook = workbookOf(parts);
  const found = relationshipsOf(parts, workbook).find(
    ({ type, part }) => type.endsWith('/styles') && parts.has(part),
  );
  if (found !== undefined) return found.part;
  const isFree = findPart(parts, 'xl/styles.xml') === undefined;
  const part = isFree ? 'xl/styles.xml' : freePart(parts, 'xl/styles', '.xml');
  writePart(parts, part, empty);
  addContentType(parts, part, 'styles');
  addRelationship(parts, workbook, `${relationTypes(parts)}/styles`, part);
  return part;
}
