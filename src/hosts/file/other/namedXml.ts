import { SaxesParser } from 'saxes';
import { Problem } from '../../../core/report/problem.js';
import { DEPTH_LIMIT } from '../bytes/limits.js';
import { countMarkup } from '../reading/markupCount.js';

/** An element; its name and those of its attributes bear the short names of their namespaces. */
export interface NamedElement {
  /** `table:table-cell` */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is told of each element and text, in their order. */
export interface ElementListener {
  readonly open: (element: NamedElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

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
  let depth = 0;
  const names = new Map<string, string>();
  const nameOf = (uri: string, local: string) => {
    const key = `${uri} ${local}`;
    const known = names.get(key) ?? `${shortOf(uri)}:${local}`;
    names.set(key, known);
    return known;
  };
  parser.on('attribute', () => count.add(1));
  parser.on('opentag', ({ uri, local, attributes }) => {
    count.add(1);
    depth += 1;
    if (depth > DEPTH_LIMIT) refuse();
    listener.open({
      name: nameOf(uri, local),
      attributes: new Map(
        Object.values(attributes).map((each) => [nameOf(each.uri, each.local), each.value]),
      ),
    });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    listener.close(nameOf(uri, local));
  });
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  parser.write(xml).close();
}
