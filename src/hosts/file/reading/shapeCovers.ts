import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';
import { isFalse, isTrue } from './xmlBoolean.js';

/** A corner of a shape: a cell, whose row and column count from 0, and how far into it, in EMU. */
interface Corner {
  readonly col: number;
  readonly colOff: number;
  readonly row: number;
  readonly rowOff: number;
}

/** A rectangle over a sheet behind which nothing is seen, as far as its markup says. */
export interface ShapeCover {
  readonly from: Corner;
  /** Its lower right corner, or else its width and height in EMU. */
  readonly to: Corner | undefined;
  readonly size: { readonly cx: number; readonly cy: number };
  /** The relationship of its picture, which may be transparent; undefined for a filled shape. */
  readonly picture: string | undefined;
}

/** Collects the covers of a drawing, as its elements come. */
export interface ShapeCovers extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  readonly covers: readonly ShapeCover[];
}

/** The most covers of a drawing that are known. */
const MOST_COVERS = 50;
/** How deep an anchor stands. */
const ANCHOR_DEPTH = 2;
const ZERO: Corner = { col: 0, colOff: 0, row: 0, rowOff: 0 };

/** A shape with its anchor while it is read. */
interface OpenAnchor {
  readonly corners: { from: Corner; to: Corner | undefined };
  size: ShapeCover['size'];
  picture: string | undefined;
  /** What its own properties say of its filling, and its style. */
  fill: 'solid' | 'none' | undefined;
  isFilledByStyle: boolean;
  /** True where it is hidden, turned, no rectangle, not printed, or where one sees through it. */
  isNoCover: boolean;
}

/** Finds shapes and pictures that hide what is behind them: rectangles, upright, not in groups. */
export function shapeCovers(): ShapeCovers {
  const covers: ShapeCover[] = [];
  const path: string[] = [];
  let anchor: OpenAnchor | undefined;
  let written = '';
  return {
    covers,
    open: (name, attributes) => {
      path.push(name);
      written = '';
      if (path.length === ANCHOR_DEPTH && /^(?:two|one)CellAnchor$/.test(name)) anchor = startAnchor();
      else if (anchor && path.length > ANCHOR_DEPTH)
        openWithin(anchor, path.slice(ANCHOR_DEPTH).join('/'), attributes);
    },
    text: (text) => {
      written += text;
    },
    close: (name) => {
      const [corner] = path.slice(ANCHOR_DEPTH);
      if (anchor && Object.hasOwn(ZERO, name) && (corner === 'from' || corner === 'to'))
        anchor.corners[corner] = { ...(anchor.corners[corner] ?? ZERO), [name]: Number(written) };
      if (anchor && path.length === ANCHOR_DEPTH) {
        if (isCovering(anchor) && covers.length < MOST_COVERS) covers.push(coverOf(anchor));
        anchor = undefined;
      }
      path.pop();
    },
  };
}

function startAnchor(): OpenAnchor {
  return {
    corners: { from: ZERO, to: undefined },
    size: { cx: 0, cy: 0 },
    picture: undefined,
    fill: undefined,
    isFilledByStyle: false,
    isNoCover: false,
  };
}

/** Takes an element of an anchor with the path from that to it. */
function openWithin(anchor: OpenAnchor, path: string, { named, prefixed }: Attributes): void {
  const [, inner = ''] = /^(?:sp|pic)\/(.*)/.exec(path) ?? [];
  if (path === 'ext') anchor.size = { cx: Number(named('cx') ?? 0), cy: Number(named('cy') ?? 0) };
  else if (path === 'clientData') anchor.isNoCover ||= isFalse(named('fPrintsWithSheet'));
  else if (/^nv\w+\/cNvPr$/.test(inner)) anchor.isNoCover ||= isTrue(named('hidden'));
  else if (inner === 'spPr/xfrm') anchor.isNoCover ||= (named('rot') ?? '0') !== '0';
  else if (inner === 'spPr/prstGeom') anchor.isNoCover ||= !/^(?:round)?[rR]ect$/.test(named('prst') ?? '');
  else if (inner === 'spPr/solidFill') anchor.fill = 'solid';
  else if (inner === 'spPr/noFill') anchor.fill = 'none';
  else if (inner === 'style/fillRef') anchor.isFilledByStyle = (named('idx') ?? '0') !== '0';
  else if (inner === 'blipFill/blip') anchor.picture = prefixed('embed');
  else if (SEEN_THROUGH.test(inner)) anchor.isNoCover = true;
}

/** Other outlines and fillings, an effect on a picture, and a colour that is not opaque. */
const SEEN_THROUGH =
  /^(?:spPr\/(?:custGeom|gradFill|pattFill|blipFill|grpFill|solidFill\/\w+\/alpha)|blipFill\/blip\/(?!extLst)\w+)$/;

function isCovering({ isNoCover, picture, fill, isFilledByStyle }: OpenAnchor): boolean {
  const isFilled = fill === 'solid' || (fill === undefined && isFilledByStyle);
  return !isNoCover && (picture !== undefined || isFilled);
}

function coverOf({ corners, size, picture }: OpenAnchor): ShapeCover {
  return { ...corners, size, picture };
}
