const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The first key that an object of a JSON text has twice, with the keys of the objects around it:
 * `tables.requests`. Undefined where all are different. Parsers keep the last of them without a word.
 *
 * `text` is known to be JSON.
 */
export function findRepeatedKey(text: string): string | undefined {
  const objects: Set<string>[] = [];
  const path: string[] = [];
  let last = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfText(text, at);
      last = text.slice(at, end + 1);
      at = end;
    } else if (character === '{') objects.push(new Set());
    else if (character === '}') {
      objects.pop();
      path.length = objects.length;
    } else if (character === ':') {
      const key = String(JSON.parse(last));
      const keys = objects.at(-1);
      path[objects.length - 1] = key;
      if (keys?.has(key)) return path.slice(0, objects.length).join('.');
      keys?.add(key);
    }
  }
  return undefined;
}

/** Where the quote is that ends the text which begins at a quote. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
