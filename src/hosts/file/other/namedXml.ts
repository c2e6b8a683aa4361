import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { DEPTH_LIMIT } from '../bytes/limits.js';
import { countMarkup } from '../reading/markupCount.js';
import { namespaceScope, type NamespaceScope } from '../reading/namespaceScope.js';
import type { StartTag } from '../reading/startTag.js';
import { xmlParser } from '../reading/xmlParser.js';

/** Gives the short name of a namespace, whatever prefix a text gives it. */
type ShortOf = (namespace: string) => string;

/** The prefix that stands for a namespace without a word, and that namespace. */
const [XML, XML_NAMESPACE] = ['xml', 'http://www.w3.org/XML/1998/namespace'];
const NO_NAMESPACES: ReadonlySet<string> = new Set();

/**
 * Goes through an XML text; `shortOf` gives the short name of a namespace, whatever prefix the text gives it.
 * Throws a `Problem`: `damaged` where it is not well formed, has a document type, which may define entities,
 * or is too deep, `tooManyCells` beyond the limit of markup.
 */
export function walkNamed(xml: string, shortOf: ShortOf, listener: ElementListener): void {
  const refuse = (): never => {
    throw new Problem('damaged');
  };
  const count = countMarkup();
  const names = nameScope(shortOf, refuse);
  const open: string[] = [];
  const parser = xmlParser(
    {
      open: (tag) => {
        count.add(1 + tag.count);
        names.enter(tag);
        const element = names.elementOf(tag);
        if (open.push(element.name) > DEPTH_LIMIT) refuse();
        listener.open(element);
      },
      text: listener.text,
      close: () => {
        listener.close(open.pop() ?? '');
        names.leave();
      },
    },
    refuse,
  );
  // A mark at the beginning says how the text was written.
  const text = xml.replace(/^\ufeff/, '');
  parser.write({ text: () => text });
  parser.end();
}

/** The short names of elements and attributes, within those that are open. */
interface NameScope {
  readonly enter: (tag: StartTag) => void;
  readonly leave: () => void;
  readonly elementOf: (tag: StartTag) => NamedElement;
}

function nameScope(shortOf: ShortOf, refuse: () => never): NameScope {
  const { declare, enter, leave, namespaceOf } = namespaceScope(NO_NAMESPACES);
  const names = shortNames(shortOf, (prefix) => {
    const namespace = prefix === XML ? XML_NAMESPACE : namespaceOf(prefix);
    return namespace === '' && prefix !== '' ? refuse() : namespace;
  });
  /** How many namespaces each open element declares. */
  const declared: number[] = [];
  return {
    enter: (tag) => {
      const found = declarationsIn(tag, declare);
      enter();
      if (found > 0) names.forget();
      declared.push(found);
    },
    leave: () => {
      leave();
      if (declared.pop() !== 0) names.forget();
    },
    elementOf: ({ name, names: written, values, count }) => {
      const attributes = new Map<string, string>();
      for (let at = 0; at < count; at += 1) {
        const each = written[at] as string;
        if (!isDeclaration(each)) attributes.set(names.ofAttribute(each), values[at] as string);
      }
      return { name: names.ofElement(name), attributes };
    },
  };
}

/** Declares the namespaces of a tag, and counts them. */
function declarationsIn({ names, values, count }: StartTag, declare: NamespaceScope['declare']): number {
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const name = names[at] as string;
    if (!isDeclaration(name)) continue;
    declare(name, values[at] as string);
    found += 1;
  }
  return found;
}

/** Short names by the names that are written, each made once: a text has few names and many elements. */
interface ShortNames {
  readonly ofElement: (written: string) => string;
  readonly ofAttribute: (written: string) => string;
  readonly forget: () => void;
}

function shortNames(shortOf: ShortOf, namespaceOf: (prefix: string) => string): ShortNames {
  const [elements, attributes] = [new Map<string, string>(), new Map<string, string>()];
  const nameIn = (known: Map<string, string>, written: string): string => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const colon = written.indexOf(':');
    // An attribute without a prefix is in no namespace.
    const isOfNone = colon === -1 && known === attributes;
    const namespace = isOfNone ? '' : namespaceOf(written.slice(0, Math.max(colon, 0)));
    const name = `${shortOf(namespace)}:${written.slice(colon + 1)}`;
    known.set(written, name);
    return name;
  };
  return {
    ofElement: (written) => nameIn(elements, written),
    ofAttribute: (written) => nameIn(attributes, written),
    forget: () => {
      elements.clear();
      attributes.clear();
    },
  };
}

/** True for an attribute that declares a namespace. */
function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
