/** A tag by its offsets, `[start, end)`; the name is as written, with its prefix: `x:sheetData`. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

const NAME = /[^\s/>"'=<]+(?=[\s/>])/y;

/** What is neither a tag nor text, by how it begins and ends. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * The tags of an XML text that begin in `[from, to)`, in order; comments, CDATA sections and processing
 * instructions are skipped. Throws a SyntaxError for a document type, which Office refuses too, and for what
 * is not a tag.
 */
export function* tagsIn(xml: string, from: number, to: number): Generator<Tag> {
  let at = xml.indexOf('<', from);
  while (at !== -1 && at < to) {
    const next = xml[at + 1];
    let end: number;
    if (next === '!' || next === '?') end = endOfAside(xml, at);
    else {
      const tag = tagAt(xml, at);
      yield tag;
      end = tag.end;
    }
    at = xml.indexOf('<', end);
  }
}

/**
 * Where a start tag ends, past its `>`, from an offset inside it; a `>` in quotes does not count. Undefined
 * where the tag does not end.
 */
export function endOfTag(xml: string, from: number): number | undefined {
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

function tagAt(xml: string, start: number): Tag {
  const isClose = xml[start + 1] === '/';
  NAME.lastIndex = start + (isClose ? 2 : 1);
  const name = NAME.exec(xml)?.[0];
  const end = endOfTag(xml, NAME.lastIndex);
  if (name === undefined || end === undefined) throw new SyntaxError(`XML: no tag at offset ${start}`);
  if (isClose) return { name, kind: 'close', start, end };
  return { name, kind: xml[end - 2] === '/' ? 'empty' : 'open', start, end };
}

function endOfAside(xml: string, start: number): number {
  for (const [opener, closer] of ASIDES) {
    if (!xml.startsWith(opener, start)) continue;
    const at = xml.indexOf(closer, start + opener.length);
    if (at !== -1) return at + closer.length;
  }
  throw new SyntaxError(`XML: neither a tag nor a comment at offset ${start}`);
}
