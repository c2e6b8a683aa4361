/** The opening tag of an element by its offsets; the name is as written, with its prefix: `x:sheetData`. */
export interface Opening {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
}

/** An element by its offsets: `[start, end)` whole, `[openEnd, closeStart)` its content. */
export interface Element extends Opening {
  readonly closeStart: number;
  readonly end: number;
}

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

const NAME = /[^\s/>"'=<]+(?=[\s/>])/y;

// An element is of one text only, which does not change: a sheet of many rows is gone through once for all
// who ask.
const known = new WeakMap<Element, readonly Element[]>();

/** The root element of an XML text; throws a SyntaxError where there is none. */
export function rootOf(xml: string): Element {
  for (const element of elementsIn(xml, 0, xml.length)) return element;
  throw new SyntaxError('XML: no root element');
}

/** The elements directly inside one, in order; comments, processing instructions and text are passed over. */
export function childrenOf(xml: string, parent: Element): readonly Element[] {
  const children = known.get(parent) ?? [...elementsIn(xml, parent.openEnd, parent.closeStart)];
  known.set(parent, children);
  return children;
}

/** The elements directly inside one that bear a name, whatever their prefix. */
export function childrenNamed(xml: string, parent: Element, name: string): readonly Element[] {
  return childrenOf(xml, parent).filter((child) => localName(child) === name);
}

/** The opening tags at any depth inside an element that bear a name, whatever their prefix. */
export function openingsNamed(xml: string, parent: Element, name: string): readonly Opening[] {
  const found: Opening[] = [];
  for (const tag of tagsIn(xml, parent.openEnd, parent.closeStart)) {
    if (tag.kind !== 'close' && localName(tag) === name)
      found.push({ name: tag.name, start: tag.start, openEnd: tag.end });
  }
  return found;
}

/** The name of an element without its prefix: `sheetData` for `x:sheetData`. */
export function localName(element: { readonly name: string }): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The prefix of an element with its colon, `''` where it has none. */
export function prefixOf(element: Element): string {
  return element.name.slice(0, element.name.indexOf(':') + 1);
}

function* elementsIn(xml: string, from: number, to: number): Generator<Element> {
  let depth = 0;
  let open: Tag | undefined;
  for (const tag of tagsIn(xml, from, to)) {
    if (tag.kind === 'empty' && depth === 0) {
      yield { name: tag.name, start: tag.start, openEnd: tag.end, closeStart: tag.end, end: tag.end };
    } else if (tag.kind === 'open') {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (tag.kind === 'close') {
      depth -= 1;
      if (depth > 0) continue;
      if (open?.name !== tag.name) throw new SyntaxError(`XML: </${tag.name}> closes nothing`);
      yield { name: open.name, start: open.start, openEnd: open.end, closeStart: tag.start, end: tag.end };
      open = undefined;
    }
  }
  if (depth !== 0) throw new SyntaxError(`XML: <${open?.name ?? ''}> is not closed`);
}

function* tagsIn(xml: string, from: number, to: number): Generator<Tag> {
  let at = xml.indexOf('<', from);
  while (at !== -1 && at < to) {
    const next = xml[at + 1];
    const end = next === '!' || next === '?' ? endOfAside(xml, at) : undefined;
    if (end === undefined) {
      const tag = tagAt(xml, at);
      yield tag;
      at = xml.indexOf('<', tag.end);
    } else {
      at = xml.indexOf('<', end);
    }
  }
}

function tagAt(xml: string, start: number): Tag {
  const isClose = xml[start + 1] === '/';
  NAME.lastIndex = start + (isClose ? 2 : 1);
  const name = NAME.exec(xml)?.[0];
  const end = endOfTag(xml, NAME.lastIndex);
  if (name === undefined || end === undefined) throw new SyntaxError(`XML: no tag at offset ${start}`);
  return { name, kind: isClose ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', start, end };
}

/** Past the `>` of a tag; one inside quotes does not count. Undefined where the tag does not end. */
function endOfTag(xml: string, from: number): number | undefined {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === '>') return at + 1;
    if (character === '<') return undefined;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

/**
 * Where a comment, CDATA section or processing instruction ends; a document type is refused, as Office
 * refuses it.
 */
function endOfAside(xml: string, start: number): number {
  const closers = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  for (const [opener, closer] of closers) {
    if (!xml.startsWith(opener, start)) continue;
    const at = xml.indexOf(closer, start + opener.length);
    if (at !== -1) return at + closer.length;
  }
  throw new SyntaxError(`XML: neither a tag nor a comment at offset ${start}`);
}
