import { COMPATIBILITY } from './alternatives.js';

/** What prefixes stand for at a place in an XML part. */
export interface NamespaceScope {
  /** Notes an attribute of the element that opens next, where it declares a namespace. */
  readonly declare: (attribute: string, namespace: string) => void;
  /** Enters an element after its attributes were noted. */
  readonly enter: () => void;
  /** Leaves the element entered last. */
  readonly leave: () => void;
  /** What the name of an element means, as it is written: `x:row`. */
  readonly resolve: (name: string) => ElementName;
  /** What a prefix stands for; '' for nothing. */
  readonly namespaceOf: (prefix: string) => string;
}

/** The name of an element without its prefix, and what that stands for. */
export interface ElementName {
  readonly local: string;
  /** True where it is in one of the namespaces that are read. */
  readonly isRead: boolean;
  /** True where it is of content in several forms, and not in one of them. */
  readonly isAlternative: boolean;
  /** True where its prefix stands for nothing. */
  readonly isUnbound: boolean;
}

interface DeclaredPrefix {
  readonly depth: number;
  readonly prefix: string;
}

/** The scope before the root of a part; `read` are the namespaces that are read. */
export function namespaceScope(read: ReadonlySet<string>): NamespaceScope {
  const namespaces = new Map<string, string[]>();
  const declared: DeclaredPrefix[] = [];
  // A part has few names and many elements.
  const resolved = new Map<string, ElementName>();
  let depth = 0;
  const namespaceOf = (prefix: string) => namespaces.get(prefix)?.at(-1) ?? '';
  return {
    namespaceOf,
    declare: (attribute, namespace) => {
      if (!attribute.startsWith('xmlns')) return;
      const prefix = attribute.slice('xmlns:'.length);
      const known = namespaces.get(prefix);
      if (known) known.push(namespace);
      else namespaces.set(prefix, [namespace]);
      declared.push({ depth: depth + 1, prefix });
      resolved.clear();
    },
    enter: () => {
      depth += 1;
    },
    leave: () => {
      // Not by `at`, which takes a call of the engine for each element.
      while (declared[declared.length - 1]?.depth === depth) {
        namespaces.get(declared.pop()?.prefix ?? '')?.pop();
        resolved.clear();
      }
      depth -= 1;
    },
    resolve: (name) => {
      const known = resolved.get(name);
      if (known) return known;
      const meant = meantBy(name, namespaceOf, read);
      resolved.set(name, meant);
      return meant;
    },
  };
}

function meantBy(
  name: string,
  namespaceOf: (prefix: string) => string,
  read: ReadonlySet<string>,
): ElementName {
  const colon = name.indexOf(':');
  const namespace = namespaceOf(colon === -1 ? '' : name.slice(0, colon));
  const isRead = read.has(namespace);
  const isAlternative = !isRead && namespace === COMPATIBILITY;
  const isUnbound = namespace === '' && colon !== -1;
  return { local: name.slice(colon + 1), isRead, isAlternative, isUnbound };
}
