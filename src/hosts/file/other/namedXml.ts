import { SaxesParser } from 'saxes';
import type { ElementListener } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { DEPTH_LIMIT } from '../bytes/limits.js';
import { countMarkup } from '../reading/markupCount.js';

/**
 * Goes through an XML text; `shortOf` gives the short name of a namespace, whatever prefix the text gives it.
 * Throws a `Problem`: `damaged` where it is not well formed, has a document type, which may define entities,
 * or is too deep, `tooManyCells` beyond the limit of markup.
 */
export function walkNamed(
  xml: string,
  shortOf: (namespace: string) => string,
  listener: ElementListener,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const refuse = () => {
    throw new Problem('damaged');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  const count = countMarkup();
  const open: string[] = [];
  const nameOf = nameFinder(shortOf);
  parser.on('attribute', () => count.add(1));
  parser.on('opentag', ({ uri, local, attributes }) => {
    count.add(1);
    const name = nameOf(uri, local);
    if (open.push(name) > DEPTH_LIMIT) refuse();
    const named = new Map<string, string>();
    for (const each of Object.values(attributes)) named.set(nameOf(each.uri, each.local), each.value);
    listener.open({ name, attributes: named });
  });
  parser.on('closetag', () => listener.close(open.pop() ?? ''));
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  parser.write(xml).close();
}

/** Gives elements and attributes their short names, each made once. */
function nameFinder(shortOf: (namespace: string) => string): (uri: string, local: string) => string {
  const spaces = new Map<string, Map<string, string>>();
  return (uri, local) => {
    // A map in a map, as a key made of both would be a new text for each element.
    const names = spaces.get(uri) ?? new Map<string, string>();
    if (names.size === 0) spaces.set(uri, names);
    const known = names.get(local) ?? `${shortOf(uri)}:${local}`;
    if (!names.has(local)) names.set(local, known);
    return known;
  };
}
