import { SaxesParser, type SaxesOptions } from 'saxes';
import { ATTRIBUTES_LIMIT } from '../bytes/limits.js';
import type { XmlPiece } from './partPieces.js';
import { partScan } from './partScan.js';
import type { XmlEvents } from './scanXml.js';
import { startTag } from './startTag.js';

/** Reads an XML part that is given piece by piece. */
interface XmlParser {
  readonly write: (piece: XmlPiece) => void;
  readonly end: () => void;
}

/** Names stay as they are written: the parser's own namespaces take time that grows with the depth. */
interface PlainXml extends SaxesOptions {
  readonly xmlns: false;
}

/**
 * Reads XML with saxes, which refuses what is not well-formed. What ordinary XML consists of is read faster,
 * by a scan; saxes takes over at the first thing that is unusual. `refuse` throws.
 */
export function xmlParser(events: XmlEvents, refuse: () => void): XmlParser {
  const scan = partScan(events);
  let saxes: SaxesParser<PlainXml> | undefined;
  const takeOver = () => {
    saxes = startSaxes(scan.hasRoot(), scan.path, events, refuse);
    saxes.write(scan.rest());
  };
  return {
    write: (piece) => {
      if (saxes) saxes.write(piece.text());
      else if (!scan.read(piece)) takeOver();
    },
    end: () => {
      if (!saxes && !scan.isAtEnd()) takeOver();
      saxes?.close();
    },
  };
}

/** saxes within the elements that are open; after the root where none is. */
function startSaxes(
  hasRoot: boolean,
  path: readonly string[],
  { open, text, close }: XmlEvents,
  refuse: () => void,
): SaxesParser<PlainXml> {
  const saxes = new SaxesParser<PlainXml>({ xmlns: false, position: false });
  if (hasRoot) saxes.write(path.length > 0 ? path.map((name) => `<${name}>`).join('') : '<root/>');
  const tag = startTag();
  saxes.on('error', refuse);
  saxes.on('doctype', refuse);
  saxes.on('attribute', ({ name, value }) => {
    if (tag.count === ATTRIBUTES_LIMIT) refuse();
    tag.names[tag.count] = name;
    tag.values[tag.count] = value;
    tag.count += 1;
  });
  saxes.on('opentag', ({ name }) => {
    tag.name = name;
    open(tag);
    tag.count = 0;
  });
  saxes.on('text', text);
  saxes.on('cdata', text);
  saxes.on('closetag', ({ name }) => close(name));
  return saxes;
}
