import type { OdsElement } from './odsXml.js';

/** Smaller type is not seen, in points. */
const LEAST_SIZE = 3;
const [WHITE, CLEAR] = ['#ffffff', 'transparent'];
const SIZE = /^([\d.]+)pt$/;

/** The colours of cells, and whether their type is too small to be seen. */
export interface CellInk {
  /** The colour of the text; `null` is the usual one, which the program chooses so that it is seen. */
  readonly colour: string | null;
  readonly ground: string;
  readonly isTiny: boolean;
}

/**
 * True where nobody sees a text: in the colour behind it, or tiny. Of some styles the first that says a
 * thing counts; without a filling the ground is white.
 */
export function isUnseenInk(styles: readonly { readonly ink: Partial<CellInk> }[]): boolean {
  const { colour, ground, isTiny } = styles.reduceRight<CellInk>((all, { ink }) => ({ ...all, ...ink }), {
    colour: null,
    ground: WHITE,
    isTiny: false,
  });
  return isTiny || colour === ground;
}

/** What the properties of cells say of the colour behind a text. */
export function groundOf(attributes: OdsElement['attributes']): Partial<CellInk> {
  const ground = attributes.get('xsl-fo-compatible:background-color')?.toLowerCase();
  return ground === undefined ? {} : { ground: ground === CLEAR ? WHITE : ground };
}

/** What the properties of text say of its colour and size. */
export function textOf(attributes: OdsElement['attributes']): Partial<CellInk> {
  const isUsual = attributes.get('style:use-window-font-color') === 'true';
  const colour = isUsual ? null : attributes.get('xsl-fo-compatible:color')?.toLowerCase();
  const [, points] = SIZE.exec(attributes.get('xsl-fo-compatible:font-size') ?? '') ?? [];
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(points === undefined ? {} : { isTiny: Number(points) < LEAST_SIZE }),
  };
}
