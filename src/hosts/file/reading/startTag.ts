import { plainText } from './plainText.js';
import { endOfPlain, IN_VALUE, isAllowed, isSpace, MARK, NAME } from './xmlCharacters.js';

/** The attributes of an element, until the next event. */
export interface Attributes {
  /** The value of an attribute, whose name is as it is written, prefix included. */
  readonly named: (name: string) => string | undefined;
  /** The value of an attribute with a prefix, whatever that is: of `r:id` for `id`. */
  readonly prefixed: (local: string) => string | undefined;
}

/** A start tag: the names of its attributes and their values, as many as `count` says. */
export interface StartTag extends Attributes {
  name: string;
  readonly names: string[];
  readonly values: string[];
  count: number;
  /** True where the tag is the end tag too. */
  isEmpty: boolean;
}

/** A tag to read start tags into. */
export function startTag(): StartTag {
  const tag: StartTag = {
    name: '',
    names: [],
    values: [],
    count: 0,
    isEmpty: false,
    named: (name) => valueWhere((each) => each === name, tag),
    prefixed: (local) => valueWhere((each) => each.endsWith(`:${local}`), tag),
  };
  return tag;
}

/** The same tag, which stays as it is. */
export function copyOfTag({ name, names, values, count, isEmpty }: StartTag): StartTag {
  const copy = startTag();
  copy.names.push(...names.slice(0, count));
  copy.values.push(...values.slice(0, count));
  return Object.assign(copy, { name, count, isEmpty });
}

function valueWhere(isWanted: (name: string) => boolean, { names, values, count }: StartTag) {
  for (let at = 0; at < count; at += 1) if (isWanted(names[at] as string)) return values[at];
  return undefined;
}

/** In place of the place after what is read: the text ends too early. */
export const CUT = -1;
/** In place of the place after what is read: something unusual stands there. */
export const UNUSUAL = -2;

/** More attributes than elements of spreadsheets have: comparing their names takes time. */
const MANY = 64;

/** Reads a start tag from its name on; returns the place after it. */
export function readStartTag(text: string, from: number, tag: StartTag): number {
  const end = readWhole(text, from, tag);
  // What a cut tag lacks looks unusual.
  return end === UNUSUAL && !text.includes('>', from) ? CUT : end;
}

/** Reads a start tag that is not cut. */
function readWhole(text: string, from: number, tag: StartTag): number {
  let at = endOfName(text, from);
  if (at === from) return UNUSUAL;
  tag.name = text.slice(from, at);
  tag.count = 0;
  for (;;) {
    const before = at;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    tag.isEmpty = code === MARK.slash;
    if (code === MARK.greater) return at + 1;
    if (tag.isEmpty) return text.charCodeAt(at + 1) === MARK.greater ? at + 2 : UNUSUAL;
    if (at === before) return UNUSUAL;
    at = readAttribute(text, at, tag);
    if (at < 0) return at;
  }
}

/** Reads an attribute from its name on; returns the place after it. */
function readAttribute(text: string, from: number, tag: StartTag): number {
  const nameEnd = endOfName(text, from);
  const start = nameEnd + 2;
  if (nameEnd === from || text.charCodeAt(nameEnd) !== MARK.equals) return UNUSUAL;
  if (text.charCodeAt(start - 1) !== MARK.quote) return UNUSUAL;
  const plainEnd = endOfPlain(text, start, IN_VALUE);
  const isPlain = text.charCodeAt(plainEnd) === MARK.quote;
  const end = isPlain ? plainEnd : endOfValue(text, plainEnd);
  if (end < 0) return end;
  const [name, written] = [text.slice(from, nameEnd), text.slice(start, end)];
  const value = isPlain ? written : plainText(written);
  if (value === undefined || tag.count === MANY || isAmong(name, tag)) return UNUSUAL;
  tag.names[tag.count] = name;
  tag.values[tag.count] = value;
  tag.count += 1;
  return end + 1;
}

/** The place of the quote after a value; line ends and tabs in it mean something else. */
function endOfValue(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === MARK.quote) return at;
    if (code < MARK.space || code === MARK.less || !isAllowed(code)) return UNUSUAL;
  }
  return CUT;
}

/** The place after a name; the same place where none begins there. */
function endOfName(text: string, from: number): number {
  if (NAME[text.charCodeAt(from)] !== 2) return from;
  let at = from + 1;
  while (NAME[text.charCodeAt(at)]) at += 1;
  return at;
}

function isAmong(name: string, { names, count }: StartTag): boolean {
  for (let at = 0; at < count; at += 1) if (names[at] === name) return true;
  return false;
}
