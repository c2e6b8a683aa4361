import { attributeOf } from '../xml/attributes.js';
import { appendTo, applyEdits, remove } from '../xml/edit.js';
import { escapeXml } from '../xml/escape.js';
import { childrenNamed, childrenOf, prefixOf, rootOf, type Element } from '../xml/scan.js';
import { findPart, readPart, writePart, type Parts } from './parts.js';

/** A relationship inside the package; `part` is the name of its target, resolved. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** The relationships of a part to other parts (of the package itself for `''`); none where it has no list. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const list = findPart(parts, listOf(part));
  if (list === undefined) return [];
  const xml = readPart(parts, list);
  return childrenNamed(xml, rootOf(xml), 'Relationship').flatMap((element) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(xml, element, name));
    if (id === undefined || type === undefined || target === undefined) return [];
    if (attributeOf(xml, element, 'TargetMode') === 'External') return [];
    const resolved = resolve(part, target);
    return [{ id, type, part: findPart(parts, resolved) ?? resolved }];
  });
}

/** Adds a relationship to a part that has some, and gives its id. */
export function addRelationship(parts: Parts, from: string, type: string, to: string): string {
  const list = findPart(parts, listOf(from)) ?? listOf(from);
  const xml = readPart(parts, list);
  const root = rootOf(xml);
  const taken = new Set(childrenNamed(xml, root, 'Relationship').map((each) => attributeOf(xml, each, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const target = to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
  const text = `<${prefixOf(root)}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
  writePart(parts, list, applyEdits(xml, [appendTo(xml, root, text)]));
  return `rId${number}`;
}

/** Declares the content type of one part. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const list = findPart(parts, '[Content_Types].xml') ?? '[Content_Types].xml';
  const xml = readPart(parts, list);
  const root = rootOf(xml);
  const text = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  writePart(parts, list, applyEdits(xml, [appendTo(xml, root, text)]));
}

/** Takes a relationship of a part away. */
export function removeRelationship(parts: Parts, from: string, id: string): void {
  removeFrom(parts, listOf(from), (xml, element) => attributeOf(xml, element, 'Id') === id);
}

/** Takes the content type of one part away. */
export function removeContentType(parts: Parts, part: string): void {
  removeFrom(
    parts,
    '[Content_Types].xml',
    (xml, element) => attributeOf(xml, element, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`,
  );
}

/** The part that lists the relationships of another: `xl/_rels/workbook.xml.rels`. */
export function listOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function removeFrom(parts: Parts, name: string, isGone: (xml: string, element: Element) => boolean): void {
  const list = findPart(parts, name) ?? name;
  const xml = readPart(parts, list);
  writePart(
    parts,
    list,
    applyEdits(
      xml,
      childrenOf(xml, rootOf(xml))
        .filter((each) => isGone(xml, each))
        .map(remove),
    ),
  );
}

function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
