import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { isSameInk } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import { pointsOf } from '../../../core/read/opened/documentLength.js';

const [WHITE, CLEAR] = ['#ffffff', 'transparent'];

/** The colours of cells, and their type. */
export interface CellInk {
  /** The colour of the text; `null` is the usual one, which the program chooses so that it is seen. */
  readonly colour: string | null;
  readonly ground: string;
  readonly isTiny: boolean;
  /** The size of the type, in points. */
  readonly size: number;
  /** True where the type is made as small as its column asks, is turned, or is repeated. */
  readonly isFitted: boolean;
  /** What is kept free beside a text, left and right of it together, in points. */
  readonly padding: number;
  /** How far a text is put in from the side at which it stands, in points. */
  readonly indent: number;
  /** True where a text stands at one of the sides, and false where that is by its kind all the same. */
  readonly isAtSide: boolean;
  readonly isSideStated: boolean;
  /** True where a text goes on in more lines. */
  readonly isWrapped: boolean;
  readonly isStruck: boolean;
  /** True where it is raised or lowered. */
  readonly isRaised: boolean;
  /** The name of the font, or of its declaration. */
  readonly font: string;
}

/** What LibreOffice keeps free at a side where a file does not state it: 0.35 mm, in points. */
const SIDE = 0.99;
/** The alignments at which LibreOffice puts a text in, from whichever side it stands at. */
const AT_SIDE: readonly (string | undefined)[] = ['start', 'left', 'end', 'right'];

const USUAL: CellInk = {
  colour: null,
  ground: WHITE,
  isTiny: false,
  size: 10,
  isFitted: false,
  padding: 2 * SIDE,
  indent: 0,
  isAtSide: false,
  isSideStated: true,
  isWrapped: false,
  isStruck: false,
  isRaised: false,
  font: '',
};

/** The ink of some styles: the first that says a thing counts. Without a filling the ground is white. */
export function inkOfLine(styles: readonly { readonly ink: Partial<CellInk> }[]): CellInk {
  return styles.reduceRight<CellInk>((all, { ink }) => ({ ...all, ...ink }), USUAL);
}

/** True where nobody sees a text: in the colour behind it or nearly so, or tiny. */
export function isUnseenInk({ colour, ground, isTiny }: CellInk): boolean {
  return isTiny || (colour !== null && isSameInk(colour.replace('#', ''), ground.replace('#', '')));
}

/** True for text that is struck out, raised or lowered. */
export function isOffText({ isStruck, isRaised }: CellInk): boolean {
  return isStruck || isRaised;
}

/** What the properties of cells say of the colour behind a text, and of the room that it is given. */
export function groundOf(attributes: NamedElement['attributes']): Partial<CellInk> {
  const ground = attributes.get('xsl-fo-compatible:background-color')?.toLowerCase();
  const wrapping = attributes.get('xsl-fo-compatible:wrap-option');
  const source = attributes.get('style:text-align-source');
  return {
    ...paddingOf(attributes),
    ...(source === undefined ? {} : { isSideStated: source === 'fix' }),
    ...(ground === undefined ? {} : { ground: ground === CLEAR ? WHITE : ground }),
    ...(wrapping === undefined ? {} : { isWrapped: wrapping === 'wrap' }),
    ...(isFitted(attributes) ? { isFitted: true } : {}),
  };
}

/** What the properties of cells keep free at the sides, of which each may be stated alone. */
function paddingOf(attributes: NamedElement['attributes']): Partial<CellInk> {
  const [all, left, right] = ['', '-left', '-right'].map((side) =>
    pointsOf(attributes.get(`xsl-fo-compatible:padding${side}`)),
  );
  if (all === undefined && left === undefined && right === undefined) return {};
  return { padding: (left ?? all ?? SIDE) + (right ?? all ?? SIDE) };
}

/** What the properties of paragraphs say of the place of a text in its cell. */
export function placeOf(attributes: NamedElement['attributes']): Partial<CellInk> {
  const align = attributes.get('xsl-fo-compatible:text-align');
  const indent = pointsOf(attributes.get('xsl-fo-compatible:margin-left'));
  return {
    ...(align === undefined ? {} : { isAtSide: AT_SIDE.includes(align) }),
    ...(indent === undefined ? {} : { indent }),
  };
}

/** What is free for nothing beside the text of a cell, in points. */
export function keptFree({ padding, indent, isAtSide, isSideStated }: CellInk): number {
  return padding + (isAtSide && isSideStated ? indent : 0);
}

function isFitted(attributes: NamedElement['attributes']): boolean {
  const isSet = (name: string) => attributes.get(`style:${name}`) === 'true';
  const angle = attributes.get('style:rotation-angle') ?? '0';
  const isUpright = attributes.get('style:direction') === 'ttb';
  return isSet('shrink-to-fit') || isSet('repeat-content') || isUpright || Number.parseFloat(angle) !== 0;
}

/** What the properties of text say of its colour, its size, its font, a line through it and its place. */
export function textOf(attributes: NamedElement['attributes']): Partial<CellInk> {
  const isUsual = attributes.get('style:use-window-font-color') === 'true';
  const colour = isUsual ? null : attributes.get('xsl-fo-compatible:color')?.toLowerCase();
  const points = pointsOf(attributes.get('xsl-fo-compatible:font-size'));
  const font = attributes.get('style:font-name') ?? attributes.get('xsl-fo-compatible:font-family');
  const line =
    attributes.get('style:text-line-through-type') ?? attributes.get('style:text-line-through-style');
  const place = attributes.get('style:text-position');
  return {
    ...(font === undefined ? {} : { font }),
    ...(line === undefined ? {} : { isStruck: line !== 'none' }),
    ...(place === undefined ? {} : { isRaised: isOffLine(place) }),
    ...(colour === undefined ? {} : { colour }),
    ...(points === undefined ? {} : { isTiny: isTinyType(points), size: points }),
  };
}

/** True for a position of text that is above or below the line. */
export function isOffLine(position: string): boolean {
  return !/^0%?(?: |$)/.test(position);
}
