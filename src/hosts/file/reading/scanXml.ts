import { plainText } from './plainText.js';
import { CUT, readStartTag, startTag, UNUSUAL, type StartTag } from './startTag.js';
import { endOfPlain, IN_TEXT, isAllowed, MARK } from './xmlCharacters.js';

/** What stands in an XML part, in its order; names are as they are written. */
export interface XmlEvents {
  /** The tag is another one after the next event. */
  readonly open: (tag: StartTag) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Reads whole elements from there on, if it can, and returns the place after them. */
  readonly readAhead?: ((text: string, at: number) => number) | undefined;
  /** Passes over what need not be told, and returns the place after it. */
  readonly passOver?: ((text: string, at: number) => number) | undefined;
}

/** Where a scan ended. */
interface ScanEnd {
  /** The place after what was read last. */
  readonly at: number;
  /** True where something stands there that is not read; false where the text or the root ends. */
  readonly isUnusual: boolean;
}

/**
 * Reads what ordinary XML consists of: start tags, end tags and texts; names in ASCII, values in double
 * quotes, the five entities that XML has. Whatever else there is, errors among it, is not read. `path` holds
 * the names of the elements that are open; the scan ends with the root.
 */
export function scanXml(text: string, from: number, path: string[], events: XmlEvents): ScanEnd {
  const { readAhead = notAhead, passOver = notAhead } = events;
  const tag = startTag();
  // A piece may begin with what is read ahead.
  let at = path.length > 0 ? readAhead(text, from) : from;
  do {
    const plainEnd = endOfPlain(text, at, IN_TEXT);
    const isPlain = text.charCodeAt(plainEnd) === MARK.less;
    const less = isPlain ? plainEnd : endOfText(text, plainEnd);
    if (less < 0) return { at, isUnusual: less === UNUSUAL };
    if (less > at) {
      const written = text.slice(at, less);
      const read = isPlain ? written : plainText(written);
      if (read === undefined) return { at, isUnusual: true };
      events.text(read);
      at = less;
    }
    const isEnd = text.charCodeAt(at + 1) === MARK.slash;
    const end = isEnd ? readEndTag(text, at + 2, path, events) : readStartTag(text, at + 1, tag);
    if (end < 0) return { at, isUnusual: end === UNUSUAL };
    if (!isEnd) openElement(tag, path, events);
    at = passOver(text, readAhead(text, end));
  } while (path.length > 0);
  return { at, isUnusual: false };
}

function notAhead(_text: string, at: number): number {
  return at;
}

/** The place of the next `<`. */
function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === MARK.less) return at;
    const isEndOfSection = code === MARK.bracket && text.charCodeAt(at + 1) === MARK.bracket;
    if (isEndOfSection || !isAllowed(code)) return UNUSUAL;
  }
  return CUT;
}

/** Closes the element that is open; returns the place after its end tag. */
function readEndTag(text: string, at: number, path: string[], { close }: XmlEvents): number {
  const name = path[path.length - 1] ?? '';
  const end = at + name.length;
  if (end >= text.length) return CUT;
  if (!text.startsWith(name, at) || text.charCodeAt(end) !== MARK.greater) return UNUSUAL;
  path.pop();
  close(name);
  return end + 1;
}

function openElement(tag: StartTag, path: string[], { open, close }: XmlEvents): void {
  open(tag);
  if (tag.isEmpty) close(tag.name);
  else path.push(tag.name);
}
