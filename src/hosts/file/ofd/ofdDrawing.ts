import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { MOST_RULES, multiply, rulesOfPath, type Matrix } from '../reading/drawnRules.js';
import { addTo, MOST_AREAS_DRAWN, MOST_GLYPHS, MOST_TEXTS } from '../reading/fixedPages.js';
import type { PaintedArea } from '../reading/paintedAreas.js';
import { isAslant, type TextWay } from '../reading/turnOfTexts.js';
import { areaOfPicture, areasOfObject, type OfdPlace } from './ofdAreas.js';
import { inkOf } from './ofdInk.js';
import { ofdPath } from './ofdPath.js';
import type { OfdResources } from './ofdResources.js';
import { matrixOf, textsOf, type OfdText, type TextInk } from './ofdTexts.js';
import { childAt, childrenOf, type OfdElement } from './ofdTree.js';

/** Graphics within each other. */
const DEEPEST = 20;
/** So many characters that say what an object is like count as a step, each time that it is drawn. */
const CHARACTERS_OF_STEP = 20;
/** What is more transparent than this is not seen, of 1. */
const LEAST_ALPHA = 0.05;

/** How many steps of drawing are left for a document. */
export interface StepsLeft {
  steps: number;
}

/** A picture of a page: its area, and the same where nothing is seen through it, as `isOpaque` tells. */
export interface OfdPicture {
  readonly area: PaintedArea;
  readonly opaque: PaintedArea;
  readonly isOpaque: () => boolean;
}

/** What was found of a page, and what it is drawn with. */
export interface OfdDrawing {
  readonly texts: OfdText[];
  /** What texts say that run aslant. */
  readonly aslant: string[];
  readonly rules: FixedRule[];
  readonly ways: TextWay[];
  readonly areas: PaintedArea[];
  readonly pictures: OfdPicture[];
  readonly left: StepsLeft;
  readonly resources: () => OfdResources;
  /** Whether nothing is seen through the picture at a place of the package. */
  readonly isOpaqueAt: (place: string) => boolean;
  order: number;
  /** How many characters were drawn, white space among them. */
  characters: number;
}

/** What holds for the elements of one. */
export interface OfdAround {
  readonly matrix: Matrix;
  readonly isHidden: boolean;
  readonly ofLayer: string | undefined;
  readonly depth: number;
}

/** Adds what the elements of one draw; layers and blocks have no places of their own. */
export function drawOfd(element: OfdElement, around: OfdAround, drawn: OfdDrawing): void {
  if (around.depth > DEEPEST) throw new Problem('damaged');
  for (const each of inOrder(element.children)) {
    drawn.order += 1;
    const isGroup = each.name === 'Layer' || each.name === 'PageBlock';
    spend(1 + (isGroup ? 0 : each.size / CHARACTERS_OF_STEP), drawn);
    drawObject(each, around, drawn);
  }
}

function spend(steps: number, { left, texts }: OfdDrawing): void {
  left.steps -= steps;
  if (left.steps < 0 || texts.length > MOST_TEXTS) throw new Problem('tooManyCells');
}

function drawObject(object: OfdElement, around: OfdAround, drawn: OfdDrawing): void {
  const { matrix, depth } = around;
  const isHidden = around.isHidden || isNot(object, 'Visible') || isNot(object, 'Alpha');
  const inner = { ...around, isHidden, depth: depth + 1 };
  if (object.name === 'TextObject') drawText(object, inner, drawn);
  else if (object.name === 'Layer' || object.name === 'PageBlock') {
    const ofLayer = object.attributes.get('DrawParam') ?? around.ofLayer;
    drawOfd(object, { ...inner, ofLayer }, drawn);
  } else if (object.name === 'CompositeObject') {
    const { graphics, isWhole } = drawn.resources();
    const unit = graphics.get(object.attributes.get('ResourceID') ?? '');
    // A part that is lost may hold another one of its number.
    if (!(unit && isWhole) && !isHidden) throw new Problem('damaged');
    const content = unit && childAt(unit, 'Content');
    if (unit && content) spend((unit.size - content.size) / CHARACTERS_OF_STEP, drawn);
    if (content) drawOfd(content, { ...inner, matrix: multiply(matrix, matrixOf(object)) }, drawn);
  } else if (!isHidden && object.name === 'PathObject') drawPath(object, around, drawn);
  else if (!isHidden && object.name === 'ImageObject') drawPicture(object, around, drawn);
}

