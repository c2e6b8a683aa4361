import { removeContentType } from './contentTypes.js';
import { findPart, type Parts } from './parts.js';
import { listOf, removeRelationship } from './relationships.js';

/** Removes a part, with the relationship that leads to it from another and with its content type. */
export function dropPart(
  parts: Parts,
  from: string,
  { id, part }: { readonly id: string; readonly part: string },
): void {
  removeRelationship(parts, from, id);
  removeContentType(parts, part);
  parts.delete(findPart(parts, listOf(part)) ?? '');
  parts.delete(part);
}
