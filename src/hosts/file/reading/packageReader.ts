import { Problem } from '../../../core/report/problem.js';
import { XML_LIMIT } from '../bytes/limits.js';
import { listOf, resolveTarget } from '../parts/relationships.js';
import { countMarkup } from './markupCount.js';
import { CONTENT_TYPES, RELATIONSHIPS, SPREADSHEET } from './namespaces.js';
import type { Package } from '../zip/openPackage.js';
import { onceReader, type KeptReadings, type ReadOnce } from './readOnce.js';
import { streamXml, type XmlHandler } from './streamXml.js';

/** A relationship of a part: its id, the last step of its type (`worksheet`) and the part it leads to. */
export interface Link {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** A relationship as it is written: with its target before that is resolved. */
type WrittenLink = Omit<Link, 'part'> & { readonly target: string };

const keptLinks: KeptReadings<readonly WrittenLink[]> = new WeakMap();

/** Reads the XML parts of one package, within the limits of size and markup over all of them. */
export interface PackageReader {
  /** The elements of a spreadsheet's part; throws `damaged` where the part is missing. */
  readonly read: (part: string, handler: XmlHandler) => void;
  /** The elements of any part in some namespaces; throws `damaged` where the part is missing. */
  readonly elements: (part: string, namespaces: ReadonlySet<string>, handler: XmlHandler) => void;
  readonly readOnce: ReadOnce;
  /** The relationships of a part to other parts of the package; those of the package itself for `''`. */
  readonly links: (part: string) => readonly Link[];
  /** What is in a part of at most so many bytes; undefined where there is none, or a larger one. */
  readonly bytes: (part: string, most: number) => Uint8Array | undefined;
  /** The first part whose content type ends so; undefined where there is none. */
  readonly partOfType: (ending: string) => string | undefined;
}

/** Reads the parts of an opened package, each when it is asked for. */
export function packageReader(opened: Package): PackageReader {
  const count = countMarkup();
  let size = 0;
  const addSize = (name: string) => {
    size += opened.size(name) ?? 0;
    if (size > XML_LIMIT) throw new Problem('inflatesTooMuch', { size, limit: XML_LIMIT });
  };
  const stream = (name: string, namespaces: ReadonlySet<string>, handler: XmlHandler): boolean => {
    addSize(name);
    const bytes = opened.part(name);
    if (!bytes) return false;
    streamXml({ name, bytes, namespaces }, count, handler);
    return true;
  };
  const elements: PackageReader['elements'] = (part, namespaces, handler) => {
    if (!stream(part, namespaces, handler)) throw new Problem('damaged', { part });
  };
  const readOnce = onceReader(opened, count, addSize);
  return {
    elements,
    readOnce,
    read: (part, handler) => elements(part, SPREADSHEET, handler),
    links: (part) => {
      const list = listOf(part);
      const read = () => readLinks((handler) => stream(list, RELATIONSHIPS, handler));
      const written = readOnce(list, keptLinks, read);
      return written.map(({ id, type, target }) => ({ id, type, part: resolveTarget(part, target) }));
    },
    bytes: (part, most) => ((opened.size(part) ?? Infinity) <= most ? opened.part(part) : undefined),
    partOfType: (ending) =>
      findOfType(ending, (handler) => stream('[Content_Types].xml', CONTENT_TYPES, handler)),
  };
}

function readLinks(stream: (handler: XmlHandler) => boolean): readonly WrittenLink[] {
  const links: WrittenLink[] = [];
  stream({
    open: (name, { named }) => {
      if (name !== 'Relationship' || named('TargetMode') === 'External') return;
      const [id, type, target] = [named('Id'), named('Type'), named('Target')];
      if (id === undefined || type === undefined || target === undefined) return;
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return links;
}

function findOfType(ending: string, stream: (handler: XmlHandler) => boolean): string | undefined {
  let found: string | undefined;
  stream({
    open: (name, { named }) => {
      if (name === 'Override' && named('ContentType')?.toLowerCase().endsWith(ending.toLowerCase()))
        found ??= named('PartName')?.replace(/^[/]/, '');
    },
  });
  return found;
}
