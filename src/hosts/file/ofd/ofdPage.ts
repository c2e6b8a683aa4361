import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { multiply, type Matrix } from '../reading/drawnRules.js';
import { glyphFinder } from '../reading/glyphFinder.js';
import { judgeGlyphs } from '../reading/judgeGlyphs.js';
import type { PaintedArea } from '../reading/paintedAreas.js';
import { runsOf, type LookRun } from '../reading/seenTexts.js';
import { notesAslant, turnOfTexts, withNotes } from '../reading/turnOfTexts.js';
import { drawOfd, type OfdDrawing, type StepsLeft } from './ofdDrawing.js';
import { drawMarks, type OfdMarks } from './ofdMarks.js';
import type { OfdResources } from './ofdResources.js';
import { childAt, childrenOf, numbersOf, type OfdElement } from './ofdTree.js';

/** Lengths of OFD are millimetres. */
const POINTS = 72 / 25.4;
/** The size of a page that states none: A4, in millimetres. */
const A4 = [0, 0, 210, 297] as const;
/** The most pictures of a page that are unpacked. */
const MOST_PICTURES = 50;

/** What the pages of a document share: templates by their numbers, and resources. */
export interface SharedGraphics {
  /** The physical box of the pages that state none, in millimetres. */
  readonly box: readonly number[] | undefined;
  readonly templates: ReadonlyMap<string, OfdElement>;
  readonly resources: () => OfdResources;
  /** Whether nothing is seen through the picture at a place of the package. */
  readonly isOpaqueAt: (place: string) => boolean;
}

/** The physical box that an area states. */
export function boxOf(element: OfdElement | undefined, area: string): readonly number[] | undefined {
  const box = numbersOf(element && childAt(element, area, 'PhysicalBox')?.text);
  return box.length === 4 ? box : undefined;
}

/**
 * The texts that are seen on a page, its rules and its marks. Throws a `Problem`: `tooManyCells`, `damaged`
 * for endless graphics.
 */
export function readPage(
  page: OfdElement,
  annotations: readonly OfdElement[],
  shared: SharedGraphics,
  left: StepsLeft,
): FixedPage {
  const [x = 0, y = 0, width = 0, height = 0] = boxOf(page, 'Area') ?? shared.box ?? A4;
  const view = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const drawPage = (matrix: Matrix) => {
    const { resources, isOpaqueAt } = shared;
    const drawn: OfdDrawing = {
      ...{ texts: [], aslant: [], rules: [], ways: [], areas: [], pictures: [], order: 0, characters: 0 },
      ...{ left, resources, isOpaqueAt },
    };
    const around = { matrix, isHidden: false, ofLayer: undefined, depth: 0 };
    for (const each of contentsOf(page, shared)) drawOfd(each, around, drawn);
    return { drawn, marks: drawMarks(annotations, around, drawn) };
  };
  const upright = drawPage(view);
  const [across, down] = [width * POINTS, height * POINTS];
  const turned = turnedViews(across, down)[turnOfTexts(upright.drawn.ways) ?? 0];
  const size = turned && turned[0] === 0 ? { width: down, height: across } : { width: across, height: down };
  return pageOf(turned ? drawPage(multiply(turned, view)) : upright, size);
}

/** What a page draws: its templates in the background, itself, and those in the foreground. */
function contentsOf(page: OfdElement, { templates }: SharedGraphics): readonly OfdElement[] {
  const used = childrenOf(page, 'Template').map(({ attributes }) => {
    const template = templates.get(attributes.get('TemplateID') ?? '');
    if (!template) throw new Problem('damaged');
    return { template, isOver: /foreground/i.test(attributes.get('ZOrder') ?? '') };
  });
  const some = (over: boolean) =>
    used.filter(({ isOver }) => isOver === over).map(({ template }) => template);
  return [...some(false), page, ...some(true)].flatMap((each) => childAt(each, 'Content') ?? []);
}

/** A page with the parts of its texts that are seen. */
function pageOf(
  { drawn, marks }: { readonly drawn: OfdDrawing; readonly marks: OfdMarks },
  size: { readonly width: number; readonly height: number },
): FixedPage {
  const { texts, aslant, rules, pictures } = drawn;
  const { glyphs, isScanned } = judgeGlyphs(
    texts.flatMap((text) => text.glyphs),
    areasOf(drawn),
    pictures.map(({ area }) => area.box),
    size,
  );
  let at = 0;
  const parts = texts.flatMap(({ text, glyphs: { length } }): readonly LookRun[] => {
    const own = glyphs.slice(at, at + length);
    at += length;
    return own.every(({ look }) => look === 'seen') ? [{ look: 'seen', text }] : runsOf(text, own);
  });
  const unseen = parts.filter(({ look }) => look !== 'seen').map(({ text }) => text);
  return {
    ...{
      height: size.height,
      texts: parts.filter(({ look }) => look === 'seen').map(({ text }) => text),
      rules,
    },
    ...(unseen.length > 0 ? { unseen } : {}),
    ...(isScanned ? { isScanned } : {}),
    ...withNotes(marks, notesAslant(aslant)),
  };
}

/** The areas of a page, with its pictures that lie over text and through which nothing is seen. */
function areasOf({ areas, pictures, texts }: OfdDrawing): readonly PaintedArea[] {
  const find = glyphFinder(texts.flatMap(({ glyphs }) => glyphs));
  const isOverText = ({ box, order }: PaintedArea) =>
    find(
      box,
      ({ order: own, places: [x = 0, y = 0] }) =>
        own < order && box.left < x && x < box.right && box.top < y && y < box.bottom,
    );
  const over = pictures.filter(({ area }) => isOverText(area)).slice(0, MOST_PICTURES);
  const known = new Map(over.filter(({ isOpaque }) => isOpaque()).map(({ area, opaque }) => [area, opaque]));
  return known.size === 0 ? areas : areas.map((area) => known.get(area) ?? area);
}

/** Views of a page of this size, in points, that is turned to the right by so many degrees. */
function turnedViews(across: number, down: number): Readonly<Record<number, Matrix>> {
  return {
    90: [0, 1, -1, 0, down, 0],
    180: [-1, 0, 0, -1, across, down],
    270: [0, -1, 1, 0, 0, across],
  };
}
