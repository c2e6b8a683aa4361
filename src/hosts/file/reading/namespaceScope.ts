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
}

/** The name of an element without its prefix, and what that stands for. */
export interface ElementName {
  readonly local: string;
  /** True where it is in one of the namespaces that are read. */
  readonly isRead: boolean;
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
  return {
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
      const colon = name.indexOf(':');
      const namespace = namespaces.get(colon === -1 ? '' : name.slice(0, colon))?.at(-1) ?? '';
      const isUnbound = namespace === '' && colon !== -1;
      const meant = { local: name.slice(colon + 1), isRead: read.has(namespace), isUnbound };
      resolved.set(name, meant);
      return meant;
    },
  };
}
