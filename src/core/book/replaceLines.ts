/**
 * A text with some of its lines replaced: `before` are those lines in their order, trimmed, and `after` what
 * stands in their place; more of these follow as further lines, and where there are fewer, lines go. The rest
 * of the text stays, such as a heading in the same cell. Undefined where `before` is not in the text.
 */
export function replaceLines(
  text: string,
  before: readonly string[],
  after: readonly string[],
): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const [index, line] of before.entries()) {
    const from = text.indexOf(line, at);
    if (from === -1) return undefined;
    const isLast = index === before.length - 1;
    const next = isLast ? after.slice(index) : after.slice(index, index + 1);
    pieces.push(text.slice(at, from), next.join('\n'));
    at = from + line.length;
    if (next.length === 0) at += /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(at))?.[0].length ?? 0;
  }
  return (pieces.join('') + text.slice(at)).replace(/\s+$/, '');
}
