import type { FixedPage, FixedRule, FixedText } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { MOST_RULES, multiply, rulesOfPath, type Matrix } from '../reading/drawnRules.js';
import { MOST_TEXTS } from '../reading/fixedPages.js';
import { turnOfTexts, type TextWay } from '../reading/turnOfTexts.js';
import { ofdPath } from './ofdPath.js';
import { matrixOf, textsOf } from './ofdTexts.js';
import { childAt, childrenOf, numbersOf, type OfdElement } from './ofdTree.js';

/** Lengths of OFD are millimetres. */
const POINTS = 72 / 25.4;
/** The size of a page that states none: A4, in millimetres. */
const A4 = [0, 0, 210, 297] as const;
/** Graphics within each other. */
const DEEPEST = 20;

/** What the pages of a document share: templates and composite graphics by their numbers. */
export interface SharedGraphics {
  /** The physical box of the pages that state none, in millimetres. */
  readonly box: readonly number[] | undefined;
  readonly templates: ReadonlyMap<string, OfdElement>;
  readonly graphics: () => ReadonlyMap<string, OfdElement>;
}

/** How many steps of drawing are left for a document. */
export interface StepsLeft {
  steps: number;
}

/** What was found of a page. */
interface Drawn {
  readonly texts: FixedText[];
  readonly rules: FixedRule[];
  readonly ways: TextWay[];
  readonly left: StepsLeft;
}

/** The physical box that an area states. */
export function boxOf(element: OfdElement | undefined, area: string): readonly number[] | undefined {
  const box = numbersOf(element && childAt(element, area, 'PhysicalBox')?.text);
  return box.length === 4 ? box : undefined;
}

/** The texts and the rules of a page. Throws a `Problem`: `tooManyCells`, `damaged` for endless graphics. */
export function readPage(page: OfdElement, shared: SharedGraphics, left: StepsLeft): FixedPage {
  const [x = 0, y = 0, width = 0, height = 0] = boxOf(page, 'Area') ?? shared.box ?? A4;
  const view = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const templates = childrenOf(page, 'Template').map(({ attributes }) => {
    const template = shared.templates.get(attributes.get('TemplateID') ?? '');
    if (!template) throw new Problem('damaged');
    return template;
  });
  const drawPage = (matrix: Matrix): Drawn => {
    const drawn: Drawn = { texts: [], rules: [], ways: [], left };
    for (const each of [...templates, page]) {
      const content = childAt(each, 'Content');
      if (content) draw(content, matrix, shared, drawn, 0);
    }
    return drawn;
  };
  const upright = drawPage(view);
  const [across, down] = [width * POINTS, height * POINTS];
  const turned = turnedViews(across, down)[turnOfTexts(upright.ways) ?? 0];
  const { texts, rules } = turned ? drawPage(multiply(turned, view)) : upright;
  return { height: turned && turned[0] === 0 ? across : down, texts, rules };
}

/** Views of a page of this size, in points, that is turned to the right by so many degrees. */
function turnedViews(across: number, down: number): Readonly<Record<number, Matrix>> {
  return {
    90: [0, 1, -1, 0, down, 0],
    180: [-1, 0, 0, -1, across, down],
    270: [0, -1, 1, 0, 0, across],
  };
}

/** Adds what the elements of one draw; layers and blocks have no places of their own. */
function draw(
  element: OfdElement,
  matrix: Matrix,
  shared: SharedGraphics,
  drawn: Drawn,
  depth: number,
): void {
  if (depth > DEEPEST) throw new Problem('damaged');
  for (const each of element.children) {
    drawn.left.steps -= 1;
    if (drawn.left.steps < 0 || drawn.texts.length > MOST_TEXTS) throw new Problem('tooManyCells');
    if (!isShown(each)) continue;
    if (each.name === 'TextObject') {
      const own = multiply(matrix, matrixOf(each));
      const texts = textsOf(each, own);
      drawn.texts.push(...texts);
      drawn.ways.push(...texts.map(({ text }) => wayOf(text, own)));
    }
    if (each.name === 'PathObject') drawn.rules.push(...rulesOf(each, matrix, drawn));
    else if (each.name === 'Layer' || each.name === 'PageBlock') draw(each, matrix, shared, drawn, depth + 1);
    else if (each.name === 'CompositeObject') {
      const unit = shared.graphics().get(each.attributes.get('ResourceID') ?? '');
      if (!unit) throw new Problem('damaged');
      const content = childAt(unit, 'Content');
      if (content) draw(content, multiply(matrix, matrixOf(each)), shared, drawn, depth + 1);
    }
  }
}

/** Which way a text runs; its places grow downwards. */
function wayOf(text: string, [right = 1, down = 0]: Matrix): TextWay {
  return { characters: text.trim().length, right, up: -down };
}

/** False for what is hidden, transparent, or a text that is neither filled nor drawn. */
function isShown({ name, attributes }: OfdElement): boolean {
  const isNot = (attribute: string) => /^(?:false|0)$/i.test(attributes.get(attribute) ?? '');
  if (isNot('Visible') || isNot('Alpha')) return false;
  return name !== 'TextObject' || !isNot('Fill') || /^(?:true|1)$/i.test(attributes.get('Stroke') ?? '');
}

function rulesOf(object: OfdElement, matrix: Matrix, { rules }: Drawn): readonly FixedRule[] {
  const { attributes } = object;
  if (rules.length >= MOST_RULES) return [];
  const says = (name: string, usual: string) => /^(?:true|1)$/i.test(attributes.get(name) ?? usual);
  const paint = { isStroke: says('Stroke', 'true'), isFill: says('Fill', 'false') };
  const path = ofdPath(childAt(object, 'AbbreviatedData')?.text ?? '');
  return rulesOfPath(path, paint, multiply(matrix, matrixOf(object)));
}
