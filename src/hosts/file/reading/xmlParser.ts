import { SaxesParser, type SaxesOptions } from 'saxes';
import { ATTRIBUTES_LIMIT } from '../bytes/limits.js';
import { scanXml, type XmlEvents } from './scanXml.js';
import { startTag } from './startTag.js';

/** Reads an XML part that is given piece by piece. */
interface XmlParser {
  readonly write: (piece: string) => void;
  readonly end: () => void;
}

/** Names stay as they are written: the parser's own namespaces take time that grows with the depth. */
interface PlainXml extends SaxesOptions {
  readonly xmlns: false;
}

/** What may stand before the root without a word to the parser. */
const PROLOG =
  /^(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?\s*\?>)?[ \t\r\n]*(?=<[A-Za-z_:])/;
const ONLY_SPACE = /^[ \t\r\n]*$/;

/** A longer piece of markup or text is given to the parser: it would be looked at again with each piece. */
const LONG = 65_536;

/**
 * Reads XML with saxes, which refuses what is not well-formed. What ordinary XML consists of is read faster,
 * by `scanXml`; saxes takes over at the first thing that is unusual. `refuse` throws.
 */
export function xmlParser(events: XmlEvents, refuse: () => void): XmlParser {
  const path: string[] = [];
  let rest = '';
  let hasRoot = false;
  let saxes: SaxesParser<PlainXml> | undefined;
  const takeOver = () => {
    saxes = startSaxes(hasRoot, path, events, refuse);
    saxes.write(rest);
  };
  return {
    write: (piece) => {
      if (saxes) return void saxes.write(piece);
      rest += piece;
      const from = hasRoot ? 0 : (PROLOG.exec(rest)?.[0].length ?? -1);
      if (from === -1 || (hasRoot && path.length === 0)) return takeOver();
      const { at, isUnusual } = scanXml(rest, from, path, events);
      hasRoot ||= at > from;
      if (hasRoot) rest = rest.slice(at);
      if (isUnusual || rest.length > LONG) takeOver();
    },
    end: () => {
      if (!saxes && (!hasRoot || path.length > 0 || !ONLY_SPACE.test(rest))) takeOver();
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
