/** A text reduced to what is compared: letters, characters and one `0` for each number or bound figure. */
export interface PlainText {
  readonly text: string;
  /** The place of each of its characters in the whole text, and of the end. */
  readonly places: Uint32Array;
}

/** What is compared of a text: a bound figure, a number, a letter or character, or the end of a paragraph. */
const PIECE = /[{｛][^{}｛｝\n]{0,60}[}｝]|[\d０-９.．,，]*[\d０-９]|\p{L}|\n/gu;

/** Reduces a text to what is compared: figures are as good as one another, signs and spaces do not count. */
export function plainTextOf(whole: string): PlainText {
  const pieces: string[] = [];
  const places: number[] = [];
  for (const { 0: found, index } of whole.matchAll(PIECE)) {
    const piece = found === '\n' || /^\p{L}/u.test(found) ? found : '0';
    // A letter beyond the basic plane takes two places.
    for (let at = 0; at < piece.length; at += 1) places.push(index + at);
    pieces.push(piece);
  }
  return { text: pieces.join(''), places: Uint32Array.from([...places, whole.length]) };
}
