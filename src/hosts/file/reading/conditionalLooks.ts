import { BLACK, isSameInk, type Palette } from '../colours/palette.js';
import { colourOf } from './inkOfCells.js';
import { isAltering } from './richText.js';
import type { Attributes } from './startTag.js';

/** What a conditional format changes of the look of cells; left out is what it leaves as it is. */
export interface ConditionalLook {
  readonly colour?: string;
  /** The colour behind the text; empty where it is not known. */
  readonly ground?: string;
  readonly numberFormat?: string;
  /** True where it strikes the text out, raises or lowers it. */
  readonly isStruck?: boolean;
}

/** Collects the looks of conditional formats from the elements of a style sheet. */
export interface ConditionalLooks {
  readonly looks: ConditionalLook[];
  /** Takes an element with the path of those around it. */
  readonly open: (within: string, name: string, attributes: Attributes) => void;
}

/** The looks of conditional formats in the order of their part. */
export function conditionalLooks(): ConditionalLooks {
  const looks: ConditionalLook[] = [];
  const change = (more: ConditionalLook) => {
    const last = looks.pop();
    if (last) looks.push({ ...last, ...more });
  };
  return {
    looks,
    open: (within, name, attributes) => {
      if (within === 'dxfs' && name === 'dxf') looks.push({});
      else if (within === 'dxfs/dxf/font' && name === 'color')
        change({ colour: colourOf(attributes, BLACK) });
      else if (within === 'dxfs/dxf/font' && isAltering(name, attributes)) change({ isStruck: true });
      else if (within === 'dxfs/dxf' && name === 'numFmt')
        change({ numberFormat: attributes.named('formatCode') ?? '' });
      // Here the colour of a solid fill is that of its background.
      else if (within === 'dxfs/dxf' && name === 'fill') change({ ground: '' });
      else if (within === 'dxfs/dxf/fill/patternFill' && name === 'bgColor')
        change({ ground: colourOf(attributes, '') });
    },
  };
}

/** True for a look by which a figure may not be seen or is struck out, with what its cell looks like else. */
export function mayHide(
  { colour, ground, numberFormat, isStruck }: ConditionalLook,
  palette: Palette,
): boolean {
  if (numberFormat !== undefined || isStruck === true) return true;
  return colour === undefined || ground === undefined
    ? colour !== ground
    : isSameInk(colour, ground, palette);
}
