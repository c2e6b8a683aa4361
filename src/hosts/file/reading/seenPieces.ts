/** A piece of a text that has a look of its own. */
export interface TextPiece {
  readonly text: string;
  /** True where it is struck out, raised or lowered, or pictures stand for its digits. */
  readonly isAside: boolean;
  readonly isUnseen: boolean;
}

/** What of a text is plain and seen, and whether nothing of it is seen: then all that is plain counts. */
export function seenOf(pieces: readonly TextPiece[]): {
  readonly plain: string;
  readonly isInvisible: boolean;
} {
  const isInvisible = pieces.every(({ text, isUnseen }) => text.trim() === '' || isUnseen);
  const plain = pieces.filter(({ isAside, isUnseen }) => !isAside && (isInvisible || !isUnseen));
  return { plain: plain.map(({ text }) => text).join(''), isInvisible };
}
