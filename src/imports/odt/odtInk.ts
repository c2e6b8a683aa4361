import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { pointsOf } from '../../core/read/opened/documentLength.js';

/** The colour and size of a text and what is behind it, as a style says it; what is left out is as around. */
export interface OdtInk {
  /** `auto` where the program chooses it to be seen. */
  readonly colour?: string;
  /** What is behind the text, and behind its paragraph, cell, row or table: a colour, or `transparent`. */
  readonly fill?: string;
  readonly behind?: string;
  /** In points; 0 for a size that is not stated in points. */
  readonly size?: number;
}

/** The namespace of properties that are those of XSL. */
const FO = 'xsl-fo-compatible';
/** Properties of what stands behind a text. */
const BEHIND = /^style:(?:paragraph|table-cell|table-row|table)-properties$/;
const COLOUR = /^#[\da-f]{6}$/i;
/** What is behind a text where that is known to be some colour only: a picture, the filling of a box. */
const SOME_COLOUR = 'url(.)';
/** The style of what holds a text on a filling that is not known. */
export const ON_SOME_COLOUR = `background:${SOME_COLOUR}`;

/** The ink that an element of a style says. */
export function inkIn({ name, attributes }: NamedElement): OdtInk {
  const fill = attributes.get(`${FO}:background-color`);
  if (name === 'style:background-image') return attributes.has(':href') ? { behind: SOME_COLOUR } : {};
  if (BEHIND.test(name)) return fill === undefined ? {} : { behind: fill };
  if (name !== 'style:text-properties') return {};
  const size = attributes.get(`${FO}:font-size`);
  return {
    ...colourIn(attributes),
    ...(fill === undefined ? {} : { fill }),
    ...(size === undefined ? {} : { size: pointsOf(size) ?? 0 }),
  };
}

function colourIn(attributes: NamedElement['attributes']): OdtInk {
  // `loext:opacity` says nothing: LibreOffice states 0 % of the colours that it chooses itself.
  if (attributes.get('style:use-window-font-color') === 'true') return { colour: 'auto' };
  const colour = attributes.get(`${FO}:color`);
  return colour === undefined ? {} : { colour };
}

/** No type of three points or more is too small to be read. */
const SMALLEST_SIZE = 3;

/** The ink of a text as a page states it in a style; empty where that says nothing. */
export function inkOf({ colour = '', fill = '', behind = '', size = 0 }: OdtInk): string {
  const on = isFill(fill) ? fill : behind;
  return [
    ...(COLOUR.test(colour) ? [`color:${colour}`] : []),
    ...(isFill(on) ? [`background:${on}`] : []),
    ...(size > 0 && size < SMALLEST_SIZE ? [`font-size:${size}pt`] : []),
  ].join(';');
}

function isFill(value: string): boolean {
  return COLOUR.test(value) || value === SOME_COLOUR;
}
