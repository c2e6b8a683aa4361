import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { MOST_RULES, multiply, placeBy, rulesOfPath, type Matrix } from './drawnRules.js';
import { areasOfPath, unitArea } from './pdfAreas.js';
import { addTo, MOST_AREAS_DRAWN, MOST_GLYPHS } from './fixedPages.js';
import { placeGlyphs, type DrawnGlyph } from './pdfGlyphs.js';
import type { PaintedArea } from './paintedAreas.js';
import { boxOfCorners, isFrame, outlinesOf, within } from './pdfShapes.js';
import {
  digitsOf,
  enterGroup,
  firstState,
  isOpaqueIn,
  isUnseenIn,
  setAll,
  type PdfFont,
  type PdfState,
} from './pdfState.js';

/** What a page draws: the codes of its steps, and what each is given. */
interface DrawingSteps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A picture that a page draws: its data or the name of these, and where its corners come to stand. */
export interface DrawnPicture {
  readonly data: unknown;
  readonly matrix: Matrix;
  readonly area: PaintedArea;
  /** False where it is drawn so that what is below is seen through it. */
  readonly isPlain: boolean;
}

/** What a page draws, in its order. */
export interface PdfDrawing {
  readonly rules: readonly FixedRule[];
  readonly glyphs: readonly DrawnGlyph[];
  readonly areas: readonly PaintedArea[];
  readonly pictures: readonly DrawnPicture[];
}

/** What the steps of a page refer to. */
export interface PdfLookup {
  /** The names of steps by their codes. */
  readonly names: ReadonlyMap<number, string>;
  readonly view: Matrix;
  readonly fontOf: (name: string) => PdfFont | undefined;
  /** Whether a layer is shown. */
  readonly isShown: (layer: unknown) => boolean;
  /** The kind of an annotation by its number. */
  readonly markOf: (id: string) => string;
}

/** A page while its steps are gone through. */
interface DrawingPage extends PdfLookup {
  readonly rules: FixedRule[];
  readonly glyphs: DrawnGlyph[];
  readonly areas: PaintedArea[];
  readonly pictures: DrawnPicture[];
  now: PdfState;
  kept: PdfState[];
  /** Whether each layer and group around a step is shown. */
  shown: boolean[];
  hidden: number;
  /** Parts of masks are no parts of the page. */
  masks: boolean[];
  masked: number;
  isClipping: boolean;
  order: number;
  mark: string | undefined;
}
type Step = (page: DrawingPage, given: readonly unknown[]) => void;

/** Goes through the steps of a page. Throws a `Problem` `tooManyCells`. */
export function drawPdf({ fnArray, argsArray }: DrawingSteps, lookup: PdfLookup): PdfDrawing {
  const page: DrawingPage = {
    ...lookup,
    ...{ rules: [], glyphs: [], areas: [], pictures: [], now: firstState(lookup.view), kept: [] },
    ...{ shown: [], hidden: 0, masks: [], masked: 0, isClipping: false, order: 0, mark: undefined },
  };
  for (const [at, code] of fnArray.entries()) {
    const step = steps[lookup.names.get(code) ?? ''];
    page.order = at;
    if (step) step(page, (argsArray[at] ?? []) as readonly unknown[]);
  }
  return page;
}

const sets =
  <Name extends keyof PdfState>(name: Name, valueOf: (given: unknown) => PdfState[Name]): Step =>
  ({ now }, [given]) => {
    now[name] = valueOf(given);
  };

const save: Step = (page) => {
  page.kept.push({ ...page.now });
};

const restore: Step = (page) => {
  page.now = page.kept.pop() ?? firstState(page.view);
};

const transform: Step = ({ now }, given) => {
  now.matrix = multiply(now.matrix, given as Matrix);
};

const enterLayer = (page: DrawingPage, isShown: boolean): void => {
  page.shown.push(isShown);
  if (!isShown) page.hidden += 1;
};

const moveText: Step = ({ now }, [x, y]) => {
  now.x = now.lineX += Number(x);
  now.y = now.lineY += Number(y);
};

