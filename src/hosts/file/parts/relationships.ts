import { attributeOf } from '../xml/attributes.js';
import { appendTo, applyEdits } from '../xml/edit.js';
import { childrenNamed, prefixOf, rootOf } from '../xml/elements.js';
import { escapeXml } from '../xml/escapeXml.js';
import { findPart, partFinder, readPart, writePart, type Parts } from './parts.js';
import { removeChildren } from './removeChildren.js';

/** A relationship inside the package; `part` is the name of its target, resolved. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/**
 * The relationships of a part to other parts, or of the package itself for `''`. Empty where the part has no
 * list of them; external targets are left out.
 */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const list = findPart(parts, listOf(part));
  if (list === undefined) return [];
  const xml = readPart(parts, list);
  const find = partFinder(parts);
  return childrenNamed(xml, rootOf(xml), 'Relationship').flatMap((element) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(xml, element, name));
    if (id === undefined || type === undefined || target === undefined) return [];
    if (attributeOf(xml, element, 'TargetMode') === 'External') return [];
    const resolved = resolveTarget(part, target);
    return [{ id, type, part: find(resolved) ?? resolved }];
  });
}

/** Adds a relationship to a part that has a list of them, and returns its id. */
export function addRelationship(parts: Parts, from: string, type: string, to: string): string {
  const list = findPart(parts, listOf(from)) ?? listOf(from);
  const xml = readPart(parts, list);
  const root = rootOf(xml);
  const id = freeId(childrenNamed(xml, root, 'Relationship').map((each) => attributeOf(xml, each, 'Id')));
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const target = to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
  const text = `<${prefixOf(root)}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
  writePart(parts, list, applyEdits(xml, [appendTo(xml, root, text)]));
  return id;
}

/** Removes a relationship of a part. */
export function removeRelationship(parts: Parts, from: string, id: string): void {
  removeChildren(parts, listOf(from), (xml, element) => attributeOf(xml, element, 'Id') === id);
}

/** The part that lists the relationships of another: `xl/_rels/workbook.xml.rels`. */
export function listOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function freeId(ids: readonly (string | undefined)[]): string {
  const taken = new Set(ids);
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/**
 * The name of the part that a relationship leads to: `xl/worksheets/sheet1.xml` for `worksheets/sheet1.xml`
 * of `xl/workbook.xml`. Percent codes are read, and a backslash as a slash.
 */
export function resolveTarget(from: string, target: string): string {
  const path = decodePercent(target).replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodePercent(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
