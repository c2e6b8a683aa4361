/** What prefixes stand for at a place in an XML part. */
export interface NamespaceScope {
  /** Notes an attribute of the element that opens next, where it declares a namespace. */
  readonly declare: (attribute: string, namespace: string) => void;
  /** Enters an element after its attributes were noted. */
  readonly enter: () => void;
  /** Leaves the element entered last. */
  readonly leave: () => void;
  /** The namespace of an element's name as it is written, `x:row`; empty where it has none. */
  readonly namespaceOf: (name: string) => string;
}

interface DeclaredPrefix {
  readonly depth: number;
  readonly prefix: string;
}

/** The scope before the root of a part. */
export function namespaceScope(): NamespaceScope {
  const namespaces = new Map<string, string[]>();
  const declared: DeclaredPrefix[] = [];
  let depth = 0;
  return {
    declare: (attribute, namespace) => {
      if (!attribute.startsWith('xmlns')) return;
      const prefix = attribute.slice('xmlns:'.length);
      const known = namespaces.get(prefix);
      if (known) known.push(namespace);
      else namespaces.set(prefix, [namespace]);
      declared.push({ depth: depth + 1, prefix });
    },
    enter: () => {
      depth += 1;
    },
    leave: () => {
      for (let last = declared.at(-1); last?.depth === depth; last = declared.at(-1)) {
        namespaces.get(last.prefix)?.pop();
        declared.pop();
      }
      depth -= 1;
    },
    namespaceOf: (name) => {
      const colon = name.indexOf(':');
      return namespaces.get(colon === -1 ? '' : name.slice(0, colon))?.at(-1) ?? '';
    },
  };
}
