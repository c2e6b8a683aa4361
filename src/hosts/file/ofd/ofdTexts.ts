import type { FixedText } from '../../../core/read/opened/fixedPage.js';
import { multiply, placeBy, type Matrix } from '../reading/drawnRules.js';
import { middleOf } from '../reading/fixedPages.js';
import { PLACES, type DrawnGlyph } from '../reading/pdfGlyphs.js';
import { childrenOf, numbersOf, type OfdElement } from './ofdTree.js';

/** Characters further from each other than this, in sizes, are of several texts: cells are wider. */
const APART = 1.35;
/** Characters as wide as high; others are half as wide. */
const FULL = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\u2014\u2018\u2019\u201c\u201d\u2026]/u;

/** When a text is drawn, in which colour, and whether it is painted. */
export type TextInk = Pick<DrawnGlyph, 'order' | 'colour' | 'look'>;

/** A text with its characters. */
export interface OfdText {
  readonly text: FixedText;
  readonly glyphs: readonly DrawnGlyph[];
}

/** A character with the place of its foot in the coordinates of its object. */
interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The texts of a text object, parted where its characters stand apart or below each other; the matrix gives
 * its places on the page.
 */
export function textsOf(object: OfdElement, matrix: Matrix, ink: TextInk): readonly OfdText[] {
  const { attributes } = object;
  const [size = 0] = numbersOf(attributes.get('Size'));
  let [x, y] = [0, 0];
  return childrenOf(object, 'TextCode').flatMap((code) => {
    [x = x] = numbersOf(code.attributes.get('X'));
    [y = y] = numbersOf(code.attributes.get('Y'));
    return runsOf(placeCharacters(code, x, y, size), size).flatMap((run) =>
      spotOf(run, matrix, { size, ink }),
    );
  });
}

/** The transformation from the coordinates of an object to those around it: its place, then its own. */
export function matrixOf({ attributes }: OfdElement): Matrix {
  const [left = 0, top = 0] = numbersOf(attributes.get('Boundary'));
  const own = numbersOf(attributes.get('CTM'));
  return multiply([1, 0, 0, 1, left, top], own.length === 6 ? own : []);
}

function placeCharacters(
  { text, attributes }: OfdElement,
  left: number,
  top: number,
  size: number,
): readonly PlacedCharacter[] {
  // Programs that set out the parts in lines put line ends around the text.
  const characters = [...(text.includes('\n') ? text.trim() : text)];
  const across = distancesOf(attributes.get('DeltaX'), characters.length);
  const down = distancesOf(attributes.get('DeltaY'), characters.length);
  let [x, y] = [left, top];
  return characters.map((character, at) => {
    const placed = { character, x, y };
    // Where no distance is given, those across are the widths of the characters.
    x += across[at] ?? (down.length > 0 ? 0 : widthOf(character, size));
    y += down[at] ?? 0;
    return placed;
  });
}

/** A group has so many words: `g 3 5.6`. */
const WORDS_OF_GROUP = 3;

/** The distances between so many characters at most; `g 3 5.6` stands for three times 5.6. */
function distancesOf(text: string | undefined, most: number): readonly number[] {
  const words = (text ?? '').trim().split(/\s+/, most * WORDS_OF_GROUP);
  if (words[0] === '') return [];
  const distances: number[] = [];
  for (let at = 0; at < words.length && distances.length < most; at += 1) {
    const isGroup = words[at] === 'g';
    const many = isGroup ? Math.min(Number.parseInt(words[at + 1] ?? '', 10), most) : 1;
    if (isGroup) at += 2;
    for (let count = 0; count < many; count += 1) distances.push(Number.parseFloat(words[at] ?? '') || 0);
  }
  return distances;
}

/** Parts characters that do not follow each other on a line. */
function runsOf(
  characters: readonly PlacedCharacter[],
  size: number,
): readonly (readonly PlacedCharacter[])[] {
  const runs: PlacedCharacter[][] = [];
  for (const each of characters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last?.y === each.y && each.x > last.x && each.x - last.x <= size * APART;
    if (run && isNext) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function spotOf(
  run: readonly PlacedCharacter[],
  matrix: Matrix,
  { size, ink }: { readonly size: number; readonly ink: TextInk },
): readonly OfdText[] {
  const [first, last] = [run[0], run.at(-1)];
  const said = run.map(({ character }) => character).join('');
  if (!first || !last || said.trim() === '') return [];
  const [left, foot] = placeBy(first.x, first.y, matrix);
  const [right] = placeBy(last.x + widthOf(last.character, size), last.y, matrix);
  const high = size * Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0);
  const text = {
    ...{ text: said, left: Math.min(left, right), right: Math.max(left, right) },
    ...{ y: middleOf(foot, high), size: high },
  };
  return [{ text, glyphs: run.map((each) => glyphOf(each, matrix, size, ink)) }];
}

function glyphOf(
  { character, x, y }: PlacedCharacter,
  matrix: Matrix,
  size: number,
  ink: TextInk,
): DrawnGlyph {
  const width = widthOf(character, size);
  const [from, start] = placeBy(x, y, matrix);
  const [to] = placeBy(x + width, y, matrix);
  return {
    ...{ ...ink, text: character, x: from, y: start, left: Math.min(from, to), right: Math.max(from, to) },
    size: size * Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0),
    places: PLACES.flatMap(([along, up]) => placeBy(x + along * width, y - up * size, matrix)),
  };
}

function widthOf(character: string, size: number): number {
  return FULL.test(character) ? size : size / 2;
}