/** Layers with those in the background first, and those in the foreground last. */
function inOrder(elements: readonly OfdElement[]): readonly OfdElement[] {
  if (!elements.some(({ name, attributes }) => name === 'Layer' && attributes.has('Type'))) return elements;
  const rank = ({ attributes }: OfdElement) =>
    ['background', 'body', 'foreground'].indexOf((attributes.get('Type') ?? 'Body').toLowerCase());
  return [...elements].sort((a, b) => rank(a) - rank(b));
}

function drawText(object: OfdElement, { matrix, isHidden, ofLayer }: OfdAround, drawn: OfdDrawing): void {
  for (const { text } of childrenOf(object, 'TextCode')) drawn.characters += text.length;
  if (drawn.characters > MOST_GLYPHS) throw new Problem('tooManyCells');
  const own = multiply(matrix, matrixOf(object));
  const isStroked = says(object, 'Stroke', 'false');
  const isFilled = !isNot(object, 'Fill');
  const { params } = drawn.resources();
  const { colour, alpha } = inkOf(object, isFilled ? 'FillColor' : 'StrokeColor', params, ofLayer) ?? BLACK;
  const isPainted = !isHidden && (isFilled || isStroked) && alpha >= LEAST_ALPHA;
  const ink: TextInk = {
    ...{ order: drawn.order, look: isPainted ? 'seen' : 'unpainted' },
    colour: isFilled && isStroked ? '' : colour,
  };
  const texts = textsOf(object, own, ink);
  if (isAslant(wayOf('', own))) {
    if (isPainted)
      addTo(
        drawn.aslant,
        texts.map(({ text }) => text.text),
        MOST_TEXTS,
      );
    return;
  }
  addTo(drawn.texts, texts, MOST_TEXTS);
  if (isPainted) for (const { text } of texts) drawn.ways.push(wayOf(text.text, own));
}

const BLACK = { colour: '000000', alpha: 1 };

/** Which way a text runs; its places grow downwards. */
function wayOf(text: string, [right = 1, down = 0]: Matrix): TextWay {
  return { characters: text.trim().length, right, up: -down };
}

function drawPath(object: OfdElement, { matrix, ofLayer }: OfdAround, drawn: OfdDrawing): void {
  const paint = { isStroke: says(object, 'Stroke', 'true'), isFill: says(object, 'Fill', 'false') };
  const path = ofdPath(object);
  if (drawn.rules.length < MOST_RULES)
    drawn.rules.push(...rulesOfPath(path, paint, multiply(matrix, matrixOf(object))));
  const areas = areasOfObject(object, path, paint, placeIn(matrix, ofLayer, drawn));
  addTo(drawn.areas, areas, MOST_AREAS_DRAWN);
}

function drawPicture(object: OfdElement, { matrix, ofLayer }: OfdAround, drawn: OfdDrawing): void {
  const place = placeIn(matrix, ofLayer, drawn);
  const [area] = areaOfPicture(object, false, place);
  const [opaque] = areaOfPicture(object, true, place);
  const file = drawn.resources().media.get(object.attributes.get('ResourceID') ?? '');
  if (!area || !opaque) return;
  drawn.areas.push(area);
  const isOpaque = () => opaque.isOpaque && file !== undefined && drawn.isOpaqueAt(file);
  if (!area.isThin) drawn.pictures.push({ area, opaque, isOpaque });
}

function placeIn(matrix: Matrix, ofLayer: string | undefined, { order, resources }: OfdDrawing): OfdPlace {
  return { matrix, order, ofLayer, params: resources().params };
}

function says({ attributes }: OfdElement, name: string, usual: string): boolean {
  return /^(?:true|1)$/i.test(attributes.get(name) ?? usual);
}

function isNot({ attributes }: OfdElement, name: string): boolean {
  return /^(?:false|0)$/i.test(attributes.get(name) ?? '');
}
