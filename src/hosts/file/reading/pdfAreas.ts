import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { placeBy, type Matrix } from './drawnRules.js';
import type { PaintedArea } from './paintedAreas.js';
import { boxOfCorners, isFrame, outlinesOf, shapeOf, within, type Outline } from './pdfShapes.js';
import { isOpaqueIn, isUnseenIn, type PdfState } from './pdfState.js';

/** What is thinner, in points, covers no text. */
const THINNEST = 1.5;
/** So many frames of one path are looked at as one shape. */
const MOST_NESTED = 8;
/** The least red, and the most green and blue, of the ink of seals. */
const [RED, OTHER] = ['96', '6e'];

/** How a path is filled and outlined. */
export interface PathPaint {
  readonly isFill: boolean;
  readonly isStroke: boolean;
  readonly isEvenOdd: boolean;
}

/** The areas that a path paints: frames one by one, other shapes as one, and thick lines. */
export function areasOfPath(
  path: ArrayLike<number>,
  { isFill, isStroke, isEvenOdd }: PathPaint,
  state: PdfState,
  order: number,
): readonly PaintedArea[] {
  const areas: PaintedArea[] = [];
  const isThick = isStroke && thicknessOf(state) >= THINNEST;
  if (!isFill && !isThick) return areas;
  const outlines = outlinesOf(path, state.matrix);
  if (isFill && !isUnseenIn(state, state.fillAlpha)) {
    const paint = {
      ...{ order, colour: state.fill },
      isOpaque: state.fill !== '' && isOpaqueIn(state, state.fillAlpha),
    };
    // One frame within another may be a hole; very many are the cells of a table.
    if (outlines.every(isFrame) && (outlines.length === 1 || outlines.length > MOST_NESTED))
      for (const outline of outlines) areas.push(...clipped(boxOfCorners(outline), paint, state));
    else areas.push(...shapeArea(outlines, isEvenOdd, paint, state));
  }
  if (isThick && !isUnseenIn(state, state.strokeAlpha)) {
    const isOpaque = state.stroke !== '' && isOpaqueIn(state, state.strokeAlpha);
    for (const outline of outlines)
      areas.push(...lineAreas(outline, { order, colour: state.stroke, isOpaque }, state));
  }
  return areas;
}

/** The area of the unit square, where pictures are drawn, in a state. */
export function unitArea(
  state: PdfState,
  paint: Pick<PaintedArea, 'order' | 'colour' | 'isOpaque'>,
  matrix: Matrix = state.matrix,
): readonly PaintedArea[] {
  const corners = [0, 0, 1, 0, 1, 1, 0, 1];
  const placed = corners.flatMap((_, at) =>
    at % 2 === 0 ? placeBy(corners[at] ?? 0, corners[at + 1] ?? 0, matrix) : [],
  );
  return isFrame(placed)
    ? clipped(boxOfCorners(placed), paint, state)
    : shapeArea([placed], false, paint, state);
}

/** A shape of many sides; what has the colour of a seal hides nothing, as its ink lets text through. */
function shapeArea(
  outlines: readonly Outline[],
  isEvenOdd: boolean,
  paint: Pick<PaintedArea, 'order' | 'colour' | 'isOpaque'>,
  state: PdfState,
): readonly PaintedArea[] {
  const holds = shapeOf(outlines, isEvenOdd);
  const isOpaque = paint.isOpaque && holds !== undefined && !isSealRed(paint.colour);
  const own = { ...paint, isOpaque, ...(holds ? { holds } : {}) };
  return clipped(boxOfCorners(outlines.flat()), own, state);
}

/** The straight lines of an outline with their thickness. */
function lineAreas(
  corners: Outline,
  paint: Pick<PaintedArea, 'order' | 'colour' | 'isOpaque'>,
  state: PdfState,
): readonly PaintedArea[] {
  const half = thicknessOf(state) / 2;
  const areas: PaintedArea[] = [];
  for (let at = 0; at + 3 < corners.length; at += 2) {
    const { left, top, right, bottom } = boxOfCorners(corners.slice(at, at + 4));
    const isLevel = bottom - top < THINNEST;
    const isUpright = right - left < THINNEST;
    const [across, down] = [isLevel ? 0 : half, isUpright ? 0 : half];
    const box = { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
    areas.push(...clipped(box, { ...paint, isOpaque: paint.isOpaque && (isLevel || isUpright) }, state));
  }
  return areas;
}

function clipped(
  box: FixedRule,
  area: Omit<PaintedArea, 'box'>,
  { clip, isClipExact }: PdfState,
): readonly PaintedArea[] {
  const own = within(box, clip);
  if (!own) return [];
  if (Math.min(own.right - own.left, own.bottom - own.top) < THINNEST)
    return [{ ...area, box: own, isOpaque: false, isThin: true }];
  return [{ ...area, box: own, isOpaque: area.isOpaque && isClipExact }];
}

function thicknessOf({ lineWidth, matrix: [a = 1, b = 0] }: PdfState): number {
  return lineWidth * Math.hypot(a, b);
}

/** True for the colour of the ink of a seal. */
export function isSealRed(colour: string): boolean {
  const [red = '', green = '', blue = ''] = colour.match(/../g) ?? [];
  return red >= RED && green <= OTHER && blue <= OTHER;
}
