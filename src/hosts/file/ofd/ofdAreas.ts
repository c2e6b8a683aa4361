import { multiply, placeBy, type Matrix } from '../reading/drawnRules.js';
import type { PaintedArea } from '../reading/paintedAreas.js';
import { areasOfPath, unitArea } from '../reading/pdfAreas.js';
import { boxOfCorners } from '../reading/pdfShapes.js';
import { firstState, type PdfState } from '../reading/pdfState.js';
import { inkOf, type DrawParams, type OfdInk } from './ofdInk.js';
import { matrixOf } from './ofdTexts.js';
import { childAt, childrenOf, numbersOf, type OfdElement } from './ofdTree.js';

/** Lines are so thick where nothing is said of it, in millimetres. */
const USUAL_WIDTH = 0.353;

/** How an object is drawn: in which coordinates, when, and with which parameters. */
export interface OfdPlace {
  readonly matrix: Matrix;
  readonly order: number;
  readonly params: DrawParams;
  readonly ofLayer: string | undefined;
}

/** The areas that a path object paints. */
export function areasOfObject(
  object: OfdElement,
  path: ArrayLike<number>,
  paint: { readonly isFill: boolean; readonly isStroke: boolean },
  { matrix, order, params, ofLayer }: OfdPlace,
): readonly PaintedArea[] {
  const fill = inkOf(object, 'FillColor', params, ofLayer);
  const stroke = inkOf(object, 'StrokeColor', params, ofLayer) ?? { colour: '000000', alpha: 1 };
  const [lineWidth = USUAL_WIDTH] = numbersOf(object.attributes.get('LineWidth'));
  const state = { ...stateOf(object, matrix), lineWidth };
  // A path that is filled with no colour is not.
  const isFill = paint.isFill && fill !== undefined;
  const isEvenOdd = /even/i.test(object.attributes.get('Rule') ?? '');
  return areasOfPath(path, { ...paint, isFill, isEvenOdd }, painted(state, fill, stroke), order);
}

/** The area of a picture, which is drawn on the unit square. */
export function areaOfPicture(
  object: OfdElement,
  isOpaque: boolean,
  { matrix, order }: OfdPlace,
): readonly PaintedArea[] {
  const state = stateOf(object, matrix);
  const [alpha = 255] = numbersOf(object.attributes.get('Alpha'));
  const isWhole = isOpaque && alpha === 255 && state.isClipExact && !object.attributes.has('ImageMask');
  return unitArea(state, { order, colour: '', isOpaque: isWhole });
}

function painted(state: PdfState, fill: OfdInk | undefined, stroke: OfdInk): PdfState {
  return {
    ...state,
    ...{ fill: fill?.colour ?? '', fillAlpha: fill?.alpha ?? 0 },
    ...{ stroke: stroke.colour, strokeAlpha: stroke.alpha },
  };
}

/** The state in which an object is drawn: within its boundary, and not all over it where it has clips. */
function stateOf(object: OfdElement, place: Matrix): PdfState {
  const clips = childAt(object, 'Clips');
  const isClipExact = !clips || childrenOf(clips, 'Clip').length === 0;
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(object.attributes.get('Boundary'));
  const corners = [
    ...placeBy(left - ROOM, top - ROOM, place),
    ...placeBy(left + width + ROOM, top + height + ROOM, place),
  ];
  return {
    ...firstState(multiply(place, matrixOf(object))),
    ...{ clip: boxOfCorners(corners), isClipExact },
  };
}

/** Lines along the boundary of an object stand half outside of it, in millimetres. */
const ROOM = 1;
