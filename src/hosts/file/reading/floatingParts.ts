import type { Spot } from '../../../core/draw/address.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';
import { isTrue } from './xmlBoolean.js';

/** A picture that is no larger either way is a seal, a mark or a code to scan, in EMU: five centimetres. */
export const SMALL_PICTURE = 1_800_000;
/** The most pictures of a drawing that are known. */
export const MOST_PICTURES = 50;
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];
const ANCHOR = /^(?:twoCell|oneCell|absolute)Anchor$/;

/** Collects what floats over the cells of a sheet, as the elements of its drawing come. */
export interface FloatingParts extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  /** The cells at the upper left corners of pictures, but for small ones. */
  readonly pictures: readonly Spot[];
  /** How many diagrams with texts there are. */
  readonly diagrams: () => number;
}

/** An anchor while it is read: what hangs on it, its cell counted from 0, and the sizes that are stated. */
interface Anchor {
  readonly at: Record<string, number>;
  readonly sizes: number[];
  isPicture: boolean;
  isDiagram: boolean;
  isHidden: boolean;
}

/** Finds the pictures and the diagrams of a drawing. */
export function floatingParts(): FloatingParts {
  const pictures: Spot[] = [];
  let diagrams = 0;
  let anchor: Anchor | undefined;
  let isFrom = false;
  let written = '';
  const settle = ({ at, sizes, isPicture, isDiagram, isHidden }: Anchor) => {
    if (isDiagram && !isHidden) diagrams += 1;
    if (!isPicture || isHidden || isSmallPicture(sizes) || pictures.length >= MOST_PICTURES) return;
    pictures.push({ row: lineOf(at['row'], LAST_ROW), column: lineOf(at['col'], LAST_COLUMN) });
  };
  return {
    pictures,
    diagrams: () => diagrams,
    open: (name, attributes) => {
      written = '';
      if (ANCHOR.test(name))
        anchor = { at: {}, sizes: [], isPicture: false, isDiagram: false, isHidden: false };
      else if (name === 'from') isFrom = true;
      else if (anchor) openWithin(anchor, name, attributes);
    },
    text: (text) => {
      written += text;
    },
    close: (name) => {
      if (anchor && isFrom && (name === 'row' || name === 'col')) anchor.at[name] = Number(written);
      if (name === 'from') isFrom = false;
      if (!ANCHOR.test(name)) return;
      if (anchor) settle(anchor);
      anchor = undefined;
    },
  };
}

/** True for a picture of these sizes in EMU that is a seal, a mark or a code to scan. */
export function isSmallPicture(sizes: readonly number[]): boolean {
  return sizes.length > 0 && Math.max(...sizes) <= SMALL_PICTURE;
}

/** The number of a row or a column that is counted from 0 in a file, which may say anything. */
function lineOf(at = 0, last: number): number {
  return at > 0 && at < last ? Math.floor(at) + 1 : 1;
}

function openWithin(anchor: Anchor, name: string, { named, prefixed }: Attributes): void {
  if (name === 'blip') anchor.isPicture ||= prefixed('embed') !== undefined || prefixed('link') !== undefined;
  else if (name === 'graphicData') anchor.isDiagram ||= named('uri')?.endsWith('/diagram') === true;
  else if (name === 'cNvPr') anchor.isHidden ||= isTrue(named('hidden'));
  else if (name === 'ext')
    anchor.sizes.push(...[named('cx'), named('cy')].flatMap((size) => Number(size) || []));
}