const startText = (now: PdfState, textMatrix: Matrix): void => {
  Object.assign(now, { textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
};

const setClip: Step = (page) => {
  page.isClipping = true;
};

/** What each step does, by its name. */
const steps: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform,
  setGState: ({ now }, [pairs]) => setAll(now, pairs as readonly (readonly [string, unknown])[]),
  setLineWidth: sets('lineWidth', Number),
  setFillRGBColor: sets('fill', digitsOf),
  setStrokeRGBColor: sets('stroke', digitsOf),
  setFillColorN: sets('fill', () => ''),
  setStrokeColorN: sets('stroke', () => ''),
  setCharSpacing: sets('characterSpacing', Number),
  setWordSpacing: sets('wordSpacing', Number),
  setHScale: sets('stretch', (given) => Number(given) / 100),
  setLeading: sets('leading', (given) => -Number(given)),
  setTextRise: sets('rise', Number),
  setTextRenderingMode: sets('mode', Number),
  setFont: ({ now, fontOf }, [name, size]) => {
    now.font = fontOf(String(name));
    now.size = Math.abs(Number(size));
    now.direction = Number(size) < 0 ? -1 : 1;
  },
  beginText: ({ now }) => startText(now, [1, 0, 0, 1, 0, 0]),
  setTextMatrix: ({ now }, [matrix]) => startText(now, Array.from(matrix as ArrayLike<number>)),
  moveText,
  setLeadingMoveText: (page, given) => {
    page.now.leading = Number(given[1]);
    moveText(page, given);
  },
  nextLine: (page) => moveText(page, [0, page.now.leading]),
  showText: (page, [given]) => {
    const { order, hidden, mark, masked, now } = page;
    const about = { order, isHidden: hidden > 0, mark };
    const glyphs = placeGlyphs(given as readonly unknown[], now, about);
    if (masked === 0) addTo(page.glyphs, glyphs, MOST_GLYPHS);
  },
  clip: setClip,
  eoClip: setClip,
  constructPath: drawPath,
  shadingFill: (page) => {
    const { clip } = page.now;
    if (isPainting(page)) page.areas.push({ box: clip, order: page.order, colour: '', isOpaque: false });
  },
  paintImageXObject: (page, [name]) => drawPicture(page, name, page.now.matrix),
  paintInlineImageXObject: (page, [data]) => drawPicture(page, data, page.now.matrix),
  paintImageXObjectRepeat: (page, [name, wide, high, places]) => {
    const all = Array.from(places as ArrayLike<number>);
    for (let at = 0; at + 1 < all.length; at += 2) {
      const own = [Number(wide), 0, 0, Number(high), all[at] ?? 0, all[at + 1] ?? 0];
      drawPicture(page, name, multiply(page.now.matrix, own));
    }
  },
  paintInlineImageXObjectGroup: (page, [data, map]) => {
    for (const { transform: own } of map as readonly { readonly transform: Matrix }[])
      drawPicture(page, data, multiply(page.now.matrix, own));
  },
  paintSolidColorImageMask: (page) => {
    const { now, order } = page;
    const isOpaque = now.fill !== '' && isOpaqueIn(now, now.fillAlpha);
    if (isPainting(page)) page.areas.push(...unitArea(now, { order, colour: now.fill, isOpaque }));
  },
  paintImageMaskXObject: (page) => {
    const paint = { order: page.order, colour: '', isOpaque: false };
    if (isPainting(page)) page.areas.push(...unitArea(page.now, paint));
  },
  beginMarkedContent: (page) => enterLayer(page, true),
  beginMarkedContentProps: (page, [tag, layer]) => enterLayer(page, tag !== 'OC' || page.isShown(layer)),
  endMarkedContent: (page) => {
    if (page.shown.pop() === false) page.hidden -= 1;
  },
  paintFormXObjectBegin: (page, [matrix, box]) => {
    save(page, []);
    if (matrix) transform(page, Array.from(matrix as ArrayLike<number>));
    if (box) clipTo(page.now, Array.from(box as ArrayLike<number>), page.now.matrix);
  },
  paintFormXObjectEnd: restore,
  beginGroup: (page, [group]) => {
    save(page, []);
    const { smask, bbox, matrix } = group as PdfGroup;
    page.masks.push(Boolean(smask));
    if (smask) page.masked += 1;
    enterGroup(page.now);
    if (bbox) clipTo(page.now, bbox, matrix ? multiply(page.now.matrix, matrix) : page.now.matrix);
  },
  endGroup: (page) => {
    restore(page, []);
    if (page.masks.pop()) page.masked -= 1;
  },
  beginAnnotation: (page, [id, rect, placed, matrix]) => {
    page.now = firstState(page.view);
    page.kept = [];
    page.mark = String(id);
    if (rect) clipTo(page.now, rect as readonly number[], page.view);
    for (const each of [placed, matrix]) if (each) transform(page, each as Matrix);
  },
  endAnnotation: (page) => {
    page.now = firstState(page.view);
    page.mark = undefined;
  },
};

interface PdfGroup {
  readonly smask?: unknown;
  readonly bbox?: readonly number[] | null;
  readonly matrix?: Matrix | null;
}

/** True where what a step paints is seen on the page. */
function isPainting({ hidden, masked, mark, markOf }: DrawingPage): boolean {
  return hidden === 0 && masked === 0 && !(mark !== undefined && LINE_MARKS.has(markOf(mark)));
}

/** Annotations over text that leave it to be read. */
const LINE_MARKS: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Link']);

/** How a path is painted, and its places after the codes of their steps. */
function drawPath(page: DrawingPage, [paint, given]: readonly unknown[]): void {
  const [path] = given as readonly [ArrayLike<number> | null];
  const { now, names, order, mark, markOf, hidden, masked } = page;
  if (!path) {
    page.isClipping = false;
    return;
  }
  const name = (names.get(paint as number) ?? '').toLowerCase();
  const isFill = name.includes('fill');
  const isStroke = name.includes('stroke');
  if (page.rules.length < MOST_RULES && hidden === 0 && masked === 0 && markOf(mark ?? '') !== 'Widget')
    page.rules.push(...rulesOfPath(path, { isStroke: isStroke && !isFill, isFill }, now.matrix));
  const isEvenOdd = name.includes('eofill');
  if (isPainting(page))
    addTo(page.areas, areasOfPath(path, { isFill, isStroke, isEvenOdd }, now, order), MOST_AREAS_DRAWN);
  if (page.isClipping) clipToPath(now, path);
  page.isClipping = false;
}

function clipToPath(now: PdfState, path: ArrayLike<number>): void {
  const outlines = outlinesOf(path, now.matrix);
  narrow(now, boxOfCorners(outlines.flat()), outlines.length === 1 && outlines.every(isFrame));
}

/** Cuts off what is drawn outside of a box in the places of a matrix. */
function clipTo(
  now: PdfState,
  [left = 0, foot = 0, right = 0, top = 0]: readonly number[],
  matrix: Matrix,
): void {
  const corners = [
    [left, foot],
    [right, foot],
    [right, top],
    [left, top],
  ].flatMap(([x = 0, y = 0]) => placeBy(x, y, matrix));
  narrow(now, boxOfCorners(corners), isFrame(corners));
}

function narrow(now: PdfState, box: FixedRule, isExact: boolean): void {
  now.clip = within(now.clip, box) ?? NOTHING;
  now.isClipExact &&= isExact;
}

const NOTHING: FixedRule = { left: 0, top: 0, right: 0, bottom: 0 };

function drawPicture(page: DrawingPage, data: unknown, matrix: Matrix): void {
  const { now, order } = page;
  if (!isPainting(page) || isUnseenIn(now, now.fillAlpha)) return;
  const isPlain = isOpaqueIn(now, now.fillAlpha);
  for (const area of unitArea(now, { order, colour: '', isOpaque: false }, matrix)) {
    page.areas.push(area);
    if (!area.isThin) page.pictures.push({ data, matrix, area, isPlain: isPlain && now.isClipExact });
  }
}
