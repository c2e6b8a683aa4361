import { Problem } from '../../../core/report/problem.js';
import { MOST_RULES, multiply, rulesOfPath, type Matrix, type RuleSpot } from '../reading/drawnRules.js';
import { MOST_PAGES, MOST_STEPS, MOST_TEXTS, type PageSpots, type TextSpot } from '../reading/pageSpots.js';
import { openOfdPackage, type OfdPackage, type OfdPart } from './ofdPackage.js';
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
interface Shared {
  readonly templates: ReadonlyMap<string, OfdElement>;
  readonly graphics: () => ReadonlyMap<string, OfdElement>;
}

/** What was found of a page, and how many steps of drawing are left for the document. */
interface Drawn {
  readonly texts: TextSpot[];
  readonly rules: RuleSpot[];
  readonly left: { steps: number };
}

/**
 * The texts and the rules on the pages of an OFD document (GB/T 33190-2016), without fonts, pictures, notes
 * and seals. Throws a `Problem`: `encrypted`, `tooManyCells` and other limits for far more than a report has,
 * `foreignFile` where it has no pages or is damaged.
 */
export function openOfd(bytes: Uint8Array): readonly PageSpots[] {
  try {
    const pages = readPages(bytes);
    if (pages.length > 0) return pages;
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'damaged')) throw error;
  }
  throw new Problem('foreignFile', { kind: 'ofd' });
}

function readPages(bytes: Uint8Array): readonly PageSpots[] {
  const files = openOfdPackage(bytes);
  const main = files.partAt('OFD.xml', '');
  const bodies = main ? childrenOf(main.root, 'DocBody') : [];
  const documents = bodies.flatMap((body) => {
    const document = files.partAt(childAt(body, 'DocRoot')?.text, main?.folder ?? '');
    return document ? [document] : [];
  });
  const left = { steps: MOST_STEPS };
  return documents.flatMap((document) => pagesOf(document, files, left));
}

function pagesOf(document: OfdPart, files: OfdPackage, left: Drawn['left']): readonly PageSpots[] {
  const common = childAt(document.root, 'CommonData');
  const listed = childAt(document.root, 'Pages')?.children ?? [];
  if (listed.length > MOST_PAGES) throw new Problem('tooManyCells');
  const partOf = ({ attributes }: OfdElement) => files.partAt(attributes.get('BaseLoc'), document.folder);
  const shared: Shared = {
    templates: new Map(
      (common ? childrenOf(common, 'TemplatePage') : []).flatMap((each) => {
        const part = partOf(each);
        return part ? [[each.attributes.get('ID') ?? '', part.root] as const] : [];
      }),
    ),
    graphics: graphicsOf(common, (place) => files.partAt(place, document.folder)),
  };
  return listed.flatMap((page) => {
    const part = partOf(page);
    return part ? [readPage(part.root, boxOf(common, 'PageArea'), shared, left)] : [];
  });
}

/** The composite graphics of the resources, read once they are used. */
function graphicsOf(
  common: OfdElement | undefined,
  partAt: (place: string) => OfdPart | undefined,
): Shared['graphics'] {
  let known: ReadonlyMap<string, OfdElement> | undefined;
  return () => {
    known ??= new Map(
      (common?.children ?? [])
        .filter(({ name }) => name === 'PublicRes' || name === 'DocumentRes')
        .flatMap(({ text }) => {
          const root = partAt(text)?.root;
          return root ? (childAt(root, 'CompositeGraphicUnits')?.children ?? []) : [];
        })
        .map((unit) => [unit.attributes.get('ID') ?? '', unit]),
    );
    return known;
  };
}

/** The physical box that an area states. */
function boxOf(element: OfdElement | undefined, area: string): readonly number[] | undefined {
  const box = numbersOf(element && childAt(element, area, 'PhysicalBox')?.text);
  return box.length === 4 ? box : undefined;
}

function readPage(
  page: OfdElement,
  usual: readonly number[] | undefined,
  shared: Shared,
  left: Drawn['left'],
): PageSpots {
  const [x = 0, y = 0, , height = 0] = boxOf(page, 'Area') ?? usual ?? A4;
  const view = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const drawn: Drawn = { texts: [], rules: [], left };
  const templates = childrenOf(page, 'Template').flatMap(({ attributes }) => {
    return shared.templates.get(attributes.get('TemplateID') ?? '') ?? [];
  });
  for (const each of [...templates, page]) {
    const content = childAt(each, 'Content');
    if (content) draw(content, view, shared, drawn, 0);
  }
  return { height: height * POINTS, texts: drawn.texts, rules: drawn.rules };
}

/** Adds what the elements of one draw; layers and blocks have no places of their own. */
function draw(element: OfdElement, matrix: Matrix, shared: Shared, drawn: Drawn, depth: number): void {
  if (depth > DEEPEST) throw new Problem('damaged');
  for (const each of element.children) {
    drawn.left.steps -= 1;
    if (drawn.left.steps < 0 || drawn.texts.length > MOST_TEXTS) throw new Problem('tooManyCells');
    if (!isShown(each)) continue;
    if (each.name === 'TextObject') drawn.texts.push(...textsOf(each, matrix));
    else if (each.name === 'PathObject') drawn.rules.push(...rulesOf(each, matrix, drawn));
    else if (each.name === 'Layer' || each.name === 'PageBlock') draw(each, matrix, shared, drawn, depth + 1);
    else if (each.name === 'CompositeObject') {
      const unit = shared.graphics().get(each.attributes.get('ResourceID') ?? '');
      const content = unit && childAt(unit, 'Content');
      if (content) draw(content, multiply(matrix, matrixOf(each)), shared, drawn, depth + 1);
    }
  }
}

/** False for what is hidden, transparent, or a text that is neither filled nor drawn. */
function isShown({ name, attributes }: OfdElement): boolean {
  const isNot = (attribute: string) => /^(?:false|0)$/i.test(attributes.get(attribute) ?? '');
  if (isNot('Visible') || isNot('Alpha')) return false;
  return name !== 'TextObject' || !isNot('Fill') || /^(?:true|1)$/i.test(attributes.get('Stroke') ?? '');
}

function rulesOf(object: OfdElement, matrix: Matrix, { rules }: Drawn): readonly RuleSpot[] {
  const { attributes } = object;
  if (rules.length >= MOST_RULES) return [];
  const says = (name: string, usual: string) => /^(?:true|1)$/i.test(attributes.get(name) ?? usual);
  const paint = { isStroke: says('Stroke', 'true'), isFill: says('Fill', 'false') };
  const path = ofdPath(childAt(object, 'AbbreviatedData')?.text ?? '');
  return rulesOfPath(path, paint, multiply(matrix, matrixOf(object)));
}
