import type { PagePiece, PageRead } from './pieces.js';
import { simplify } from './simplify.js';

/** A line of more characters is prose. */
const LONGEST_LABEL = 40;

/** A page in which the form is recognised whatever its characters. */
export interface SimplifiedPage {
  readonly page: PageRead;
  /** The first text in traditional characters that may be a heading, a title or a label. */
  readonly traditional: string | undefined;
}

/** A page with its texts in simplified characters, each with what it is in the source where that differs. */
export function simplifyPage(page: PageRead): SimplifiedPage {
  let traditional: string | undefined;
  const pieces = page.pieces.map((piece): PagePiece => {
    if (piece.kind === 'line') {
      const line = withSource(piece, 'text');
      if (line !== piece && piece.text.length <= LONGEST_LABEL) traditional ??= piece.text;
      return line;
    }
    const cells = piece.cells.map((cell) => withSource(cell, 'value'));
    if (cells.every((cell, at) => cell === piece.cells[at])) return piece;
    traditional ??= cells.find(({ source }) => source !== undefined)?.source;
    return { ...piece, cells };
  });
  const named = page.named?.map((each) => ({ ...each, name: simplify(each.name) }));
  return { page: { ...page, pieces, ...(named ? { named } : {}) }, traditional };
}

/** The same with its text simplified; itself where that changes nothing. */
function withSource<Key extends string, Holder extends Readonly<Record<Key, string>>>(
  holder: Holder,
  key: Key,
): Holder & { readonly source?: string } {
  const source = holder[key];
  const text = simplify(source);
  return text === source ? holder : { ...holder, [key]: text, source };
}
